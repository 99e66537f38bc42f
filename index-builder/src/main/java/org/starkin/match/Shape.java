package org.starkin.match;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.starkin.encoder.Embedding;
import org.starkin.index.BrightnessScale;
import org.starkin.index.EmbeddedStar;
import org.starkin.period.Period;
import org.starkin.view.Summary;

/** How a source varies: its vector, and the numbers by which stars are told apart where they are known. Immutable. */
public final class Shape {

    private final float[] vector;
    private final double[] periodsDays;
    private final double amplitudeMag;
    private final double brightness;
    private final double timeSpanDays;
    private final Optional<BrightnessScale> scale;

    private Shape(Embedding embedding, List<Period> periods, Optional<Summary> summary) {
        this.vector = embedding.toArray();
        this.periodsDays = periods.stream().mapToDouble(Period::periodDays).toArray();
        this.amplitudeMag = summary.map(Summary::amplitudeMag)
                .orElseGet(OptionalDouble::empty)
                .orElse(Double.NaN);
        this.brightness = summary.map(Summary::medianBrightness).orElse(Double.NaN);
        this.timeSpanDays = summary.map(Summary::timeSpanDays).orElse(Double.NaN);
        this.scale = summary.map(BrightnessScale::of);
    }

    /** A light curve that was analysed. */
    public static Shape of(Embedding embedding, List<Period> periods, Summary summary) {
        return new Shape(embedding, periods, Optional.of(summary));
    }

    /** A star of the sky. */
    public static Shape of(EmbeddedStar star) {
        return new Shape(star.embedding(), star.facts().periods(), star.facts().summary());
    }

    /** A vector of which nothing more is known. */
    public static Shape of(Embedding embedding) {
        return new Shape(embedding, List.of(), Optional.empty());
    }

    /** Not to be changed. */
    float[] vector() {
        return vector;
    }

    /** Likeliest first; not to be changed. */
    double[] periodsDays() {
        return periodsDays;
    }

    /** NaN where it is not known. */
    double amplitudeMag() {
        return amplitudeMag;
    }

    /** On its {@link #scale}; NaN where it is not known. */
    double brightness() {
        return brightness;
    }

    /** NaN where it is not known. */
    double timeSpanDays() {
        return timeSpanDays;
    }

    Optional<BrightnessScale> scale() {
        return scale;
    }
}
