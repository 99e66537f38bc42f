package org.starkin.survey;

/**
 * What a file holds of one star: a sector, a field, a band, a run of rows, or everything.
 *
 * @param star its id and what the file says of it beside its photometry
 * @param meaning of its points
 * @param points its points, and how many were left out
 * @param level whether the brightness of this part has a level of its own
 */
record StarPart(ObjectRow star, Meaning meaning, StarRows points, Level level) {

    /** How the brightness of one part compares with that of another of the same star. */
    enum Level {
        /** On one scale: parts are joined as they are. */
        COMMON,
        /**
         * Each part has a zero point of its own, as sectors and quarters have whose aperture differs: fluxes of a part
         * are scaled, magnitudes shifted, so that its median in a passband becomes that of the star's first part. Any
         * true change from part to part goes with it; the archives advise the same before parts are joined (Lightkurve's
         * {@code stitch}).
         */
        OWN
    }
}
