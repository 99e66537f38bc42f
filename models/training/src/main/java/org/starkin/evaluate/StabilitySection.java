package org.starkin.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.starkin.index.StarId;

/** What disturbed photometry does to the class told and to the vector itself. */
final class StabilitySection {

    private StabilitySection() {}

    static void measure(EncodedStars stars, Findings findings) {
        stars.stars().disturbed().forEach((what, disturbed) -> measure(stars, what, disturbed, findings));
    }

    private static void measure(EncodedStars stars, String what, List<KnownStar> disturbed, Findings findings) {
        Sample all = stars.encode(disturbed);
        double f1 = 0;
        double similarity = 0;
        for (LabelledSurvey survey : LabelledSurvey.ALL) {
            Sample of = all.ofSurvey(survey.name());
            f1 += Retrieval.measure(of, stars.training(survey)).wellKnownF1() / LabelledSurvey.ALL.size();
            similarity += similarity(of, stars.unseen(survey)) / LabelledSurvey.ALL.size();
        }
        String basis = all.size() + " unseen stars of both surveys, classes of more than ten";
        findings.add(List.of(
                Figure.of(Section.STABILITY, what + ": macro-F1", basis, f1),
                Figure.of(Section.STABILITY, what + ": cosine", basis, similarity)));
    }

    /** The mean similarity of stars to themselves undisturbed. */
    private static double similarity(Sample disturbed, Sample undisturbed) {
        Map<StarId, Integer> places = new HashMap<>();
        for (int i = 0; i < undisturbed.size(); i++) {
            places.put(undisturbed.ids().get(i), i);
        }
        double sum = 0;
        int count = 0;
        for (int i = 0; i < disturbed.size(); i++) {
            int own = places.getOrDefault(disturbed.ids().get(i), -1);
            if (own >= 0) {
                sum += undisturbed.vectors().similarity(own, disturbed.vectors().row(i));
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
