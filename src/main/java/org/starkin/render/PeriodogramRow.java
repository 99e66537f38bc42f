package org.starkin.render;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.period.Periodogram;

/** The periodogram of a light curve: the very one in which its periods are sought. */
public record PeriodogramRow(
        @Schema(
                description = "How the powers are made",
                examples = "Lomb-Scargle with a floating mean (Zechmeister and Kuerster 2009)")
        String method,

        GridRow grid,

        @Schema(description = "How the points were chosen of all frequencies scanned")
        String reduction,

        @Schema(description = "Ascending in frequency; none where the time span is too short")
        List<PowerRow> points) {

    /** The most points that are told. */
    public static final int MOST_POINTS = 4000;

    private static final String METHOD =
            "Lomb-Scargle with a floating mean (Zechmeister and Kuerster 2009), one sinusoid;"
                    + " passbands, each in units of its own scatter, averaged by their number of points";

    private static final String TOPS = "a peak stands at the top of the parabola through it and its neighbours";

    /** Powers are good to a thousandth. */
    private static final double DIGITS = 1e6;

    public PeriodogramRow {
        points = List.copyOf(points);
    }

    public static PeriodogramRow of(Periodogram periodogram) {
        boolean isWhole = periodogram.size() == periodogram.grid().frequencies();
        String reduction = isWhole
                ? "every frequency; " + TOPS
                : "the highest of each of " + periodogram.size()
                        + " bins, half of them as wide as each other, half in proportion" + " to frequency; " + TOPS;
        return new PeriodogramRow(
                METHOD,
                GridRow.of(periodogram.grid()),
                reduction,
                IntStream.range(0, periodogram.size())
                        .mapToObj(i -> new PowerRow(
                                periodogram.frequencyPerDay(i), Math.rint(periodogram.power(i) * DIGITS) / DIGITS))
                        .toList());
    }

    /** What it says beside its points. */
    public List<Fact> facts() {
        return List.of(
                new Fact("method", method, "How the powers are made"),
                new Fact("grid", grid.words(), "What was scanned"),
                new Fact("reduction", reduction, "How the points were chosen of all frequencies scanned"));
    }
}
