package org.starkin.match;

import java.util.Locale;

/**
 * A kind of evidence for a candidate: each the logarithm of how much likelier it is for the star's counterpart than for a star
 * met there by chance, 0 where it is not known. The weights of a {@link Calibration} say how far each is believed.
 */
enum Feature {
    /** {@link Separations} */
    SEPARATION(0),
    /** {@link Rarity} */
    SHAPE(1),
    /** {@link PeriodEvidence} */
    PERIOD(2),
    /** {@link Spread}, of brightnesses on scales whose offset is known. */
    BRIGHTNESS(3),
    /** {@link Spread}, of the logarithms of amplitudes. */
    AMPLITUDE(4);

    static final int COUNT = values().length;

    private final int place;

    Feature(int place) {
        this.place = place;
    }

    /** Where it stands in an array of evidence. */
    int place() {
        return place;
    }

    /** Its name in files. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name in files of its weight where it speaks against a candidate. */
    String keyAgainst() {
        return key() + "_against";
    }

    /**
     * Whether what speaks for a candidate and what speaks against it are believed to different degrees. How often a survey has a period or a
     * brightness wrong is only roughly known, and that is what the evidence against rests on; positions err as they say.
     */
    boolean isTwoSided() {
        return this != SEPARATION;
    }
}
