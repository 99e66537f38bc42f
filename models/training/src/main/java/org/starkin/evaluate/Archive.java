package org.starkin.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.starkin.survey.Limits;
import org.starkin.survey.Quality;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.TimeSystems;

/** The archives of {@link ArchivedStars}, by the words in their files' names. */
enum Archive {
    ASASSN("asas"),
    ATLAS("atlas"),
    CATALINA("crts"),
    /** G alone, without a header. */
    GAIA("gdr", Optional.of("bjd_tcb-2455197.5"), Optional.of("G")),
    /** A file a passband and field. */
    ZTF("z[gri]");

    /** A star's file, whose first group is the star. */
    static final Pattern FILE = Pattern.compile("([\\w-]+)-(?<archive>[a-z]+)\\d*\\.(csv|txt|dat)\\.gz");

    private final Pattern inFileNames;
    private final Optional<String> timeSystem;
    private final Optional<String> passband;

    Archive(String inFileNames) {
        this(inFileNames, Optional.empty(), Optional.empty());
    }

    Archive(String inFileNames, Optional<String> timeSystem, Optional<String> passband) {
        this.inFileNames = Pattern.compile(inFileNames);
        this.timeSystem = timeSystem;
        this.passband = passband;
    }

    /** The archive that file names call {@code name}. */
    static Archive of(String name, Path file) throws IOException {
        return Arrays.stream(values())
                .filter(archive -> archive.inFileNames.matcher(name).matches())
                .findFirst()
                .orElseThrow(() -> new IOException(file + ": '" + name + "' is the name of no archive known here"));
    }

    String survey() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its files do not say of themselves. */
    ReadOptions options() {
        return new ReadOptions(
                timeSystem.flatMap(TimeSystems::find),
                Optional.empty(),
                Optional.empty(),
                passband,
                Optional.of(FILE),
                Quality.ADVISED,
                Limits.BUILD);
    }
}
