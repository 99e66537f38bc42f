package org.starkin.evaluate;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.starkin.encoder.EncoderId;
import org.starkin.index.Sky;
import org.starkin.index.SkyView;
import org.starkin.match.Calibration;
import org.starkin.match.CalibrationFit;
import org.starkin.match.KnownMatch;
import org.starkin.match.Match;
import org.starkin.match.MatchSettings;
import org.starkin.match.Matcher;
import org.starkin.match.Method;
import org.starkin.match.Source;

/**
 * Fits calibrations and tries them in crowded skies of another draw: each star, the same in all surveys, is asked for among all stars
 * by coefficients that were fitted without it. All stars are in one of {@value #FOLDS} folds by the hash of their name, the project's
 * test stars in the first.
 */
final class CrossmatchTrial {

    static final int FOLDS = 5;

    /** The name of the scores of test stars. */
    static final String TEST_STARS = "test stars";

    private static final int EVERY_CANDIDATE = MatchSettings.MOST_TOLD;

    /** Each source is fitted to in so many skies: among other neighbours, blurred anew, with or without its counterpart. */
    private static final int FITTED_SKIES = 8;

    private final Map<String, Map<String, Sighting>> seen;
    private final EncoderId encoder;
    private final long seed;

    CrossmatchTrial(Map<String, Map<String, Sighting>> seen, EncoderId encoder, long seed) {
        this.seen = seen;
        this.encoder = encoder;
        this.seed = seed;
    }

    private interface Work {
        void on(SkyView view, List<KnownMatch> known);
    }

    /** What is to be asked of a star: the calibration that knows nothing of it. */
    interface Calibrations {
        Calibration of(int fold);
    }

    /**
     * A calibration for each fold, fitted on all stars of the others, among them.
     *
     * @param knowsSurveys whether it may learn how the surveys' brightnesses compare
     */
    Calibrations fitByFold(String fittedOn, boolean knowsSurveys) throws IOException {
        List<Calibration> byFold = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            byFold.add(fit(fittedOn + " of four folds in five", knowsSurveys, name -> fold(name) != out));
        }
        return byFold::get;
    }

    /** A calibration fitted on all stars: for stars of another kind, or to be kept. */
    Calibration fit(String fittedOn, boolean knowsSurveys) throws IOException {
        return fit(fittedOn, knowsSurveys, _ -> true);
    }

    private Calibration fit(String fittedOn, boolean knowsSurveys, Predicate<String> names) throws IOException {
        CalibrationFit fit = new CalibrationFit(OptionalDouble.empty());
        for (int sky = 0; sky < FITTED_SKIES; sky++) {
            in(
                    seed - sky,
                    names,
                    (view, known) -> fit.gather(
                            view,
                            knowsSurveys
                                    ? known
                                    : known.stream()
                                            .map(CrossmatchTrial::ofNoSurvey)
                                            .toList()));
        }
        return fit.fit(fittedOn, Instant.EPOCH);
    }

    /**
     * How calibrations do in so many skies, by method: from each survey to each, over all as {@code ""}, and over all test stars
     * as {@value #TEST_STARS}.
     */
    Map<Method, Map<String, MatchScore>> score(Calibrations calibrations, int rounds) throws IOException {
        Map<Method, Map<String, MatchScore>> scores = new EnumMap<>(Method.class);
        for (int round = 1; round <= rounds; round++) {
            in(seed + round, _ -> true, (view, known) -> {
                for (int fold = 0; fold < FOLDS; fold++) {
                    int asked = fold;
                    List<KnownMatch> ofFold = known.stream()
                            .filter(one -> fold(one.name()) == asked)
                            .toList();
                    score(ofFold, matchers(view, calibrations.of(fold)), scores);
                }
            });
        }
        return scores;
    }

    private static void score(
            List<KnownMatch> known, Map<String, Matcher> matchers, Map<Method, Map<String, MatchScore>> scores) {
        for (Method method : Method.values()) {
            Map<String, MatchScore> ofMethod = scores.computeIfAbsent(method, _ -> new TreeMap<>());
            known.forEach(one -> score(one, method, matchers, ofMethod));
        }
    }

    private static Map<String, Matcher> matchers(SkyView view, Calibration calibration) {
        Map<String, Matcher> matchers = new TreeMap<>();
        view.surveys().forEach(survey -> matchers.put(survey.manifest().survey(), new Matcher(survey, calibration)));
        return matchers;
    }

    private static void score(
            KnownMatch known, Method method, Map<String, Matcher> matchers, Map<String, MatchScore> scores) {
        Source source = known.source().seenBy(method).orElseThrow();
        Matcher matcher = Optional.ofNullable(matchers.get(known.target())).orElseThrow();
        Match match = matcher.match(source, MatchSettings.of(EVERY_CANDIDATE));
        String direction = source.survey().orElse("") + " -> " + known.target();
        scores.computeIfAbsent(direction, _ -> new MatchScore()).add(known, match);
        scores.computeIfAbsent("", _ -> new MatchScore()).add(known, match);
        if (Split.of(known.name()) == Split.TEST) {
            scores.computeIfAbsent(TEST_STARS, _ -> new MatchScore()).add(known, match);
        }
    }

    private void in(long draw, Predicate<String> names, Work work) throws IOException {
        try (ScratchFolder folder = ScratchFolder.make("starkin-crossmatch")) {
            Path directory = folder.path().resolve("sky");
            CrowdedSky crowded = new CrowdedSky(seen, draw);
            crowded.write(directory, encoder, names);
            try (Sky sky = Sky.open(directory);
                    SkyView view = sky.acquire()) {
                work.on(view, crowded.sources(names));
            }
        }
    }

    private static int fold(String star) {
        return Split.hash(star).mod(BigInteger.TEN).intValue() * FOLDS / 10;
    }

    private static KnownMatch ofNoSurvey(KnownMatch known) {
        Source source = new Source(
                Optional.empty(), known.source().place(), known.source().shape());
        return new KnownMatch(known.name(), source, known.target(), known.objectId(), known.isHidden());
    }
}
