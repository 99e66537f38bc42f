package org.starkin.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019, arXiv 1711.05101). Unlike DJL's own, its moments are
 * {@link Parameters} and can be written down, so that learning goes on after a stop as if there had been none.
 */
public final class Adam {

    private static final float FIRST_DECAY = 0.9f;
    private static final float SECOND_DECAY = 0.99f;
    private static final float SMALLEST = 1e-8f;

    /** A longer gradient, over all parameters together, is shortened to this length (Pascanu et al. 2013, arXiv 1211.5063). */
    private static final double LONGEST_GRADIENT = 1;

    private final Parameters moments;
    private final double decay;

    /**
     * An optimiser.
     *
     * @param moments its memory: empty, or that of an earlier one
     * @param decay by which weights, not biases, shrink, as a multiple of the learning rate
     */
    public Adam(Parameters moments, double decay) {
        this.moments = moments;
        this.decay = decay;
    }

    /**
     * Moves every parameter against its gradient, which is zero afterwards.
     *
     * @param step from 1: how many steps this makes
     * @throws ArithmeticException where the gradient is not finite; nothing has moved then
     */
    public void step(Parameters parameters, int step, double rate) {
        double length = length(parameters);
        if (!Double.isFinite(length)) {
            throw new ArithmeticException("the gradient of step " + step + " is not finite; lower the learning rate");
        }
        float shortened = (float) Math.min(1, LONGEST_GRADIENT / Math.max(length, SMALLEST));
        double size = rate * Math.sqrt(1 - Math.pow(SECOND_DECAY, step)) / (1 - Math.pow(FIRST_DECAY, step));
        parameters.all().forEach((name, array) -> {
            if (array.hasGradient()) {
                update(name, array, shortened, (float) size, (float) (rate * decay));
            }
        });
    }

    private static double length(Parameters parameters) {
        double squares = 0;
        for (NDArray array : parameters.all().values()) {
            if (array.hasGradient()) {
                try (NDArray gradient = array.getGradient();
                        NDArray square = gradient.square();
                        NDArray sum = square.sum()) {
                    squares += sum.getFloat();
                }
            }
        }
        return Math.sqrt(squares);
    }

    private void update(String name, NDArray weight, float shortened, float size, float shrink) {
        long[] shape = weight.getShape().getShape();
        NDArray mean = moments.memory(name + ".mean", shape);
        NDArray square = moments.memory(name + ".square", shape);
        try (NDManager scope = weight.getManager().newSubManager()) {
            NDArray stored = weight.getGradient();
            stored.attach(scope);
            NDArray gradient = stored.mul(shortened);
            NDArray zero = scope.zeros(weight.getShape());
            mean.muli(FIRST_DECAY).addi(gradient.mul(1 - FIRST_DECAY));
            square.muli(SECOND_DECAY).addi(gradient.square().muli(1 - SECOND_DECAY));
            NDArray change =
                    zero.add(mean).divi(zero.add(square).sqrt().addi(SMALLEST)).muli(size);
            if (shape.length > 1) {
                change.addi(zero.add(weight).muli(shrink));
            }
            weight.subi(change);
            stored.subi(stored);
        }
    }
}
