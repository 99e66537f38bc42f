package org.starkin.similar;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.BandRow;
import org.starkin.render.Drops;
import org.starkin.render.FeatureRow;
import org.starkin.render.LightCurveRow;
import org.starkin.render.PeriodRow;
import org.starkin.render.PeriodogramRow;
import org.starkin.render.TimeSystemRow;

/** What was read out of photometry sent as a query. */
public record PhotometryFacts(
        @Schema(
                description = "In words: how many points were read and dropped, and which period was found",
                examples =
                        "read 812 points, dropped 31: not_measured 31; likeliest period 0.570210 d, whose repetition explains 94 %"
                                + " of the variance")
        String preview,

        Drops drops,
        TimeSystemRow timeSystem,
        List<BandRow> bands,

        @Schema(description = "Likeliest first; none is a legitimate answer")
        List<PeriodRow> periods,

        @Schema(description = "The passband with most points, of which brightness and amplitude speak", examples = "G")
        String passband,

        @Schema(description = "In the unit of that passband", examples = "15.31")
        double medianBrightness,

        @Schema(examples = "mag") String brightnessUnit,

        @Schema(description = "5th to 95th percentile, magnitudes", examples = "0.83")
        OptionalDouble amplitudeMag,

        @Schema(description = "Points used", examples = "63")
        int points,

        @Schema(description = "Days", examples = "912.4") double timeSpanDays,

        @Schema(description = "The points used; only if include_light_curve was asked for")
        Optional<LightCurveRow> lightCurve,

        @Schema(description = "Its periodogram; only if include_periodogram was asked for")
        Optional<PeriodogramRow> periodogram,

        @Schema(description = "Its classic features; only if include_features was asked for")
        Optional<List<FeatureRow>> features,

        @Schema(description = "What the columns of an uploaded table were taken for; null where no table was sent")
        Optional<ColumnsRow> columns) {

    public PhotometryFacts {
        bands = List.copyOf(bands);
        periods = List.copyOf(periods);
        features = features.map(List::copyOf);
    }
}
