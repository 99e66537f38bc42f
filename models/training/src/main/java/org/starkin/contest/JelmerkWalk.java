package org.starkin.contest;

import com.github.jelmerk.hnswlib.core.DistanceFunctions;
import com.github.jelmerk.hnswlib.core.Item;
import com.github.jelmerk.hnswlib.core.NullProgressListener;
import com.github.jelmerk.hnswlib.core.hnsw.HnswIndex;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The HNSW in plain Java by Jelmer Kuperus ({@code hnswlib-core}). */
final class JelmerkWalk implements Contestant {

    private Optional<HnswIndex<Integer, float[], Numbered, Float>> built = Optional.empty();

    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Numbered(Integer id, float[] vector) implements Item<Integer, float[]> {

        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public int dimensions() {
            return vector.length;
        }
    }

    @Override
    public String name() {
        return "jelmerk";
    }

    @Override
    public Built build(Course course, int threads) throws IOException {
        return Built.of(() -> {
            float[][] vectors = course.vectors();
            HnswIndex<Integer, float[], Numbered, Float> index = HnswIndex.newBuilder(
                            course.dimension(), DistanceFunctions.FLOAT_INNER_PRODUCT, vectors.length)
                    .withM(Course.MAX_LINKS)
                    .withEfConstruction(Course.BEAM_WIDTH)
                    .build();
            List<Numbered> items = IntStream.range(0, vectors.length)
                    .mapToObj(number -> new Numbered(number, vectors[number].clone()))
                    .toList();
            try {
                index.addAll(items, threads, NullProgressListener.INSTANCE, items.size());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while vectors were taken in", e);
            }
            built = Optional.of(index);
        });
    }

    @Override
    public Curve run(Course course, Asking asking) throws IOException {
        HnswIndex<Integer, float[], Numbered, Float> index = built.orElseThrow();
        return Curve.of(course, asking, effort -> {
            index.setEf(effort);
            return query -> index.findNearest(query, Course.NEAREST).stream()
                    .mapToInt(found -> found.item().id())
                    .toArray();
        });
    }

    @Override
    public void close() {
        // it holds nothing but memory
    }
}
