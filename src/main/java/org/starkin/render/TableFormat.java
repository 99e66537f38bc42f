package org.starkin.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that tables are answered in. */
public enum TableFormat {
    JSON("application/json"),
    CSV(TableFormat.CSV_TYPE),
    VOTABLE(TableFormat.VOTABLE_TYPE),
    PARQUET(TableFormat.PARQUET_TYPE);

    /** RFC 4180. */
    public static final String CSV_TYPE = "text/csv";

    /** VOTable 1.4, section 8. */
    public static final String VOTABLE_TYPE = "application/x-votable+xml";

    /** As registered with IANA. */
    public static final String PARQUET_TYPE = "application/vnd.apache.parquet";

    /** The words that {@code format=} knows. */
    public static final List<String> WORDS =
            Arrays.stream(values()).map(TableFormat::word).toList();

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The value of {@code format=}, and the ending of a file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of a word, where it is one. */
    public static Optional<TableFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    static Optional<TableFormat> ofMediaType(String type) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(type))
                .findFirst();
    }
}
