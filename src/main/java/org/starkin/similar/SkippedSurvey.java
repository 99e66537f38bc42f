package org.starkin.similar;

/** A survey that was not searched, and why. */
public record SkippedSurvey(String survey, String reason) {}
