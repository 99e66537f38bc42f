package org.starkin.simulate;

import java.util.OptionalDouble;

/** A star of the simulated sky: where it is, what it is and how bright it is at any time in any band. Immutable. */
public final class SimulatedStar implements Target {

    private final int number;
    private final long seed;
    private final StarClass starClass;
    private final Direction direction;
    private final MeanBrightness mean;
    private final StarModel model;

    SimulatedStar(int number, long seed, ClassMix mix) {
        this.number = number;
        this.seed = Seeds.within(seed, number);
        this.starClass = mix.at(Seeds.uniform(this.seed, 0));
        var random = Seeds.generator(this.seed, 1);
        this.direction = Direction.draw(random);
        double g = SimulatedSky.drawMagnitude(random);
        double reddening = Draw.exponential(random, SimulatedSky.MEAN_REDDENING);
        this.mean = new MeanBrightness(g, starClass.drawColour(random) + reddening);
        this.model = starClass.drawModel(Seeds.generator(this.seed, 2));
    }

    /** Its place in the sky's list, from 0. */
    public int number() {
        return number;
    }

    public StarClass starClass() {
        return starClass;
    }

    /** Right ascension, ICRS degrees. */
    public double raDeg() {
        return direction.raDeg();
    }

    /** Declination, ICRS degrees. */
    public double decDeg() {
        return direction.decDeg();
    }

    /** The true period, days; empty where the class has none. */
    public OptionalDouble periodDays() {
        return model.periodDays();
    }

    /** The brightness around which it varies, magnitudes: mean, mid-light or out of eclipse, as its class has it. */
    @Override
    public double referenceMagnitude(Band band) {
        return mean.in(band);
    }

    /**
     * Its true magnitude.
     *
     * @param timeBjd BJD(TDB)
     */
    @Override
    public double magnitude(double timeBjd, Band band) {
        return mean.in(band) + model.departure(timeBjd, band);
    }

    @Override
    public Direction direction() {
        return direction;
    }

    @Override
    public long seed() {
        return seed;
    }

    StarModel model() {
        return model;
    }
}
