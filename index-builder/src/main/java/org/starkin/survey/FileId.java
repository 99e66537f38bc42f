package org.starkin.survey;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The star's id as the path of its file tells it. */
final class FileId {

    private static final Pattern ENDINGS = Pattern.compile("(?i)(\\.(gz|csv|dat|txt|tsv|fits?|vot|xml|parquet))+$");

    private FileId() {}

    /**
     * What the user's pattern finds in the path, where there is one.
     *
     * @throws UnusableInput where the pattern finds nothing, or no id
     */
    static Optional<String> byPattern(Path file, Optional<Pattern> idPattern) {
        return idPattern.map(pattern -> {
            Matcher matcher = pattern.matcher(file.toString());
            String id = matcher.find() ? Optional.ofNullable(matcher.group(1)).orElse("") : "";
            if (id.isEmpty() || !OwnedRows.isUsableId(id)) {
                throw new UnusableInput(
                        Fault.AMBIGUOUS,
                        file.toString(),
                        "the pattern '" + pattern + "' finds no object id of 1 to " + OwnedRows.LONGEST_ID
                                + " characters in its path; give one that does, or leave the file out");
            }
            return id;
        });
    }

    /** The name of the file without its endings: the id of formats that know none. */
    static String ofName(Path file) {
        Path name = Optional.ofNullable(file.getFileName()).orElse(file);
        String stem = ENDINGS.matcher(name.toString()).replaceFirst("");
        return stem.isEmpty() ? name.toString() : stem;
    }
}
