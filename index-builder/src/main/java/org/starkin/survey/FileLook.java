package org.starkin.survey;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a first look at a file found.
 *
 * @param rows rows or points that it holds
 * @param description what its columns were taken for
 * @param meaning of its points
 * @param otherSurveys names of other surveys whose rows it holds
 */
record FileLook(long rows, String description, Meaning meaning, Set<String> otherSurveys) {

    FileLook {
        otherSurveys = new TreeSet<>(otherSurveys);
    }

    FileLook(long rows, String description, Meaning meaning) {
        this(rows, description, meaning, Set.of());
    }
}
