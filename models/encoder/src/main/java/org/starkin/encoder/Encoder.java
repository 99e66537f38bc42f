package org.starkin.encoder;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.starkin.view.Views;

/** Turns the views of light curves into unit vectors. Implementations are thread-safe and deterministic. */
public interface Encoder {

    /** The longest vectors there are: an index takes no longer ones. */
    int MOST_DIMENSIONS = 1024;

    /** Which encoder this is. */
    EncoderId id();

    /** The number of values of each vector, 1 to {@link #MOST_DIMENSIONS}. */
    int dimension();

    /** Where this encoder runs, and in what portions it is best given work. */
    default Placement placement() {
        return Placement.onProcessor("it is no network", 1);
    }

    /**
     * One vector for each of {@code batch}, in its order; the same views give the same vector whatever the batch.
     *
     * @throws NoVector where there is none of a star
     */
    List<Embedding> encode(List<Views> batch);

    /**
     * One vector for each that stays in {@code batch}, in its order: those of whom there is none are taken out and handed
     * over with the reason.
     *
     * @param batch what to encode; must allow removal
     * @param viewsOf the views of one of the batch
     */
    default <T> List<Embedding> encodeWhatCanBe(
            List<T> batch, Function<T, Views> viewsOf, BiConsumer<T, NoVector> without) {
        while (true) {
            try {
                return encode(batch.stream().map(viewsOf).toList());
            } catch (NoVector e) {
                without.accept(batch.remove(e.place()), e);
            }
        }
    }
}
