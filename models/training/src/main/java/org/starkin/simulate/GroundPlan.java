package org.starkin.simulate;

import java.util.List;
import java.util.SplittableRandom;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.TimeSystem;

/**
 * How a survey on the ground observes.
 *
 * @param sites a star is observed from the one where it stands highest
 * @param footprint what it covers
 * @param era its first and last day, JD
 * @param clearShare share of clear nights
 * @param visits in its bands
 * @param disturbances of its photometry
 * @param placed reference magnitudes, in the first band, of the stars it suits
 * @param table what it writes
 */
record GroundPlan(
        List<Site> sites,
        Footprint footprint,
        Era era,
        double clearShare,
        List<Visits> visits,
        Disturbances disturbances,
        Range placed,
        Table table) {

    GroundPlan {
        sites = List.copyOf(sites);
        visits = List.copyOf(visits);
    }

    /** The unit and the clock of a table. */
    record Table(TimeSystem timeSystem, BrightnessUnit unit) {

        static Table magnitudes(TimeSystem timeSystem) {
            return new Table(timeSystem, BrightnessUnit.MAGNITUDE);
        }
    }

    /**
     * When a survey ran.
     *
     * @param days JD
     * @param shortestDays fields were added and dropped: none was followed for less
     */
    record Era(Range days, double shortestDays) {

        /** The days of one field. */
        Range draw(SplittableRandom random) {
            double length = days.high() - days.low();
            double spare = Math.max(0, length - shortestDays);
            double late = spare * Math.pow(random.nextDouble(), 3);
            double early = (spare - late) * Math.pow(random.nextDouble(), 3);
            return new Range(days.low() + late, days.high() - early);
        }
    }

    /** The site where a direction stands highest. */
    Site site(Direction direction) {
        Site best = sites.getFirst();
        for (Site site : sites) {
            if (site.culmination(direction) > best.culmination(direction)) {
                best = site;
            }
        }
        return best;
    }
}
