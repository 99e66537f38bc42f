package org.starkin.simulate;

/** Anything that a survey can look at: a simulated star, or a real one from its model. Immutable; safe for many threads. */
public interface Target {

    /** Where it is. */
    Direction direction();

    /** The brightness around which it varies, magnitudes. */
    double referenceMagnitude(Band band);

    /**
     * Its true magnitude, finite at any time.
     *
     * @param timeBjd when its light reaches the barycentre, BJD(TDB)
     */
    double magnitude(double timeBjd, Band band);

    /** What sets the luck of looks at it apart from that of looks at others: equal seeds, equal photometry. */
    long seed();
}
