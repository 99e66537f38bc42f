package org.starkin.survey;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.starkin.lightcurve.ReferencePosition;
import org.starkin.lightcurve.TimeScale;
import org.starkin.lightcurve.TimeSystem;

/** Time systems by the names that archives and users give them. */
public final class TimeSystems {

    private static final Map<String, TimeSystem> BY_NAME = new TreeMap<>(Map.ofEntries(
            Map.entry("jd", TimeSystem.JD),
            Map.entry("hjd", TimeSystem.HJD),
            Map.entry("bjd", TimeSystem.BJD_TDB),
            Map.entry("bjd_tcb", TimeSystem.BJD_TCB),
            Map.entry("mjd", TimeSystem.MJD),
            Map.entry("mjd_tai", TimeSystem.MJD_TAI),
            Map.entry("midpointmjdtai", TimeSystem.MJD_TAI),
            Map.entry("hmjd", TimeSystem.HMJD),
            Map.entry("bmjd", new TimeSystem(TimeScale.TDB, ReferencePosition.BARYCENTER, TimeSystem.MJD_ORIGIN)),
            Map.entry("btjd", TimeSystem.BTJD),
            Map.entry("bkjd", TimeSystem.BKJD),
            Map.entry("gaia", TimeSystem.GAIA)));

    /** What catalogues leave out of Julian Dates that they shorten. */
    private static final double SHORTENED_BY = 2_450_000;

    /** Julian Dates below this are shortened ones; no archive has a full one of the fifth millennium before our era. */
    private static final double SHORTENED_BELOW = 100_000;

    private TimeSystems() {}

    /** What is allowed, in words. */
    public static String allowed() {
        return String.join(", ", BY_NAME.keySet()) + ", or one of jd, hjd, bjd less an offset, such as hjd-2450000";
    }

    /** The system of that name, whatever its case: {@code btjd}, or {@code hjd-2450000}. */
    public static Optional<TimeSystem> find(String name) {
        String word = name.strip().toLowerCase(Locale.ROOT);
        int minus = word.indexOf('-');
        if (minus < 0) {
            return Optional.ofNullable(BY_NAME.get(word));
        }
        double offset = Cells.number(word.substring(minus + 1));
        Optional<TimeSystem> base =
                Optional.ofNullable(BY_NAME.get(word.substring(0, minus))).filter(system -> system.originJd() == 0);
        return offset >= 0 && offset < 2_800_000
                ? base.map(system -> new TimeSystem(system.scale(), system.position(), offset))
                : Optional.empty();
    }

    /** A Julian Date in full, where the catalogue may have left out the first digits. */
    static double fullJd(double jd) {
        return jd < SHORTENED_BELOW ? SHORTENED_BY + jd : jd;
    }
}
