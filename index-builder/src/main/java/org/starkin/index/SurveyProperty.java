package org.starkin.index;

/**
 * A property of the stars of a survey by which a search can be filtered.
 *
 * @param name as the objects table spells it
 * @param isNumber whether it is a finite number of at least one star, so that a range of it accepts some
 */
public record SurveyProperty(String name, boolean isNumber) {}
