package org.starkin.period;

/**
 * A frequency that has been tried.
 *
 * @param frequencyPerDay in cycles a day
 * @param logEvidence natural logarithm of the evidence for it over that for a constant star
 * @param explained the share of the variance, 0 to 1, that the fit explains
 */
record Trial(double frequencyPerDay, double logEvidence, double explained) {}
