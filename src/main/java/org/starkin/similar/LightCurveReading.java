package org.starkin.similar;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;
import org.starkin.operate.Message;
import org.starkin.operate.Refusal;
import org.starkin.render.BandRow;

/**
 * Turns a request's points into a light curve, point by point, naming the first that is wrong. Measurements are not judged:
 * that is done where all photometry is cleaned.
 */
public final class LightCurveReading {

    /** Where a light curve stands in the body of a search; faults name it. */
    public static final String FIELD = "query.light_curve";

    private static final int MOST_BANDS = 64;

    private final int mostPoints;

    public LightCurveReading(int mostPoints) {
        this.mostPoints = mostPoints;
    }

    /**
     * The light curve that a request says.
     *
     * @throws Refusal.BadInput naming the point that is wrong
     * @throws Refusal.TooLarge where there are too many points
     */
    public LightCurve read(LightCurveBody body) {
        List<PointBody> points = body.points();
        if (points.size() > mostPoints) {
            throw new Refusal.TooLarge(
                    "too_many_points",
                    FIELD + ".points: " + points.size() + " points exceed " + mostPoints
                            + "; send fewer, binned in time perhaps");
        }
        TimeSystem timeSystem = TimeSystemReading.read(body.timeSystem());
        Map<String, BandPoints> bands = bands(body.bands().orElseGet(List::of));
        for (int i = 0; i < points.size(); i++) {
            PointBody point = requirePoint(points.get(i), i);
            String band = point.band().map(String::strip).orElse(Passband.UNKNOWN.name());
            bandOf(bands, band, i).add(point, i);
        }
        List<BandSeries> series = bands.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 0)
                .map(entry -> entry.getValue().series(new Passband(entry.getKey())))
                .toList();
        return new LightCurve(timeSystem, series);
    }

    private static Map<String, BandPoints> bands(List<BandRow> rows) {
        Map<String, BandPoints> bands = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String field = FIELD + ".bands[" + i + "]";
            BandRow row = rows.get(i);
            if (row == null || row.band() == null || row.unit() == null) {
                throw fault(field, "lacks its band or its unit; give both");
            }
            bands.put(requireName(row.band().strip(), field + ".band"), new BandPoints(Optional.of(unit(row, field))));
        }
        return bands;
    }

    private static BrightnessUnit unit(BandRow row, String field) {
        return Arrays.stream(BrightnessUnit.values())
                .filter(unit -> unit.symbol().equals(row.unit().strip()))
                .findFirst()
                .orElseThrow(() -> fault(
                        field + ".unit",
                        "'" + shown(row.unit()) + "' is unknown; give one of "
                                + Arrays.stream(BrightnessUnit.values())
                                        .map(BrightnessUnit::symbol)
                                        .toList()));
    }

    private static BandPoints bandOf(Map<String, BandPoints> bands, String name, int point) {
        BandPoints known = bands.get(name);
        if (known != null) {
            return known;
        }
        String field = point(point) + ".band";
        if (bands.size() == MOST_BANDS) {
            throw fault(field, "is the " + (MOST_BANDS + 1) + "th band; at most " + MOST_BANDS + " are read");
        }
        BandPoints made = new BandPoints(Optional.empty());
        bands.put(requireName(name, field), made);
        return made;
    }

    private static String requireName(String name, String field) {
        try {
            return new Passband(name).name();
        } catch (IllegalArgumentException e) {
            throw fault(field, shown(Message.of(e)));
        }
    }

    private static PointBody requirePoint(PointBody point, int i) {
        if (point == null) {
            throw fault(point(i), "is null; give an object with time and mag or flux");
        }
        return point;
    }

    static String point(int i) {
        return FIELD + ".points[" + i + "]";
    }

    static Refusal.BadInput fault(String field, String message) {
        return Refusal.BadInput.of("invalid_value", field, message);
    }

    private static String shown(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "..." : text;
    }
}
