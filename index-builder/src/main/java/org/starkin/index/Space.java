package org.starkin.index;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The named vectors of a survey's stars. Stars are compared within a space, never across two. What each space holds lies in an
 * index of its own: that of light curves in the generation itself, the others in folders of it.
 */
public enum Space {
    /** Vectors of light curves: of every star that has one. */
    LIGHT_CURVE,
    /** Vectors of spectra: of every star that has one. */
    SPECTRUM,
    /** Vectors that the joint encoder makes of a star's light curve, of its spectrum, or of both: of every star that has either. */
    JOINT;

    /** Its name in files and requests. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The space of that name. */
    public static Optional<Space> of(String key) {
        return Arrays.stream(values()).filter(space -> space.key().equals(key)).findFirst();
    }

    /** Where it lies in a generation. */
    Path in(Path generation) {
        return this == LIGHT_CURVE ? generation : generation.resolve(key());
    }
}
