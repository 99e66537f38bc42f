package org.starkin.simulate;

import java.util.SplittableRandom;

/**
 * How disturbed a survey's photometry is, beyond photons. What a star gets is drawn from it, our choice of distributions
 * around the survey's own figure.
 *
 * @param blendChance share of the stars with a neighbour's light in the aperture
 * @param wrongShare mean share of points wrong beyond their error
 * @param nightlyMag typical error of a night's zero point, shared by its exposures, magnitudes
 * @param seasonalMag typical shift between observing seasons, magnitudes
 */
record Disturbances(double blendChance, double wrongShare, double nightlyMag, double seasonalMag) {

    private static final double MEAN_THIRD_LIGHT = 0.15;
    private static final double MOST_THIRD_LIGHT = 1.0;
    private static final double MOST_WRONG = 0.02;
    private static final double SPREAD = 0.5;

    /**
     * What one star gets.
     *
     * @param thirdLight the neighbours' light against the star's own mean
     * @param wrongShare of its points
     * @param nightlyMag deviation of the nights' zero points
     * @param seasonalMag deviation of the seasons'
     * @param seed of nights and seasons
     */
    record OfStar(double thirdLight, double wrongShare, double nightlyMag, double seasonalMag, long seed) {

        private static final double YEAR_DAYS = 365.25;
        private static final long SEASONS = 1L << 40;

        /** Two in three wrong points are too faint: clouds, defocus and lost light outnumber cosmic rays (our choice). */
        private static final double FAINT_SHARE = 2.0 / 3;

        private static final double MEAN_WRONG_MAG = 0.4;

        /** The magnitude with the neighbours' constant light. */
        double blended(double magnitude, double reference) {
            if (thirdLight == 0) {
                return magnitude;
            }
            return reference - 2.5 * Math.log10(Math.pow(10, 0.4 * (reference - magnitude)) + thirdLight);
        }

        /**
         * The zero point's error.
         *
         * @param band another number for another band
         */
        double zeroPoint(double jd, int band) {
            long night = 64L * (long) Math.floor(jd) + band;
            long season = SEASONS + 64L * (long) Math.floor(jd / YEAR_DAYS) + band;
            return nightlyMag * Seeds.gaussian(seed, night) + seasonalMag * Seeds.gaussian(seed, season);
        }

        /** By how much a point is wrong; 0 for most. */
        double wrong(SplittableRandom random) {
            if (!Draw.chance(random, wrongShare)) {
                return 0;
            }
            double size = Draw.exponential(random, MEAN_WRONG_MAG);
            return Draw.chance(random, FAINT_SHARE) ? size : -size;
        }
    }

    OfStar draw(SplittableRandom random) {
        boolean isBlended = Draw.chance(random, blendChance);
        double thirdLight = Math.min(MOST_THIRD_LIGHT, Draw.exponential(random, MEAN_THIRD_LIGHT));
        return new OfStar(
                isBlended ? thirdLight : 0,
                Math.min(MOST_WRONG, Draw.exponential(random, Math.max(1e-9, wrongShare))),
                nightlyMag * Math.exp(SPREAD * random.nextGaussian()),
                seasonalMag * Math.exp(SPREAD * random.nextGaussian()),
                random.nextLong());
    }
}
