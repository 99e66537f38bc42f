package org.starkin.survey;

import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.LightCurve;

/**
 * One star as a file gives it.
 *
 * @param objectId the survey's own id; empty for a pasted table without an id column
 * @param source the file of its first row
 * @param lightCurve its photometry before any cleaning, times in ascending order within each passband
 * @param known what the file says of it beside its photometry
 * @param drops the rows that the reader left out of it, by reason: they are not among the points of the light curve
 */
public record RawStar(String objectId, String source, LightCurve lightCurve, ObjectRow known, DropCounts drops) {}
