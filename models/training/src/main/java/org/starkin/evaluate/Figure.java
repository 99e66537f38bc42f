package org.starkin.evaluate;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One measured number.
 *
 * @param section the question it answers: {@code retrieval}
 * @param name what it is within the section, the same for every encoder
 * @param basis what it was measured on: {@code 1290 queries, 1290 stars}
 * @param value the number
 * @param deviation its standard deviation over random draws, where it is a mean over such
 */
public record Figure(String section, String name, String basis, double value, OptionalDouble deviation) {

    public Figure {
        Objects.requireNonNull(deviation, "deviation is null");
    }

    static Figure of(Section section, String name, String basis, double value) {
        return new Figure(section.word(), name, basis, value, OptionalDouble.empty());
    }

    static Figure ofDraws(Section section, String name, String basis, double[] draws) {
        double mean = 0;
        for (double draw : draws) {
            mean += draw / draws.length;
        }
        double squares = 0;
        for (double draw : draws) {
            squares += (draw - mean) * (draw - mean);
        }
        double deviation = draws.length < 2 ? 0 : Math.sqrt(squares / (draws.length - 1));
        return new Figure(section.word(), name, basis, mean, OptionalDouble.of(deviation));
    }
}
