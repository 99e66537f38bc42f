package org.starkin.survey;

import java.util.List;
import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.LightCurve;

/**
 * One star as a file gives it.
 *
 * @param ids the survey's own ids of all that was joined to this star, its own among them; one that is empty for a pasted
 *     table without an id column
 * @param source the file of its first row
 * @param lightCurve its photometry before any cleaning, times in ascending order within each passband
 * @param known what the file says of it beside its photometry, under its own id
 * @param drops the rows that the reader left out of it, by reason: they are not among the points of the light curve
 */
public record RawStar(List<String> ids, String source, LightCurve lightCurve, ObjectRow known, DropCounts drops) {

    /** Its own id: the first of {@link #ids()}. */
    public String objectId() {
        return known.objectId();
    }
}
