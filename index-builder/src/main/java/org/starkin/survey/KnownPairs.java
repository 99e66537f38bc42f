package org.starkin.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.index.StarId;

/**
 * A table of stars that are the same in two surveys: columns {@code survey_a}, {@code object_id_a}, {@code survey_b} and
 * {@code object_id_b}, found by name, whatever their case; CSV, CSV.gz or Parquet. An empty {@code object_id_b} says that the star
 * is known not to be in that survey.
 */
public final class KnownPairs {

    private KnownPairs() {}

    /**
     * Reads the table, whole.
     *
     * @throws UnusableInput where the file is no table, lacks a column, has no row, or one without a star or a survey
     */
    public static List<KnownPair> read(Path file, Limits limits) {
        String source = file.toString();
        try (Rows table = Tables.open(file, limits)) {
            ColumnNames columns = new ColumnNames(table.columns(), source);
            int survey = columns.require("survey_a");
            int id = columns.require("object_id_a");
            int otherSurvey = columns.require("survey_b");
            int otherId = columns.require("object_id_b");
            for (int column : new int[] {id, otherId}) {
                if (table.isFloating(column)) {
                    throw columns.floatingId(column);
                }
            }
            List<KnownPair> pairs = new ArrayList<>();
            while (table.next()) {
                if (table.text(survey).isEmpty()
                        || table.text(id).isEmpty()
                        || table.text(otherSurvey).isEmpty()) {
                    throw new UnusableInput(
                            Fault.BAD_VALUE,
                            source,
                            table.where() + " lacks survey_a, object_id_a or survey_b; only object_id_b may be empty,"
                                    + " where the star is known not to be in survey_b");
                }
                pairs.add(new KnownPair(
                        new StarId(table.text(survey), table.text(id)),
                        table.text(otherSurvey),
                        Optional.of(table.text(otherId)).filter(text -> !text.isEmpty())));
            }
            if (pairs.isEmpty()) {
                throw new UnusableInput(Fault.EMPTY, source, "has a header but no row below it");
            }
            return pairs;
        }
    }
}
