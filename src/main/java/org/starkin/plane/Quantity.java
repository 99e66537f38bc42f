package org.starkin.plane;

import java.util.Optional;
import org.starkin.infer.Inferred;
import org.starkin.infer.KnownAs;

/** A number that stars may have as a property: an axis of a plane, or what one is computed from. */
enum Quantity {
    TEFF_K(Inferred.TEFF_K),
    LOG_G(Inferred.LOG_G),
    ABSOLUTE_V_MAG(Inferred.ABSOLUTE_V_MAG),
    ABSOLUTE_G_MAG(-15, 25, "absoluteg absolutegmag absmagg mggspphot"),
    BP_RP_MAG(-2, 10, "bprp bprpmag"),
    B_V_MAG(-2, 10, "bv bvmag"),
    G_MAG(-5, 30, "gmag photgmeanmag"),
    BP_MAG(-5, 30, "bpmag photbpmeanmag"),
    RP_MAG(-5, 30, "rpmag photrpmeanmag"),
    V_MAG(-5, 30, "vmag"),
    B_MAG(-5, 30, "bmag"),
    /** Positive ones alone: of others no distance is known. */
    PARALLAX_MAS(1e-3, 1000, "parallax parallaxmas plx"),
    /** Parallax over its error. */
    PARALLAX_RATIO(0, 1e6, "parallaxovererror");

    private final Optional<Inferred> inferred;
    private final double least;
    private final double most;
    private final String names;

    Quantity(Inferred inferred) {
        this.inferred = Optional.of(inferred);
        this.least = 0;
        this.most = 0;
        this.names = "";
    }

    Quantity(double least, double most, String names) {
        this.inferred = Optional.empty();
        this.least = least;
        this.most = most;
        this.names = names;
    }

    /** As which properties stars have it. */
    KnownAs knownAs() {
        return inferred.map(Inferred::knownAs).orElseGet(() -> KnownAs.of(least, most, names));
    }

    /** What the heads tell it as; nothing where they do not. */
    Optional<Inferred> inferred() {
        return inferred;
    }
}
