package org.starkin.survey;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What Gaia's epoch photometry is, whatever its layout. Times are BJD(TCB) - 2455197.5 (Gaia DR3 documentation,
 * {@code epoch_photometry}), magnitudes Vega, without errors: a magnitude's error is 2.5 / ln 10 of the flux's relative one.
 *
 * <p>Flags, as the files' own descriptions of the columns have them. Advised are points rejected neither by photometry nor
 * by variability processing. Strict ones have besides none of those {@code other_flags} set by which something was rejected:
 * bits 2 to 10 (a CCD of the astrometric field), 11 and 12 (BP, RP by photometry), 24 and 25 (BP, RP by variability), the
 * lowest bit being 1. Left alone are bit 1, the sky mapper's CCD, which is set in nearly every point of G and so says nothing
 * of one; bit 13, by which the CCDs scatter, as they do in most points of bright stars; and bits 14 to 23, by which a CCD was
 * not there: scatter and absence are in the error.
 */
final class Gaia {

    /** Magnitudes of a relative flux error of one. */
    static final double MAGNITUDES_PER_RELATIVE_FLUX = 2.5 / Math.log(10);

    static final String SOURCE_ID = "source_id";

    private static final long REJECTED = bits(2, 12) | bits(24, 25);
    private static final Set<String> PASSBANDS = Set.of("G", "BP", "RP");

    private Gaia() {}

    private static long bits(int first, int last) {
        return (1L << last) - (1L << (first - 1));
    }

    /**
     * Whether the flags leave a point; a flag that is not given is NaN and counts as not set.
     *
     * @param isRejected 1 where one of the processings rejected it
     * @param otherFlags the column {@code other_flags}
     */
    static boolean isKept(double isRejected, double otherFlags, Quality quality) {
        return switch (quality) {
            case ANY -> true;
            case ADVISED -> !isSet(isRejected);
            case STRICT -> !isSet(isRejected) && ((long) otherFlags & REJECTED) == 0;
        };
    }

    static boolean isSet(double flag) {
        return flag != 0 && !Double.isNaN(flag);
    }

    /** The passband as Starkin names it: {@code G}, {@code BP}, {@code RP}; other names as they are. */
    static String passband(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return PASSBANDS.contains(upper) ? upper : name;
    }

    /**
     * Where the id of a table's star is.
     *
     * @param column of the ids; {@link ColumnNames#ABSENT} where all rows are one star's
     * @param constant its id then
     */
    record Id(Rows rows, String source, int column, String constant) {

        /**
         * Finds a column, else a PARAM, of that name.
         *
         * @throws UnusableInput where there is neither, or the column holds floating-point numbers
         */
        static Id of(Rows rows, ColumnNames columns) {
            int column = columns.find(SOURCE_ID);
            Optional<String> constant = rows.constant(SOURCE_ID);
            if (column == ColumnNames.ABSENT && constant.isEmpty()) {
                throw columns.missing("the star's id: " + SOURCE_ID);
            }
            if (column != ColumnNames.ABSENT && rows.isFloating(column)) {
                throw columns.floatingId(column);
            }
            return new Id(rows, columns.source(), column, constant.orElse(""));
        }

        /**
         * The id of the row's star; empty where the cell is.
         *
         * @throws UnusableInput where it is no row of digits
         */
        String text() {
            String text = column == ColumnNames.ABSENT ? constant : rows.text(column);
            if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new UnusableInput(
                        Fault.BAD_VALUE,
                        source,
                        rows.where() + " has the " + SOURCE_ID + " " + Sources.shown(text)
                                + "; it is a whole number of up to 19 digits, the last of which are lost where it goes"
                                + " through floating-point numbers; fetch the file again with ids as integers or text");
            }
            return text;
        }

        /** Where it was found, in words. */
        String words() {
            return "id " + SOURCE_ID + (column == ColumnNames.ABSENT ? " (PARAM)" : "");
        }
    }
}
