package org.starkin.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.view.Feature;
import org.starkin.view.Features;

/** A classic feature of a light curve. */
public record FeatureRow(
        @Schema(examples = "log_period") @Cell(ucd = "meta.id;meta.main")
        String feature,

        @Schema(description = "Null where it cannot be told: no period, too few points", examples = "-0.2440")
        @Cell(ucd = "stat.value")
        OptionalDouble value,

        @Schema(description = "As VOUnits spells it; empty for a plain number", examples = "log(d)")
        @Cell(ucd = "meta.unit")
        String unit,

        @Schema(description = "What it is, with its source", examples = "log10 of the likeliest period in days")
        @Cell(ucd = "meta.note")
        String meaning) {

    /** All features, in the order in which the encoder has them. */
    public static List<FeatureRow> of(Features features) {
        return Arrays.stream(Feature.values())
                .map(feature -> new FeatureRow(
                        feature.name().toLowerCase(Locale.ROOT),
                        features.has(feature) ? OptionalDouble.of(features.value(feature)) : OptionalDouble.empty(),
                        feature.unit(),
                        feature.meaning()))
                .toList();
    }
}
