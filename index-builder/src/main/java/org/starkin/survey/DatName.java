package org.starkin.survey;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the path of a file without a header says of it: its passband by the end of its name, {@code OGLE-LMC-CEP-0002.I.dat},
 * or by its folder, {@code I/OGLE-LMC-CEP-0002.dat}. The id is the name without the passband, so that the files of all
 * passbands are one star's. Files of the name {@code phot.dat}, as OGLE's early warnings have it, are called by their folder.
 *
 * @param id the star's
 * @param passband where the path names one of U, B, V, R, I
 */
record DatName(String id, Optional<String> passband) {

    private static final Pattern WITH_PASSBAND = Pattern.compile("(.+)\\.([UBVRI])");
    private static final Pattern PASSBAND = Pattern.compile("[UBVRI]");
    private static final String NO_NAME = "phot";

    static DatName of(Path file) {
        String name = FileId.ofName(file);
        Matcher matcher = WITH_PASSBAND.matcher(name);
        if (matcher.matches()) {
            return new DatName(matcher.group(1), Optional.of(matcher.group(2)));
        }
        Optional<String> folder = Optional.ofNullable(
                        file.toAbsolutePath().normalize().getParent())
                .map(Path::getFileName)
                .map(Path::toString);
        Optional<String> passband = folder.filter(text -> PASSBAND.matcher(text).matches());
        boolean isFolders = name.equals(NO_NAME) && folder.isPresent() && passband.isEmpty();
        return new DatName(isFolders ? folder.get() : name, passband);
    }
}
