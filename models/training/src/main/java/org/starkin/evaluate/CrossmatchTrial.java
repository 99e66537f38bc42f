package org.starkin.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
 * Fits calibrations on stars that may be learnt from, each among its like, and tries them on test stars, among all stars, in
 * crowded skies of another draw.
 */
final class CrossmatchTrial {

    private static final int EVERY_CANDIDATE = MatchSettings.MOST_TOLD;

    /** Each source is fitted to so often, blurred anew and, where it has no counterpart, elsewhere. */
    private static final int FITTED_DRAWS = 4;

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

    /**
     * A calibration.
     *
     * @param knowsSurveys whether it may learn how the surveys' brightnesses compare
     */
    Calibration fit(String fittedOn, boolean knowsSurveys) throws IOException {
        Calibration[] fitted = new Calibration[1];
        in(seed, FITTED_DRAWS, name -> !isTest(name), name -> !isTest(name), (view, known) -> {
            List<KnownMatch> given = knowsSurveys
                    ? known
                    : known.stream().map(CrossmatchTrial::ofNoSurvey).toList();
            fitted[0] = new CalibrationFit(view, OptionalDouble.empty()).fit(given, fittedOn, Instant.EPOCH);
        });
        return fitted[0];
    }

    /** How a calibration does in so many skies, from each survey to each, and over all as {@code ""}. */
    Map<String, MatchScore> score(Calibration calibration, Method method, int rounds) throws IOException {
        Map<String, MatchScore> scores = new TreeMap<>();
        for (int round = 1; round <= rounds; round++) {
            in(seed + round, 1, _ -> true, CrossmatchTrial::isTest, (view, known) -> {
                Map<String, Matcher> matchers = new TreeMap<>();
                view.surveys()
                        .forEach(survey -> matchers.put(survey.manifest().survey(), new Matcher(survey, calibration)));
                for (KnownMatch one : known) {
                    score(one, method, matchers, scores);
                }
            });
        }
        return scores;
    }

    private static void score(
            KnownMatch known, Method method, Map<String, Matcher> matchers, Map<String, MatchScore> scores) {
        Source source = known.source().seenBy(method).orElseThrow();
        Matcher matcher = Optional.ofNullable(matchers.get(known.target())).orElseThrow();
        Match match = matcher.match(source, MatchSettings.of(EVERY_CANDIDATE));
        String direction = source.survey().orElse("") + " -> " + known.target();
        scores.computeIfAbsent(direction, _ -> new MatchScore()).add(known, match);
        scores.computeIfAbsent("", _ -> new MatchScore()).add(known, match);
    }

    private void in(long draw, int times, Predicate<String> there, Predicate<String> asked, Work work)
            throws IOException {
        try (ScratchFolder folder = ScratchFolder.make("starkin-crossmatch")) {
            Path directory = folder.path().resolve("sky");
            CrowdedSky crowded = new CrowdedSky(seen, draw);
            crowded.write(directory, encoder, there);
            try (Sky sky = Sky.open(directory);
                    SkyView view = sky.acquire()) {
                List<KnownMatch> known = new ArrayList<>();
                for (int time = 0; time < times; time++) {
                    known.addAll(crowded.sources(asked));
                }
                work.on(view, known);
            }
        }
    }

    private static boolean isTest(String star) {
        return Split.of(star) == Split.TEST;
    }

    private static KnownMatch ofNoSurvey(KnownMatch known) {
        Source source = new Source(
                Optional.empty(), known.source().place(), known.source().shape());
        return new KnownMatch(known.name(), source, known.target(), known.objectId(), known.isHidden());
    }
}
