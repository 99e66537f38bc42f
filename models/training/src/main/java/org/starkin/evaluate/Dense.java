package org.starkin.evaluate;

import java.util.SplittableRandom;

/** A fully connected layer, {@code float[inputs + 1][outputs]} weights, the last row the biases. For one thread. */
final class Dense {

    private static final float FIRST_MOMENT = 0.9f;
    private static final float SECOND_MOMENT = 0.999f;
    private static final float EPSILON = 1e-8f;

    private final int inputs;
    private final int outputs;
    private final float[][] weights;
    private final float[][] gradients;
    private final float[][] means;
    private final float[][] squares;

    /** A layer without weights: all zero. */
    Dense(int inputs, int outputs) {
        this.inputs = inputs;
        this.outputs = outputs;
        weights = new float[inputs + 1][outputs];
        gradients = new float[inputs + 1][outputs];
        means = new float[inputs + 1][outputs];
        squares = new float[inputs + 1][outputs];
    }

    /** A layer of random weights (He et al. 2015) without biases, to stand before another. */
    static Dense random(int inputs, int outputs, SplittableRandom random) {
        Dense layer = new Dense(inputs, outputs);
        double scale = Math.sqrt(2.0 / inputs);
        for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < outputs; j++) {
                layer.weights[i][j] = (float) (scale * random.nextGaussian());
            }
        }
        return layer;
    }

    int outputs() {
        return outputs;
    }

    void forward(float[] from, float[] to) {
        System.arraycopy(weights[inputs], 0, to, 0, outputs);
        for (int i = 0; i < inputs; i++) {
            float input = from[i];
            float[] row = weights[i];
            for (int j = 0; j < outputs; j++) {
                to[j] += input * row[j];
            }
        }
    }

    /** Adds to the gradients and says how the loss changes with the layer's inputs. */
    void backward(float[] from, float[] slopes, float[] inputSlopes) {
        gather(from, slopes);
        for (int i = 0; i < inputs; i++) {
            float sum = 0;
            float[] row = weights[i];
            for (int j = 0; j < outputs; j++) {
                sum += slopes[j] * row[j];
            }
            inputSlopes[i] = sum;
        }
    }

    /** Adds to the gradients. */
    void gather(float[] from, float[] slopes) {
        for (int i = 0; i <= inputs; i++) {
            float input = i < inputs ? from[i] : 1;
            float[] row = gradients[i];
            for (int j = 0; j < outputs; j++) {
                row[j] += input * slopes[j];
            }
        }
    }

    /** One step of Adam with decoupled weight decay, along the gradients gathered over {@code batch} rows. */
    void step(int batch, int step, double rate, double decay) {
        float share = 1f / batch;
        float meanScale = (float) (rate / (1 - Math.pow(FIRST_MOMENT, step)));
        float squareScale = (float) (1 / (1 - Math.pow(SECOND_MOMENT, step)));
        for (int i = 0; i <= inputs; i++) {
            float kept = i < inputs ? (float) (1 - rate * decay) : 1;
            stepRow(i, share, new float[] {meanScale, squareScale, kept});
        }
    }

    private void stepRow(int i, float share, float[] scales) {
        float[] row = weights[i];
        float[] slopes = gradients[i];
        float[] mean = means[i];
        float[] square = squares[i];
        float meanScale = scales[0];
        float squareScale = scales[1];
        float kept = scales[2];
        for (int j = 0; j < outputs; j++) {
            float slope = slopes[j] * share;
            mean[j] = FIRST_MOMENT * mean[j] + (1 - FIRST_MOMENT) * slope;
            square[j] = SECOND_MOMENT * square[j] + (1 - SECOND_MOMENT) * slope * slope;
            float along = meanScale * mean[j] / ((float) Math.sqrt(square[j] * squareScale) + EPSILON);
            row[j] = kept * row[j] - along;
            slopes[j] = 0;
        }
    }
}
