package org.starkin.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.Encoder;
import org.starkin.index.StarId;

/**
 * Stars of known class and their vectors, in ascending order of their ids, which is the order in which ties are broken.
 *
 * @param ids who they are, none twice
 * @param kinds their classes, one each
 * @param vectors a row each
 */
record Sample(List<StarId> ids, List<String> kinds, Vectors vectors) {

    /** Views given to an encoder at a time. */
    private static final int BATCH = 64;

    Sample {
        ids = List.copyOf(ids);
        kinds = List.copyOf(kinds);
        if (kinds.size() != ids.size() || vectors.size() != ids.size()) {
            throw new IllegalArgumentException(
                    ids.size() + " stars, " + kinds.size() + " classes, " + vectors.size() + " vectors; one each");
        }
        for (int i = 1; i < ids.size(); i++) {
            if (ids.get(i - 1).compareTo(ids.get(i)) >= 0) {
                throw new IllegalArgumentException("star " + ids.get(i) + " follows " + ids.get(i - 1)
                        + "; a sample is in the order of ids and holds no star twice");
            }
        }
    }

    /** The stars' vectors by an encoder; stars of which it makes none are left out and given to {@code without}. */
    static Sample of(Encoder encoder, List<KnownStar> stars, Consumer<KnownStar> without) {
        List<KnownStar> sorted =
                stars.stream().sorted(Comparator.comparing(KnownStar::id)).toList();
        List<KnownStar> encoded = new ArrayList<>(sorted.size());
        List<Embedding> embeddings = new ArrayList<>(sorted.size());
        for (int from = 0; from < sorted.size(); from += BATCH) {
            List<KnownStar> batch = new ArrayList<>(sorted.subList(from, Math.min(from + BATCH, sorted.size())));
            embeddings.addAll(encoder.encodeWhatCanBe(batch, KnownStar::views, (star, _) -> without.accept(star)));
            encoded.addAll(batch);
        }
        return new Sample(
                encoded.stream().map(KnownStar::id).toList(),
                encoded.stream().map(KnownStar::kind).toList(),
                Vectors.of(embeddings, encoder.dimension()));
    }

    int size() {
        return ids.size();
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    /** The stars whose number passes. */
    Sample where(IntPredicate test) {
        return select(IntStream.range(0, size()).filter(test).toArray());
    }

    /** The stars of those numbers, which must ascend. */
    Sample select(int[] rows) {
        return new Sample(
                IntStream.of(rows).mapToObj(ids::get).toList(),
                IntStream.of(rows).mapToObj(kinds::get).toList(),
                vectors.select(rows));
    }

    Sample ofSurvey(String survey) {
        return where(i -> ids.get(i).survey().equals(survey));
    }

    /** How many stars each class has, in the order of their names. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        kinds.forEach(kind -> counts.merge(kind, 1, Integer::sum));
        return counts;
    }

    /** At most so many stars of each group, those whose ids have the least hashes. */
    Sample atMost(int most, IntFunction<String> groupOf) {
        Map<String, Integer> taken = new TreeMap<>();
        int[] rows = IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparing(i -> ids.get(i).objectId(), Split.BY_HASH))
                .filter(i -> taken.merge(groupOf.apply(i), 1, Integer::sum) <= most)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        return select(rows);
    }
}
