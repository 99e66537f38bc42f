package org.starkin.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.starkin.encoder.PointSequence;
import org.starkin.encoder.PointValue;
import org.starkin.encoder.SequenceCard;
import org.starkin.encoder.SequenceInput;
import org.starkin.network.Given;

/** Lays points out in the tensors of a network, by the code that does so for the product. */
final class SequenceTensors {

    private SequenceTensors() {}

    /** The tensors of a batch, attached to {@code scope} and padded to {@code length}. */
    static Given<NDArray> of(SequenceCard card, List<PointSequence> batch, int length, NDManager scope) {
        Map<PointValue, NDArray> tensors = new EnumMap<>(PointValue.class);
        for (SequenceInput input : card.inputs()) {
            ByteBuffer bytes =
                    ByteBuffer.allocate(batch.size() * input.bytes(length)).order(ByteOrder.nativeOrder());
            batch.forEach(sequence -> input.fill(sequence, length, bytes));
            float[] values = new float[batch.size() * length];
            bytes.flip().asFloatBuffer().get(values);
            tensors.put(input.holds().getFirst(), scope.create(values, new Shape(batch.size(), length, 1)));
        }
        return new Given<>(Map.of(), tensors);
    }
}
