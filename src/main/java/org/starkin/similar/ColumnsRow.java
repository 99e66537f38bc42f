package org.starkin.similar;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.survey.ColumnRole;
import org.starkin.survey.OneStar;

/** What the columns of an uploaded table were taken for. */
public record ColumnsRow(
        @Schema(
                description = "As which format the file was read: long-table, or one of an archive's",
                examples = "long-table")
        String format,

        @Schema(
                description =
                        "Of a long-table: the column of the time; null where an archive's format says what is what")
        Optional<String> time,

        @Schema(description = "Of a long-table: the column of the magnitude or flux")
        Optional<String> brightness,

        @Schema(description = "Of a long-table: the column of the error; null where there is none")
        Optional<String> error,

        @Schema(description = "Of a long-table: the column of the passband; null where there is none")
        Optional<String> band,

        @Schema(description = "Of a long-table: the column of the star's id; null where there is none")
        Optional<String> objectId,

        @Schema(
                description = "The same in words",
                examples = "time hjd (UTC, HELIOCENTER, origin JD 0.0), brightness mag (mag)")
        String description,

        @Schema(description = "The columns that there are, the first 500 of them", examples = "[\"hjd\", \"mag\"]")
        List<String> all) {

    private static final int MOST = 500;
    private static final int LONGEST = 200;

    public ColumnsRow {
        all = List.copyOf(all);
    }

    public static ColumnsRow of(OneStar read) {
        return new ColumnsRow(
                read.format(),
                taken(read, ColumnRole.TIME),
                taken(read, ColumnRole.BRIGHTNESS),
                taken(read, ColumnRole.ERROR),
                taken(read, ColumnRole.BAND),
                taken(read, ColumnRole.OBJECT_ID),
                read.description(),
                told(read.names()));
    }

    /** Of names those that are told and can be chosen: the first 500 of at most 200 characters. */
    public static List<String> told(List<String> names) {
        return names.stream()
                .filter(name -> name.length() <= LONGEST)
                .limit(MOST)
                .toList();
    }

    private static Optional<String> taken(OneStar read, ColumnRole role) {
        return Optional.ofNullable(read.taken().get(role));
    }
}
