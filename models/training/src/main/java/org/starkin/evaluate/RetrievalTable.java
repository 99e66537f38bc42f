package org.starkin.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.starkin.encoder.Encoder;

/**
 * What an encoder's vectors are worth: within each survey, from one survey to the other, and how much they know of the
 * survey itself. Queries are test stars, the gallery is training stars.
 *
 * @param rows queries and gallery by name, such as {@code asas -> catalina}
 * @param sameSurveyShare share of the ten nearest, in a gallery with as many stars of either survey in every class, that
 *     are of the query's own survey; 0.5 where the vectors know nothing of the survey
 */
public record RetrievalTable(Map<String, Retrieval> rows, double sameSurveyShare) {

    /** Test and training stars of one survey. */
    private record Halves(List<Retrieval.Item> queries, List<Retrieval.Item> gallery) {

        Halves only(Set<String> kinds) {
            return new Halves(only(queries, kinds), only(gallery, kinds));
        }

        private static List<Retrieval.Item> only(List<Retrieval.Item> items, Set<String> kinds) {
            return items.stream().filter(item -> kinds.contains(item.kind())).toList();
        }
    }

    /** Measures an encoder on stars of both surveys. */
    public static RetrievalTable measure(Encoder encoder, List<KnownStar> test, List<KnownStar> training) {
        Halves catalina = halves(encoder, LabelledSurvey.CATALINA, test, training);
        Halves asas = halves(encoder, LabelledSurvey.ASAS, test, training);
        Map<String, Retrieval> rows = new LinkedHashMap<>();
        rows.put("catalina -> catalina", Retrieval.measure(catalina.queries(), catalina.gallery()));
        rows.put("asas -> asas", Retrieval.measure(asas.queries(), asas.gallery()));
        Set<String> common = new TreeSet<>(LabelledSurvey.CATALINA.kinds());
        common.retainAll(LabelledSurvey.ASAS.kinds());
        Halves commonCatalina = catalina.only(common);
        Halves commonAsas = asas.only(common);
        rows.put("asas -> catalina", Retrieval.measure(commonAsas.queries(), commonCatalina.gallery()));
        rows.put("catalina -> asas", Retrieval.measure(commonCatalina.queries(), commonAsas.gallery()));
        return new RetrievalTable(rows, sameSurveyShare(commonCatalina, commonAsas, common));
    }

    private static Halves halves(
            Encoder encoder, LabelledSurvey survey, List<KnownStar> test, List<KnownStar> training) {
        return new Halves(
                Retrieval.encode(encoder, ofSurvey(survey, test)),
                Retrieval.encode(encoder, ofSurvey(survey, training)));
    }

    private static List<KnownStar> ofSurvey(LabelledSurvey survey, List<KnownStar> stars) {
        return stars.stream()
                .filter(star -> star.id().survey().equals(survey.name()))
                .toList();
    }

    private static double sameSurveyShare(Halves one, Halves other, Set<String> kinds) {
        List<Retrieval.Item> gallery = new ArrayList<>();
        for (String kind : kinds) {
            List<Retrieval.Item> ofOne = one.only(Set.of(kind)).gallery();
            List<Retrieval.Item> ofOther = other.only(Set.of(kind)).gallery();
            int count = Math.min(ofOne.size(), ofOther.size());
            gallery.addAll(ofOne.subList(0, count));
            gallery.addAll(ofOther.subList(0, count));
        }
        return Stream.of(one, other)
                .flatMap(half -> half.queries().stream())
                .mapToDouble(query -> Retrieval.shareOfNearest(
                        Retrieval.ranked(query, gallery),
                        item -> item.id().survey().equals(query.id().survey())))
                .average()
                .orElse(0);
    }

    /** The table as text, a line a row. */
    public String text() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%-22s %8s %8s %6s %6s %9s%n", "", "queries", "gallery", "mAP", "P@10", "kNN-5 F1"));
        rows.forEach((name, row) -> text.append(String.format(
                Locale.ROOT,
                "%-22s %8d %8d %6.3f %6.3f %9.3f%n",
                name,
                row.queries(),
                row.gallery(),
                row.meanAveragePrecision(),
                row.precisionAt10(),
                row.macroF1())));
        return text.append(String.format(
                        Locale.ROOT,
                        "same survey in a balanced top 10: %.3f (0.5 knows nothing of it)%n",
                        sameSurveyShare))
                .toString();
    }
}
