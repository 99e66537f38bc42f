package org.starkin.network;

import java.util.List;
import java.util.SplittableRandom;

/** What a parameter is before anything is learnt. */
public sealed interface Init {

    /** Normal, of variance {@code gain / inputs} (He et al. 2015, arXiv 1502.01852, with a gain of 2). */
    record Normal(double gain, long inputs) implements Init {}

    /** The same everywhere. */
    record Constant(double value) implements Init {}

    /** Given, and never learnt. */
    record Fixed(List<Double> values) implements Init {

        public Fixed {
            values = List.copyOf(values);
        }
    }

    static Init zeros() {
        return new Constant(0);
    }

    static Init ones() {
        return new Constant(1);
    }

    /** The values of a parameter of that size. */
    default float[] draw(int size, SplittableRandom random) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float)
                    switch (this) {
                        case Normal(double gain, long inputs) -> Math.sqrt(gain / inputs) * random.nextGaussian();
                        case Constant(double value) -> value;
                        case Fixed(List<Double> given) -> given.get(i);
                    };
        }
        return values;
    }
}
