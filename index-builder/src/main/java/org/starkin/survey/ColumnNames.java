package org.starkin.survey;

import java.util.List;
import java.util.stream.Stream;

/** The header's names, searched whatever their case. */
record ColumnNames(List<String> columns, String source) {

    /** The number of a column that is not there. */
    static final int ABSENT = -1;

    /** What a star's own id is called. */
    static final List<String> ID = List.of("object_id", "objectid", "source_id", "sourceid");

    /** What the id of an object is called in catalogues of objects, the most telling first. */
    static final List<String> CATALOGUE_ID = Stream.concat(
                    ID.stream(), Stream.of("diaobjectid", "id", "oid", "star_id", "name"))
            .toList();

    /** What right ascension and declination in degrees are called. */
    static final List<String> RA = List.of("ra", "ra_deg", "coord_ra", "objra", "radeg");

    static final List<String> DEC = List.of("dec", "dec_deg", "coord_dec", "objdec", "dedeg");

    /** What a star's class is called. */
    static final List<String> LABEL = List.of("label", "class", "obj_type");

    /** What a period in days is called. */
    static final List<String> PERIOD = List.of("period", "period_days");

    private static final int MOST_SHOWN = 40;

    /** The column of one of these names, the first that is there; {@link #ABSENT} where none is. */
    int find(String... wanted) {
        return find(List.of(wanted));
    }

    /** The same, of a column that must be there. */
    int require(String... wanted) {
        int found = find(wanted);
        if (found == ABSENT) {
            throw missing(String.join(" or ", wanted));
        }
        return found;
    }

    /** The column that was chosen, spelt exactly so or else whatever its case. */
    int chosen(ColumnRole role, String name) {
        int exact = columns.indexOf(name);
        if (exact != ABSENT && columns.lastIndexOf(name) == exact) {
            return exact;
        }
        int found = find(name);
        if (found == ABSENT) {
            throw new UnusableInput(
                    Fault.MISSING_COLUMN,
                    source,
                    "has no column " + Sources.shown(name) + " to take for " + role.words() + "; its columns are "
                            + found(),
                    columns);
        }
        return found;
    }

    int find(List<String> wanted) {
        for (String name : wanted) {
            int found = ABSENT;
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).equalsIgnoreCase(name)) {
                    requireOnce(found, name);
                    found = i;
                }
            }
            if (found != ABSENT) {
                return found;
            }
        }
        return ABSENT;
    }

    /** The column of the ids. */
    int requireId() {
        int id = find(ID);
        if (id == ABSENT) {
            throw missing("the star's id: one of " + String.join(", ", ID));
        }
        return id;
    }

    /** Those of the columns that are there, in their order. */
    static List<Integer> present(Integer... columns) {
        return Stream.of(columns).filter(column -> column != ABSENT).toList();
    }

    UnusableInput floatingId(int column) {
        return new UnusableInput(
                Fault.AMBIGUOUS,
                source,
                "column " + columns.get(column) + " holds floating-point numbers, which lose the last digits of"
                        + " long ids; write the ids as integers or as text");
    }

    private void requireOnce(int found, String name) {
        if (found != ABSENT) {
            throw new UnusableInput(
                    Fault.AMBIGUOUS, source, "has two columns named '" + name + "'; name one of them otherwise");
        }
    }

    UnusableInput missing(String wanted) {
        return new UnusableInput(
                Fault.MISSING_COLUMN,
                source,
                "has no column for " + wanted + "; its columns, as separated by comma, semicolon, tab or blanks, are "
                        + found(),
                columns);
    }

    /** The columns that are there, in words. */
    String found() {
        String all = columns.stream()
                .limit(MOST_SHOWN)
                .map(Sources::shown)
                .reduce((a, b) -> a + ", " + b)
                .orElse("none");
        return columns.size() > MOST_SHOWN ? all + " and " + (columns.size() - MOST_SHOWN) + " more" : all;
    }
}
