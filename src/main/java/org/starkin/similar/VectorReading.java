package org.starkin.similar;

import java.util.List;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.EncoderId;
import org.starkin.operate.Message;
import org.starkin.operate.Refusal;

/** Turns a request's numbers into a vector. */
public final class VectorReading {

    private VectorReading() {}

    /**
     * The vector in the direction of these numbers.
     *
     * @param field where they stand in the body
     * @param encoder that made the vectors of {@code surveys}, of {@code dimension} values
     * @throws Refusal.BadInput where they are too many or too few, or point nowhere
     */
    public static Embedding read(
            List<Double> values, String field, EncoderId encoder, int dimension, List<String> surveys) {
        if (values.size() != dimension) {
            throw Refusal.BadInput.of(
                    "wrong_dimension",
                    field,
                    "has " + values.size() + " values; encoder " + encoder + " of " + surveys + " makes vectors of "
                            + dimension);
        }
        float[] array = new float[values.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = values.get(i).floatValue();
        }
        try {
            return Embedding.of(array);
        } catch (IllegalArgumentException e) {
            throw Refusal.BadInput.of("invalid_value", field, Message.of(e));
        }
    }
}
