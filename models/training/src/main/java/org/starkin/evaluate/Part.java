package org.starkin.evaluate;

import java.math.BigInteger;

/** The parts that the period search is made and measured with: {@link Split}, its training stars once more divided. */
public enum Part {
    /** The project's own test stars: looked at for final figures only. */
    TEST,
    /** Training stars, remainder 1, by which methods and thresholds were chosen. */
    VALIDATION,
    /** Training stars, remainders 2 to 9, from which the choice of multiple is learnt. */
    LEARNING;

    public static Part of(String objectId) {
        return switch (Split.hash(objectId).mod(BigInteger.TEN).intValue()) {
            case 0 -> TEST;
            case 1 -> VALIDATION;
            default -> LEARNING;
        };
    }
}
