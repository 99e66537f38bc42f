package org.starkin.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.index.Sky;
import org.starkin.index.SkyView;
import org.starkin.index.SurveySearcher;

/** Calibrations fitted to made-up pairs that are asked for more than once. */
class CalibrationFitTest {

    private final Sky sky;
    private final SkyView view;

    CalibrationFitTest(@TempDir Path directory) {
        MatchSky.write(directory);
        sky = Sky.open(directory);
        view = sky.acquire();
    }

    @AfterEach
    void close() {
        view.close();
        sky.close();
    }

    private List<KnownMatch> known() {
        SurveySearcher one = view.survey("one").orElseThrow();
        List<KnownMatch> known = new ArrayList<>();
        for (int i = 0; i < MatchSky.STARS; i++) {
            Source source = Source.of(one.embedded(MatchSky.id(i)).orElseThrow());
            Optional<String> there = MatchSky.isInBoth(i) ? Optional.of(MatchSky.id(i)) : Optional.empty();
            known.add(new KnownMatch(MatchSky.id(i), source, "other", there, false));
        }
        return known;
    }

    private Calibration.Fitted fit(List<KnownMatch> known, Method method) {
        return fit(known).of(method);
    }

    private Calibration fit(List<KnownMatch> known) {
        CalibrationFit fit = new CalibrationFit(OptionalDouble.empty());
        fit.gather(view, known);
        return fit.fit("made-up pairs", Instant.EPOCH);
    }

    @Test
    void whatIsGatheredInSeveralSkiesIsFittedTogether() {
        List<KnownMatch> twice = new ArrayList<>(known());
        twice.addAll(known());
        CalibrationFit inTwoSkies = new CalibrationFit(OptionalDouble.empty());
        inTwoSkies.gather(view, known());
        inTwoSkies.gather(view, known());

        assertThat(inTwoSkies.fit("made-up pairs", Instant.EPOCH).methods())
                .isEqualTo(fit(twice).methods());
    }

    @Test
    void sourcesAskedForAgainTeachNothingNew() {
        List<KnownMatch> often = new ArrayList<>();
        for (int time = 0; time < 5; time++) {
            often.addAll(known());
        }

        Calibration.Fitted ofOnce = fit(known(), Method.POSITION_AND_SHAPE);
        Calibration.Fitted ofOften = fit(often, Method.POSITION_AND_SHAPE);

        assertThat(ofOften.sources()).isEqualTo(5 * ofOnce.sources());
        assertThat(ofOften.none()).isEqualTo(ofOnce.none(), within(0.05));
        ofOnce.weights()
                .forEach((name, weight) ->
                        assertThat(ofOften.weights().get(name)).as(name).isEqualTo(weight, within(0.05)));
    }

    /** One star in four has no counterpart; such stars are asked for once, the others three times. */
    @Test
    void noneIsAsProbableAsItWasAmongAllThatWasAsked() {
        List<KnownMatch> known = new ArrayList<>();
        for (KnownMatch match : known()) {
            for (int time = 0; time < (match.objectId().isPresent() ? 3 : 1); time++) {
                known.add(match);
            }
        }

        Calibration calibration = fit(known);
        Matcher matcher = new Matcher(view.survey("other").orElseThrow(), calibration);
        double share = 0;
        for (KnownMatch match : known) {
            Source source = match.source().seenBy(Method.POSITION).orElseThrow();
            share += matcher.match(source, MatchSettings.of(1)).pNone() / known.size();
        }
        assertThat(share).isEqualTo(0.1, within(0.02));
    }
}
