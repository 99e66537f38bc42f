package org.starkin.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Prepared;
import org.starkin.match.Shape;
import org.starkin.period.Period;
import org.starkin.view.Summary;
import org.starkin.view.Views;

/**
 * A star as one survey has seen it.
 *
 * @param star its name, the same in all surveys
 */
record Sighting(String star, Embedding vector, List<Period> periods, Summary summary) {

    private static final int BATCH = 64;

    Shape shape() {
        return Shape.of(vector, periods, summary);
    }

    private record Analysed(String star, List<Period> periods, Views views) {}

    /** What surveys have seen, by survey and star; with the periods withheld, the encoder does not see them either. */
    static Map<String, Map<String, Sighting>> all(
            Map<String, List<KnownCurve>> curves, Preparer preparer, Encoder encoder, boolean isPeriodWithheld) {
        Map<String, Map<String, Sighting>> all = new TreeMap<>();
        curves.forEach((survey, ofSurvey) -> {
            List<Analysed> analysed = ofSurvey.parallelStream()
                    .flatMap(curve -> analysed(curve, preparer, isPeriodWithheld).stream())
                    .toList();
            all.put(survey, encoded(analysed, encoder));
        });
        return all;
    }

    private static Optional<Analysed> analysed(KnownCurve curve, Preparer preparer, boolean isPeriodWithheld) {
        return preparer.analysed(curve)
                .map((Prepared.Analysed prepared) -> new Analysed(
                        curve.id().objectId(),
                        isPeriodWithheld ? List.of() : prepared.periods().periods(),
                        isPeriodWithheld ? Cepheids.withoutPeriod(prepared) : prepared.views()));
    }

    private static Map<String, Sighting> encoded(List<Analysed> stars, Encoder encoder) {
        Map<String, Sighting> encoded = new TreeMap<>();
        for (int from = 0; from < stars.size(); from += BATCH) {
            List<Analysed> batch = new ArrayList<>(stars.subList(from, Math.min(from + BATCH, stars.size())));
            List<Embedding> vectors = encoder.encodeWhatCanBe(batch, Analysed::views, (_, _) -> {});
            for (int i = 0; i < vectors.size(); i++) {
                Analysed star = batch.get(i);
                encoded.put(
                        star.star(),
                        new Sighting(
                                star.star(),
                                vectors.get(i),
                                star.periods(),
                                star.views().summary()));
            }
        }
        return encoded;
    }
}
