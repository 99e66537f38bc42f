package org.starkin.crossmatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.encoder.EncoderId;
import org.starkin.index.Manifest;
import org.starkin.index.SkyView;
import org.starkin.index.SurveySearcher;
import org.starkin.match.Calibration;
import org.starkin.operate.Refusal;
import org.starkin.similar.SkippedSurvey;
import org.starkin.star.StarLookup;

/**
 * In which surveys is looked: those whose vectors are of the encoder that the calibration was fitted with.
 *
 * @param targets at least one, by name
 * @param skipped those of the sky that are left out, and why
 */
record MatchScope(EncoderId encoder, List<SurveySearcher> targets, List<SkippedSurvey> skipped) {

    MatchScope {
        targets = List.copyOf(targets);
        skipped = List.copyOf(skipped);
    }

    /** The surveys asked for, or all that can be looked in. */
    static MatchScope of(SkyView view, Optional<List<String>> names, Calibration calibration) {
        EncoderId encoder = calibration.encoder();
        if (names.isPresent()) {
            List<SurveySearcher> targets = StarLookup.surveys(view, names);
            if (targets.isEmpty()) {
                throw Refusal.BadInput.of(
                        "invalid_value", "target_surveys", "is empty; name one, or leave it out for all");
            }
            targets.forEach(target -> requireEncoder(target.manifest(), encoder));
            return new MatchScope(encoder, targets, List.of());
        }
        return ofAll(view, encoder);
    }

    private static MatchScope ofAll(SkyView view, EncoderId encoder) {
        List<SurveySearcher> targets = new ArrayList<>();
        List<SkippedSurvey> skipped = new ArrayList<>();
        view.broken().forEach((survey, reason) -> {
            if (view.survey(survey).isEmpty()) {
                skipped.add(new SkippedSurvey(survey, "it cannot be read: " + reason));
            }
        });
        for (SurveySearcher survey : view.surveys()) {
            if (survey.manifest().encoder().equals(encoder)) {
                targets.add(survey);
            } else {
                skipped.add(new SkippedSurvey(survey.manifest().survey(), mismatch(survey.manifest(), encoder)));
            }
        }
        if (targets.isEmpty()) {
            throw new Refusal.EncoderMismatch(
                    "calibration_mismatch", skipped.getFirst().reason());
        }
        return new MatchScope(encoder, targets, skipped);
    }

    void requireEncoder(Manifest survey) {
        requireEncoder(survey, encoder);
    }

    private static void requireEncoder(Manifest survey, EncoderId encoder) {
        if (!survey.encoder().equals(encoder)) {
            throw new Refusal.EncoderMismatch("calibration_mismatch", mismatch(survey, encoder));
        }
    }

    private static String mismatch(Manifest survey, EncoderId encoder) {
        return "the vectors of survey " + survey.survey() + " were made by encoder " + survey.encoder()
                + ", the calibration of matches is of encoder " + encoder
                + "; fit one for this sky with ./starkin calibrate";
    }

    List<String> names() {
        return targets.stream().map(target -> target.manifest().survey()).toList();
    }

    int dimension() {
        return targets.getFirst().manifest().dimension();
    }
}
