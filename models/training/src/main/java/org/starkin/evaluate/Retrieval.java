package org.starkin.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.Encoder;
import org.starkin.index.StarId;

/**
 * How well the nearest stars agree in class with the star asked for. Every figure is the mean over the classes of the
 * queries, so that a class of few stars counts as much as one of many.
 *
 * @param queries how many stars were asked for
 * @param gallery how many stars were searched
 * @param meanAveragePrecision of the whole ranking
 * @param precisionAt10 share of the ten nearest that are of the query's class
 * @param macroF1 of the class told by the five nearest, one vote each, the nearer class on a tie
 */
public record Retrieval(int queries, int gallery, double meanAveragePrecision, double precisionAt10, double macroF1) {

    private static final int NEAREST = 10;
    private static final int VOTERS = 5;

    /** A star of known class and its vector. */
    record Item(StarId id, String kind, Embedding embedding) {}

    /** A gallery star and how near it is. */
    private record Hit(Item item, double similarity) {}

    private static final Comparator<Hit> NEAREST_FIRST = Comparator.comparingDouble(Hit::similarity)
            .reversed()
            .thenComparing(hit -> hit.item().id());

    static List<Item> encode(Encoder encoder, List<KnownStar> stars) {
        List<Embedding> embeddings =
                encoder.encode(stars.stream().map(KnownStar::views).toList());
        return IntStream.range(0, stars.size())
                .mapToObj(i -> new Item(stars.get(i).id(), stars.get(i).kind(), embeddings.get(i)))
                .toList();
    }

    /** Every gallery star but the query itself, nearest first, ties by id. */
    static List<Item> ranked(Item query, List<Item> gallery) {
        return gallery.stream()
                .filter(item -> !item.id().equals(query.id()))
                .map(item -> new Hit(item, query.embedding().similarity(item.embedding())))
                .sorted(NEAREST_FIRST)
                .map(Hit::item)
                .toList();
    }

    static Retrieval measure(List<Item> queries, List<Item> gallery) {
        Map<String, ClassScore> scores = new TreeMap<>();
        for (Item query : queries) {
            List<Item> ranked = ranked(query, gallery);
            ClassScore score = scores.computeIfAbsent(query.kind(), kind -> new ClassScore());
            String told = told(ranked);
            score.queries++;
            score.averagePrecisions += averagePrecision(query, ranked);
            score.precisionsAt10 += shareOfNearest(ranked, item -> item.kind().equals(query.kind()));
            score.right += told.equals(query.kind()) ? 1 : 0;
            scores.computeIfAbsent(told, kind -> new ClassScore()).told++;
        }
        scores.values().removeIf(score -> score.queries == 0);
        return new Retrieval(
                queries.size(),
                gallery.size(),
                mean(scores, score -> score.averagePrecisions / score.queries),
                mean(scores, score -> score.precisionsAt10 / score.queries),
                mean(scores, score -> 2.0 * score.right / (score.queries + score.told)));
    }

    /** The share of the ten nearest for which {@code test} holds. */
    static double shareOfNearest(List<Item> ranked, Predicate<Item> test) {
        return (double) ranked.stream().limit(NEAREST).filter(test).count() / NEAREST;
    }

    private static double averagePrecision(Item query, List<Item> ranked) {
        double sum = 0;
        int found = 0;
        for (int rank = 0; rank < ranked.size(); rank++) {
            if (ranked.get(rank).kind().equals(query.kind())) {
                found++;
                sum += (double) found / (rank + 1);
            }
        }
        return found == 0 ? 0 : sum / found;
    }

    private static String told(List<Item> ranked) {
        Map<String, Integer> votes = new TreeMap<>();
        List<Item> voters = ranked.stream().limit(VOTERS).toList();
        voters.forEach(voter -> votes.merge(voter.kind(), 1, Integer::sum));
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return voters.stream()
                .map(Item::kind)
                .filter(kind -> votes.getOrDefault(kind, 0) == most)
                .findFirst()
                .orElse("");
    }

    private static double mean(Map<String, ClassScore> scores, ToDoubleFunction<ClassScore> figure) {
        return scores.values().stream().mapToDouble(figure).average().orElse(0);
    }

    /** Sums over the queries of one class. */
    private static final class ClassScore {
        private int queries;
        private int right;
        private int told;
        private double averagePrecisions;
        private double precisionsAt10;
    }
}
