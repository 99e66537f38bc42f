package org.starkin.simulate;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.starkin.nature.Kind;
import org.starkin.nature.Nature;
import org.starkin.nature.Natures;

/**
 * A star of which is known what it is: its brightness varies as stars of its nature do. Where the kind turns visibly the period
 * follows from the nature, otherwise the nature from the period. Immutable.
 */
public final class NaturalStar implements Target {

    private final Nature nature;
    private final StarModel model;
    private final Direction direction;
    private final MeanBrightness mean;
    private final long seed;

    private NaturalStar(Nature nature, StarModel model, SplittableRandom random) {
        this.nature = nature;
        this.model = model;
        direction = Direction.draw(random);
        mean = new MeanBrightness(
                SimulatedSky.drawMagnitude(random), nature.photosphere().bpRp());
        seed = random.nextLong();
    }

    /** A star of a kind, drawn by luck. */
    public static NaturalStar draw(Kind kind, SplittableRandom random) {
        Natures natures = new Natures(random.split());
        return switch (kind) {
            case YOUNG_ROTATOR, OLD_ROTATOR, SYNCHRONISED_BINARY -> {
                Nature nature = natures.rotator(kind);
                double period = nature.rotationDays().orElseThrow();
                yield new NaturalStar(nature, SpottedStar.drawWith(random, period), random);
            }
            default -> {
                StarModel model = classOf(kind, random).drawModel(random);
                double period = model.periodDays()
                        .orElseThrow(() -> new IllegalStateException("a " + kind + " without a period"));
                yield new NaturalStar(natures.ofPeriod(kind, period), model, random);
            }
        };
    }

    private static StarClass classOf(Kind kind, SplittableRandom random) {
        boolean isFirst = random.nextBoolean();
        return switch (kind) {
            case RR_LYRAE -> isFirst ? StarClass.RRAB : StarClass.RRC;
            case CEPHEID -> StarClass.DCEP;
            case DELTA_SCUTI -> isFirst ? StarClass.DSCT : StarClass.HADS;
            case GAMMA_DORADUS -> StarClass.GDOR;
            case HOT_PULSATOR -> StarClass.SPB;
            case RED_GIANT -> isFirst ? StarClass.SR : StarClass.OSARG;
            case ECLIPSING_BINARY -> StarClass.EA;
            case CONTACT_BINARY -> StarClass.EW;
            case YOUNG_ROTATOR, OLD_ROTATOR, SYNCHRONISED_BINARY -> StarClass.ROT;
        };
    }

    public Nature nature() {
        return nature;
    }

    /** The period by which an astronomer would fold it, days; empty where there is none. */
    public OptionalDouble periodDays() {
        return model.periodDays();
    }

    @Override
    public Direction direction() {
        return direction;
    }

    @Override
    public double referenceMagnitude(Band band) {
        return mean.in(band);
    }

    @Override
    public double magnitude(double timeBjd, Band band) {
        return mean.in(band) + model.departure(timeBjd, band);
    }

    @Override
    public long seed() {
        return seed;
    }
}
