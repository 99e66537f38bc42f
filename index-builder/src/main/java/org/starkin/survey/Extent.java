package org.starkin.survey;

/** What files that are read together are. */
enum Extent {
    /** All of a survey: where none of them can be used, that is an error. */
    SURVEY,
    /** Some of a survey: whatever is wrong with a file concerns that file alone. */
    PART
}
