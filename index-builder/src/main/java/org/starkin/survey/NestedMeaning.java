package org.starkin.survey;

import java.util.Optional;

/** What the rows of one open Parquet file mean, each of which is a star with its light curve. */
interface NestedMeaning extends RowOwner {

    /**
     * Why a row's light curve cannot be used.
     *
     * @param reason a stable word
     * @param detail what is wrong, in words
     * @param points how many points the row has
     */
    record Flaw(String reason, String detail, long points) {}

    /** The column whose elements are the points, by which they are counted beforehand. */
    int points();

    /** The star with all that the row says of it beside its photometry; of {@link #used()}. */
    default ObjectRow described(ObjectRow star) {
        return star;
    }

    /**
     * Adds the row's points to its star, or counts why they are left out.
     *
     * @return what is wrong with the light curve as a whole; nothing was added then
     */
    Optional<Flaw> addTo(StarRows star);
}
