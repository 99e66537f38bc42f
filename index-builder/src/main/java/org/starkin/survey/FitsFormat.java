package org.starkin.survey;

/** A format whose files are FITS, each with the light curve of one star. Stateless and thread-safe. */
interface FitsFormat extends Format {

    /**
     * What the columns of a file mean, judged by its headers alone.
     *
     * @throws UnusableInput where a column or the star's id is missing
     */
    FitsCurve curve(FitsTable table, Quality quality);
}
