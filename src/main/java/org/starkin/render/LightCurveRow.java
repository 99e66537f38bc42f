package org.starkin.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.LightCurve;

/** A light curve. Unfolded it has the very shape of a {@code light_curve} query, so that it can be sent back as one. */
public record LightCurveRow(
        TimeSystemRow timeSystem,
        @Schema(description = "Every passband, by name") List<BandRow> bands,
        @Schema(description = "By passband, then time") List<PointRow> points) {

    public LightCurveRow {
        bands = List.copyOf(bands);
        points = List.copyOf(points);
    }

    /**
     * The points of a light curve, each with its phase where {@code fold} is given.
     *
     * @param cleaned times ascending within each passband, every value finite
     */
    public static LightCurveRow of(LightCurve cleaned, Optional<Fold> fold) {
        List<PointRow> points = new ArrayList<>(cleaned.size());
        for (BandSeries series : cleaned.series()) {
            for (int i = 0; i < series.size(); i++) {
                points.add(point(series, i, fold));
            }
        }
        return new LightCurveRow(TimeSystemRow.of(cleaned.timeSystem()), bands(cleaned), points);
    }

    /** The passbands of a light curve and their units. */
    public static List<BandRow> bands(LightCurve lightCurve) {
        return lightCurve.series().stream()
                .map(series ->
                        new BandRow(series.passband().name(), series.unit().symbol()))
                .toList();
    }

    private static PointRow point(BandSeries series, int i, Optional<Fold> fold) {
        OptionalDouble value = OptionalDouble.of(series.value(i));
        boolean isMagnitude = series.unit().isMagnitude();
        double error = series.error(i);
        return new PointRow(
                series.time(i),
                isMagnitude ? value : OptionalDouble.empty(),
                isMagnitude ? OptionalDouble.empty() : value,
                Double.isNaN(error) ? OptionalDouble.empty() : OptionalDouble.of(error),
                series.passband().name(),
                fold.map(f -> OptionalDouble.of(f.phase(series.time(i)))).orElseGet(OptionalDouble::empty));
    }
}
