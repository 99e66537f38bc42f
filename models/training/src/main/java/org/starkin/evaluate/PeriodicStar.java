package org.starkin.evaluate;

import org.starkin.lightcurve.LightCurve;

/**
 * A star whose class and period a catalogue gives.
 *
 * @param objectId the survey's own id
 * @param label its class, as the objects table spells it
 * @param periodDays its catalogue period, above 0
 * @param cleaned its photometry, cleaned
 */
public record PeriodicStar(String objectId, String label, double periodDays, LightCurve cleaned) {}
