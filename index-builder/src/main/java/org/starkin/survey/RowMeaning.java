package org.starkin.survey;

import java.util.Optional;

/** What the rows of one open table mean, each of which is a point. */
interface RowMeaning extends RowOwner {

    /**
     * Adds the row's points to its star, or counts why they are left out.
     *
     * @return what is wrong with the row where a cell is no number; nothing was added then
     */
    Optional<String> addTo(StarRows star);
}
