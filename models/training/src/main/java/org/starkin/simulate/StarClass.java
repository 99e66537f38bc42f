package org.starkin.simulate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * The classes of the simulated sky, labelled as the survey tables label them, each with its share of the sky by default
 * and the unreddened BP - RP colours of its stars (Gaia Collaboration, Eyer et al. 2019, A&A 623, A110, fig. 3; RCB
 * stars are F and G supergiants: Clayton 1996).
 */
public enum StarClass {
    RRAB(14, 0.45, 0.75),
    RRC(10, 0.30, 0.55),
    DCEP(8, 0.70, 1.20),
    MIRA(8, 2.5, 4.5),
    DSCT(11, 0.20, 0.55),
    EA(14, 0.0, 1.2),
    EW(14, 0.55, 1.3),
    ROT(9, 0.80, 2.2),
    RCB(4, 0.60, 1.3),
    CONST(8, 0.30, 2.0);

    private final double share;
    private final double bluest;
    private final double reddest;

    StarClass(double share, double bluest, double reddest) {
        this.share = share;
        this.bluest = bluest;
        this.reddest = reddest;
    }

    /** The class of a label, in any case. */
    static Optional<StarClass> named(String label) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(label.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** All labels, for a message. */
    static String allNames() {
        return Arrays.stream(values()).map(StarClass::name).collect(Collectors.joining(", "));
    }

    /** Its weight among the classes where the user sets none. */
    double defaultShare() {
        return share;
    }

    double drawColour(SplittableRandom random) {
        return Draw.uniform(random, bluest, reddest);
    }

    StarModel drawModel(SplittableRandom random) {
        return switch (this) {
            case RRAB -> RrLyrae.drawAb(random);
            case RRC -> RrLyrae.drawC(random);
            case DCEP -> Cepheids.draw(random);
            case MIRA -> Mira.draw(random);
            case DSCT -> DeltaScuti.draw(random);
            case EA -> DetachedBinary.draw(random);
            case EW -> ContactBinary.draw(random);
            case ROT -> SpottedStar.draw(random);
            case RCB -> RCoronaeBorealis.draw(random);
            case CONST -> new ConstantStar();
        };
    }
}
