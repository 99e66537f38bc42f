package org.starkin.evaluate;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How well the nearest stars agree in class with the star asked for. Every figure is the mean over the classes of the
 * queries, so that a class of few stars counts as much as one of many. A star never finds itself.
 *
 * @param queries how many stars were asked for
 * @param gallery how many stars were searched
 * @param meanAveragePrecision of the whole ranking
 * @param precisionAt10 share of the ten nearest that are of the query's class
 * @param macroF1 of the class told by the five nearest, one vote each, the nearer class on a tie
 * @param byClass the same of each class of the queries
 * @param confusion of the classes told
 */
public record Retrieval(
        int queries,
        int gallery,
        double meanAveragePrecision,
        double precisionAt10,
        double macroF1,
        Map<String, OfClass> byClass,
        Confusion confusion) {

    /** Gallery stars of a class, beside the query itself, without which ten of the ten nearest cannot be of it. */
    static final int NEAREST = 10;

    static final int VOTERS = 5;

    /** The figures of one class: the mean over its {@code queries}; F1 of the class told. */
    public record OfClass(int queries, double meanAveragePrecision, double precisionAt10, double f1) {}

    /** What the ranking for one query was worth. */
    private record Answer(double averagePrecision, double precisionAt10, String told) {}

    public Retrieval {
        byClass = Collections.unmodifiableMap(new TreeMap<>(byClass));
    }

    /** Searches {@code gallery} for every query. */
    static Retrieval measure(Sample queries, Sample gallery) {
        Answer[] answers = new Answer[queries.size()];
        IntStream.range(0, answers.length).parallel().forEach(q -> answers[q] = answer(queries, q, gallery));
        Confusion confusion = Confusion.of(
                queries.kinds(), Arrays.stream(answers).map(Answer::told).toList());
        Map<String, OfClass> byClass = new TreeMap<>();
        queries.counts().forEach((kind, count) -> {
            List<Answer> ofKind = IntStream.range(0, answers.length)
                    .filter(q -> queries.kinds().get(q).equals(kind))
                    .mapToObj(q -> answers[q])
                    .toList();
            byClass.put(
                    kind,
                    new OfClass(
                            count,
                            mean(ofKind, Answer::averagePrecision),
                            mean(ofKind, Answer::precisionAt10),
                            confusion.f1(confusion.kinds().indexOf(kind))));
        });
        return new Retrieval(
                queries.size(),
                gallery.size(),
                mean(byClass.values(), OfClass::meanAveragePrecision),
                mean(byClass.values(), OfClass::precisionAt10),
                mean(byClass.values(), OfClass::f1),
                byClass,
                confusion);
    }

    /**
     * Searches {@code gallery}, in which the queries themselves may be, for the queries of classes that have more than ten
     * stars in it; stars of the other classes are there to be found wrongly, but are not asked for.
     */
    static Retrieval measureWhereEnough(Sample queries, Sample gallery) {
        Map<String, Integer> counts = gallery.counts();
        return measure(queries.where(q -> counts.getOrDefault(queries.kinds().get(q), 0) > NEAREST), gallery);
    }

    /** The classes asked for more than ten times: of fewer queries an F1 is little but chance. */
    List<OfClass> wellKnown() {
        return byClass.values().stream().filter(of -> of.queries() > NEAREST).toList();
    }

    /** The macro-F1 of those classes alone. */
    double wellKnownF1() {
        return mean(wellKnown(), OfClass::f1);
    }

    private static Answer answer(Sample queries, int q, Sample gallery) {
        int[] ranked = Neighbours.ranked(queries.vectors().row(q), queries.ids().get(q), gallery);
        String kind = queries.kinds().get(q);
        double sum = 0;
        int found = 0;
        int foundEarly = 0;
        for (int rank = 0; rank < ranked.length; rank++) {
            if (gallery.kinds().get(ranked[rank]).equals(kind)) {
                found++;
                foundEarly += rank < NEAREST ? 1 : 0;
                sum += (double) found / (rank + 1);
            }
        }
        return new Answer(found == 0 ? 0 : sum / found, (double) foundEarly / NEAREST, told(ranked, gallery.kinds()));
    }

    /** The class with most votes of the nearest; on a tie that whose first voter is nearer. */
    private static String told(int[] ranked, List<String> kinds) {
        int voters = Math.min(VOTERS, ranked.length);
        String told = "";
        int most = 0;
        for (int i = 0; i < voters; i++) {
            String kind = kinds.get(ranked[i]);
            int votes = 0;
            for (int j = 0; j < voters; j++) {
                votes += kinds.get(ranked[j]).equals(kind) ? 1 : 0;
            }
            if (votes > most) {
                most = votes;
                told = kind;
            }
        }
        return told;
    }

    private static <T> double mean(Iterable<T> of, ToDoubleFunction<T> figure) {
        double sum = 0;
        int count = 0;
        for (T one : of) {
            sum += figure.applyAsDouble(one);
            count++;
        }
        return count == 0 ? 0 : sum / count;
    }
}
