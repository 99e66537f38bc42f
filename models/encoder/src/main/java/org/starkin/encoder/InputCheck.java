package org.starkin.encoder;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.TensorInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whether a network's inputs and output are what its card says, by name, element type and shape. */
final class InputCheck {

    private final OnnxCard card;
    private final OnnxNetwork network;

    InputCheck(OnnxCard card, OnnxNetwork network) {
        this.card = card;
        this.network = network;
    }

    /**
     * The inputs that are views, after all were checked.
     *
     * @throws UnusableEncoder where one is not what it must be, or unknown
     */
    List<NetworkInput> viewInputs() {
        checkOutput();
        List<SequenceInput> sequences =
                card.sequence().map(SequenceCard::inputs).orElse(List.of());
        sequences.forEach(this::check);
        List<NetworkInput> views = new ArrayList<>();
        for (String name : network.inputs()) {
            if (sequences.stream().noneMatch(input -> input.tensorName().equals(name))) {
                NetworkInput input = NetworkInput.named(name).orElseThrow(() -> unknown(name));
                checkShape(name, OnnxJavaType.FLOAT, shape(input));
                views.add(input);
            }
        }
        return views;
    }

    static OnnxJavaType type(SequenceInput input) {
        return switch (input.type()) {
            case FLOAT32 -> OnnxJavaType.FLOAT;
            case INT64 -> OnnxJavaType.INT64;
            case BOOL -> OnnxJavaType.BOOL;
        };
    }

    private static UnusableEncoder unknown(String name) {
        return new UnusableEncoder("encoder.onnx takes the unknown input '" + name + "'; known are "
                + Arrays.stream(NetworkInput.values())
                        .map(NetworkInput::tensorName)
                        .toList()
                + " and those of the card's sequence.inputs");
    }

    private static long[] shape(NetworkInput input) {
        int[] rest = input.shape();
        long[] shape = new long[rest.length + 1];
        Arrays.setAll(shape, axis -> axis == 0 ? -1 : rest[axis - 1]);
        return shape;
    }

    private void check(SequenceInput input) {
        boolean isFixed = card.sequence().orElseThrow().padTo() == SequenceCard.PadTo.MOST_POINTS;
        int length = isFixed ? card.sequence().orElseThrow().mostPoints() : -1;
        checkShape(input.tensorName(), type(input), input.shape(-1, length));
    }

    /** An axis of -1 must take any length; another must take that one. */
    private void checkShape(String name, OnnxJavaType type, long[] wanted) {
        TensorInfo found = network.input(name)
                .orElseThrow(() -> CardJson.wrong(
                        "sequence.inputs." + name,
                        "no input of encoder.onnx",
                        network.inputs().toString()));
        if (found.type != type || !fits(found.getShape(), wanted)) {
            throw new UnusableEncoder("input '" + name + "' of encoder.onnx is " + found.type
                    + Arrays.toString(found.getShape()) + "; it must take " + type + Arrays.toString(wanted)
                    + " (-1 is any length)");
        }
    }

    private void checkOutput() {
        long[] wanted = switch (card.pooling()) {
            case NONE -> new long[] {-1, card.dimension()};
            case MEAN -> new long[] {-1, -1, card.dimension()};
        };
        long[] found = network.outputInfo().getShape();
        boolean fits = found.length == wanted.length;
        int last = wanted.length - 1;
        if (!fits || (found[last] != -1 && found[last] != wanted[last])) {
            throw CardJson.wrong(
                    "dimension",
                    card.dimension() + " with pooling " + card.pooling(),
                    "what the output '" + card.output() + "' gives: " + Arrays.toString(found));
        }
    }

    private static boolean fits(long[] found, long[] wanted) {
        if (found.length != wanted.length) {
            return false;
        }
        for (int axis = 0; axis < found.length; axis++) {
            if (found[axis] != -1 && found[axis] != wanted[axis]) {
                return false;
            }
        }
        return true;
    }
}
