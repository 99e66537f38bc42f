package org.starkin.index;

import java.nio.file.Path;

/** Builds surveys of made-up stars for the tests of other packages. */
public final class MadeUpSky {

    private MadeUpSky() {}

    /** A new generation of a survey; the same stars for the same seed, and others for another. */
    public static void build(Path sky, String survey, int stars, int dimension, long seed) {
        Build.survey(sky, survey, MadeUpStars.clustered(survey, stars, dimension, seed));
    }
}
