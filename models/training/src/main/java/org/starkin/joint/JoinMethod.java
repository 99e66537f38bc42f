package org.starkin.joint;

import java.util.List;
import java.util.Locale;
import org.starkin.network.Parameters;

/** The ways of joining that are compared. */
enum JoinMethod {
    LIGHT_CURVE,
    SPECTRUM,
    CONCATENATION,
    SIMSIAM,
    MOCO,
    VICREG,
    /** Two towers and a contrast between them. */
    INFONCE,
    /** DualFormer by its own loss. */
    DUALFORMER,
    /** What comes with the product. */
    JOINT;

    boolean isLearnt() {
        return switch (this) {
            case LIGHT_CURVE, SPECTRUM, CONCATENATION -> false;
            default -> true;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** This way with stars to learn from. */
    Joining on(List<JointStar> stars) {
        return switch (this) {
            case LIGHT_CURVE -> new PlainJoining(true, false);
            case SPECTRUM -> new PlainJoining(false, true);
            case CONCATENATION -> new PlainJoining(true, true);
            case SIMSIAM -> new TowersJoining(stars, TowersJoining.Way.SIMSIAM);
            case MOCO -> new MocoJoining(stars, new Parameters(0));
            case VICREG -> new TowersJoining(stars, TowersJoining.Way.VICREG);
            case INFONCE -> new TowersJoining(stars, TowersJoining.Way.INFONCE);
            case DUALFORMER -> new DualJoining(stars, false);
            case JOINT -> new DualJoining(stars, true);
        };
    }
}
