package org.starkin.simulate;

import java.util.OptionalDouble;

/**
 * Single episodes that brighten or dim a star at random times: flares, bursts, outbursts, dips. Time is cut into slots of equal
 * length, each of which holds one episode or none, drawn by the slot's number: any time can be asked for in any order.
 *
 * @param slots when they begin
 * @param course of one of them
 * @param effect what they do to the light
 * @param scale against V
 */
record Episodes(Slots slots, Course course, Effect effect, BandScale scale) implements StarModel {

    /** What an episode's height adds up in. */
    enum Effect {
        /** Heights are light added, against the star's own. */
        BRIGHTENS,
        /** Heights are magnitudes lost. */
        DIMS
    }

    /**
     * When episodes begin.
     *
     * @param seed of all of them
     * @param days length of a slot
     * @param chance that a slot holds one, 0 to 1
     */
    record Slots(long seed, double days, double chance) {

        boolean holdsOne(long slot) {
            return uniform(slot, 0) < chance;
        }

        /** When the episode of a slot begins, BJD. */
        double beginsAt(long slot) {
            return SimulatedSky.REFERENCE_BJD + days * (slot + uniform(slot, 1));
        }

        long slotOf(double timeBjd) {
            return (long) Math.floor((timeBjd - SimulatedSky.REFERENCE_BJD) / days);
        }

        /** A uniform number that belongs to a slot and a purpose, 0 to 7. */
        double uniform(long slot, int purpose) {
            return Seeds.uniform(seed, 8 * slot + purpose);
        }
    }

    /**
     * How an episode goes: a smooth rise, a flat top, an exponential fall; every episode stretches all three by a factor of its own,
     * from 1/2 to 2.
     *
     * @param riseDays of a mean episode
     * @param flatDays of a mean episode
     * @param fallDays e-folding time of a mean episode
     * @param lowest height
     * @param highest height
     * @param steepness of the heights' distribution: they go as u^-steepness of a uniform u, held at the highest; 0 draws them
     *     uniform in the logarithm instead
     */
    record Course(double riseDays, double flatDays, double fallDays, double lowest, double highest, double steepness) {

        private static final double FALLS = 7;

        double longestDays() {
            return 2 * (riseDays + flatDays + FALLS * fallDays);
        }

        double height(double uniform) {
            return steepness > 0
                    ? Math.min(highest, lowest * Math.pow(1 - uniform, -steepness))
                    : lowest * Math.pow(highest / lowest, uniform);
        }

        /** The share of the height, some days (not negative) after the beginning. */
        double at(double days, double stretch) {
            double unstretched = days / stretch;
            if (unstretched < riseDays) {
                double risen = unstretched / riseDays;
                return risen * risen * (3 - 2 * risen);
            }
            double since = unstretched - riseDays - flatDays;
            if (since < 0) {
                return 1;
            }
            return since > FALLS * fallDays ? 0 : Math.exp(-since / fallDays) * (1 - since / (FALLS * fallDays));
        }
    }

    @Override
    public double departure(double timeBjd, Band band) {
        long last = slots.slotOf(timeBjd);
        long first = slots.slotOf(timeBjd - course.longestDays());
        double sum = 0;
        for (long slot = first; slot <= last; slot++) {
            if (slots.holdsOne(slot)) {
                double days = timeBjd - slots.beginsAt(slot);
                if (days > 0) {
                    double stretch = Math.pow(2, 2 * slots.uniform(slot, 2) - 1);
                    sum += course.height(slots.uniform(slot, 3)) * course.at(days, stretch);
                }
            }
        }
        return switch (effect) {
            case BRIGHTENS -> -2.5 * Math.log10(1 + scale.of(band) * sum);
            case DIMS -> scale.of(band) * sum;
        };
    }

    @Override
    public OptionalDouble periodDays() {
        return OptionalDouble.empty();
    }
}
