package org.starkin.cone;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.starkin.operate.Refusal;

/**
 * The parameters of a Simple Cone Search (IVOA SCS 1.03, section 2.1; DALI 1.1, section 3): names in any case, those that are
 * not known ignored.
 *
 * @param ra degrees ICRS, 0 to 360 (exclusive)
 * @param dec degrees ICRS
 * @param radiusDeg 0 asks for the columns alone
 * @param isTerse whether id and position are enough
 * @param mostRecords 0 asks for the columns alone
 * @param surveys those to look through; absent: all. An addition of this service
 */
record ScsQuery(
        double ra, double dec, double radiusDeg, boolean isTerse, int mostRecords, Optional<List<String>> surveys) {

    static final int MOST_RECORDS = 10_000;

    private static final double FULL_TURN = 360;
    private static final double HALF_TURN = 180;
    private static final double POLE = 90;
    private static final int LONGEST_SHOWN = 60;

    private static final Set<String> FORMATS =
            Set.of("votable", "application/x-votable+xml", "text/xml", "application/xml");

    /** @throws Refusal.BadInput where they are not allowed */
    static ScsQuery read(MultivaluedMap<String, String> given) {
        Parameters parameters = new Parameters(given);
        double ra = parameters.number("RA", 0, FULL_TURN) % FULL_TURN;
        double dec = parameters.number("DEC", -POLE, POLE);
        double radius = parameters.number("SR", 0, HALF_TURN);
        parameters.text("RESPONSEFORMAT").ifPresent(ScsQuery::requireVoTable);
        int verbosity = parameters.whole("VERB", 1, 3).orElse(2);
        int most = parameters.whole("MAXREC", 0, Integer.MAX_VALUE).orElse(MOST_RECORDS);
        return new ScsQuery(
                ra,
                dec,
                radius,
                verbosity == 1,
                Math.min(most, MOST_RECORDS),
                parameters.text("SURVEYS").map(names -> List.of(names.split("\\s*,\\s*", -1))));
    }

    private static void requireVoTable(String format) {
        String type = format.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(type)) {
            throw fault(
                    "RESPONSEFORMAT", "'" + shown(format) + "' is not votable; other formats are at /api/v1/objects");
        }
    }

    private static Refusal fault(String name, String message) {
        return Refusal.BadInput.of("invalid_value", name, message);
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
    }

    private record Parameters(Map<String, List<String>> given) {

        Optional<String> text(String name) {
            return given.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .flatMap(entry -> entry.getValue().stream())
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .findFirst();
        }

        double number(String name, double from, double to) {
            String text = text(name).orElseThrow(() -> fault(name, "is missing; give decimal degrees, ICRS"));
            double value = parsed(text);
            if (!(value >= from && value <= to)) {
                throw fault(name, "'" + shown(text) + "' is not a number of " + from + " to " + to + " degrees");
            }
            return value;
        }

        Optional<Integer> whole(String name, int from, int to) {
            return text(name).map(text -> {
                double value = parsed(text);
                if (!(value >= from && value <= to) || value != Math.rint(value)) {
                    throw fault(name, "'" + shown(text) + "' is not a whole number of " + from + " to " + to);
                }
                return (int) value;
            });
        }

        private static double parsed(String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException _) {
                return Double.NaN;
            }
        }
    }
}
