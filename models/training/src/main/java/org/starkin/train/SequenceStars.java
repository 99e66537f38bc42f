package org.starkin.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.starkin.encoder.Preparation;
import org.starkin.encoder.Prepared;
import org.starkin.evaluate.KnownCurves;
import org.starkin.evaluate.LabelledSurvey;
import org.starkin.evaluate.Part;
import org.starkin.lightcurve.LightCurve;
import org.starkin.period.LogPeriodogram;
import org.starkin.period.PeriodResult;
import org.starkin.period.RelativePeriodogram;
import org.starkin.simulate.ClassMix;
import org.starkin.simulate.SimulatedSky;
import org.starkin.survey.ReadOptions;
import org.starkin.view.SequenceView;

/**
 * The points of stars to learn from without a teacher: neither class nor period of any is looked at. Stars of too few
 * points for {@link Crops} are left out.
 */
final class SequenceStars {

    private static final String UNTOLD = "";

    private static final Preparation WITHOUT_PERIODS = new Preparation(_ ->
            new PeriodResult(List.of(), LogPeriodogram.of(new float[LogPeriodogram.BINS]), RelativePeriodogram.EMPTY));

    private SequenceStars() {}

    /**
     * The stars of a survey that may be learnt from ({@link Part#LEARNING}), in the order of their ids.
     *
     * @param data where the survey's tables lie
     * @throws org.starkin.survey.UnusableInput where a table is damaged
     */
    static List<SequenceView> real(LabelledSurvey survey, Path data) throws IOException {
        Map<String, String> wanted = new TreeMap<>();
        KnownCurves.objects(survey, data).ids().stream()
                .filter(id -> Part.of(id) == Part.LEARNING)
                .forEach(id -> wanted.put(id, UNTOLD));
        return KnownCurves.read(List.of(survey.curves(data)), ReadOptions.BUILD, survey.name(), wanted).parallelStream()
                .flatMap(curve -> points(curve.raw()).stream())
                .toList();
    }

    /** The first stars of a simulated sky, each as any one survey sees it. */
    static List<SequenceView> simulated(int count, long seed) {
        SimulatedSky sky = new SimulatedSky(seed, ClassMix.standard());
        return IntStream.range(0, count)
                .parallel()
                .boxed()
                .map(sky::star)
                .flatMap(star ->
                        AnySurvey.look(star, new SplittableRandom(star.seed()), look -> points(look.lightCurve()))
                                .stream())
                .toList();
    }

    private static Optional<SequenceView> points(LightCurve raw) {
        return switch (WITHOUT_PERIODS.prepare(raw)) {
            case Prepared.Analysed analysed ->
                Optional.of(analysed.views().sequence())
                        .filter(view -> StarClrLesson.fullest(view).length >= Crops.FEWEST_POINTS);
            case Prepared.Refused _ -> Optional.empty();
        };
    }
}
