package org.starkin.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.starkin.encoder.FeatureCard;
import org.starkin.evaluate.KnownStar;
import org.starkin.index.StarId;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.Passband;
import org.starkin.period.LogPeriodogram;
import org.starkin.period.RelativePeriodogram;
import org.starkin.view.Feature;
import org.starkin.view.Features;
import org.starkin.view.FoldedView;
import org.starkin.view.SequenceView;
import org.starkin.view.Summary;
import org.starkin.view.Views;

class FeatureFitTest {

    private static final FeatureCard CARD = FeatureFit.fit(stars());
    private static final Map<Feature, FeatureCard.Scaling> SCALINGS =
            CARD.features().stream().collect(Collectors.toMap(FeatureCard.Scaling::feature, Function.identity()));

    @Test
    void centresOnTheMedianAndScalesByTheSpread() {
        FeatureCard.Scaling scaling = scaling(Feature.R31);

        assertThat(scaling.centre()).isCloseTo(3, within(0.1));
        assertThat(scaling.scale()).isCloseTo(2 * 0.995, within(0.1));
    }

    @Test
    void weighsWhatTellsClassesApartAndNotWhatTellsSurveysApart() {
        assertThat(scaling(Feature.R21).weight()).isGreaterThan(0.9);
        assertThat(scaling(Feature.R31).weight()).isLessThan(0.05);
        assertThat(scaling(Feature.SKEWNESS).weight()).isLessThan(0.05);
    }

    @Test
    void leavesOutWhatNeverVariesAndWhatIsMostlyMissing() {
        assertThat(SCALINGS).doesNotContainKeys(Feature.KURTOSIS, Feature.LOG_PERIOD);
    }

    private static FeatureCard.Scaling scaling(Feature feature) {
        return Objects.requireNonNull(SCALINGS.get(feature), "the fit left " + feature + " out");
    }

    /** R21 is told by the class, skewness by the survey, R31 by neither; kurtosis is constant, the rest missing. */
    private static List<KnownStar> stars() {
        Random random = new Random(1);
        List<KnownStar> stars = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            boolean isEclipsing = i % 2 == 0;
            boolean isOfOne = i % 4 < 2;
            double[] values = new double[Feature.COUNT];
            Arrays.fill(values, Double.NaN);
            values[Feature.R21.place()] = (isEclipsing ? 10 : 0) + 0.1 * random.nextGaussian();
            values[Feature.R31.place()] = 3 + random.nextGaussian();
            values[Feature.SKEWNESS.place()] = (isOfOne ? 10 : 0) + 0.1 * random.nextGaussian();
            values[Feature.KURTOSIS.place()] = 1;
            stars.add(new KnownStar(
                    new StarId(isOfOne ? "one" : "other", "star" + i), isEclipsing ? "EA" : "RRAB", views(values)));
        }
        return stars;
    }

    private static Views views(double[] values) {
        Summary summary = new Summary(new Passband("V"), BrightnessUnit.MAGNITUDE, 12, OptionalDouble.of(0.4), 100, 50);
        LogPeriodogram periodogram = LogPeriodogram.of(new float[LogPeriodogram.BINS]);
        return new Views(
                summary,
                FoldedView.EMPTY,
                FoldedView.EMPTY,
                periodogram,
                RelativePeriodogram.EMPTY,
                Features.of(values),
                SequenceView.EMPTY);
    }
}
