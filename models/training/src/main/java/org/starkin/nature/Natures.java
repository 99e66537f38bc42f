package org.starkin.nature;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * Draws what a star is from what it varies by. Relations are of the literature where one is named, and otherwise rounded from what
 * the kind's stars are like; they tie light curve and spectrum together as nature does, in outline. Young rotators and
 * synchronised pairs have the same distributions of period and temperature: their light curves cannot tell them apart.
 */
public final class Natures {

    private static final double MAIN_SEQUENCE_GYR = 10;
    private static final double UNIVERSE_GYR = 13;

    private final SplittableRandom random;

    /** Draws by this luck. */
    public Natures(SplittableRandom random) {
        this.random = random;
    }

    /** A star that turns visibly; its period is drawn too. */
    public Nature rotator(Kind kind) {
        return switch (kind) {
            case YOUNG_ROTATOR -> young();
            case OLD_ROTATOR -> old();
            case SYNCHRONISED_BINARY -> synchronised();
            default -> throw new IllegalArgumentException(kind + " is drawn by its period");
        };
    }

    /** A star whose variation has this period, days. */
    public Nature ofPeriod(Kind kind, double periodDays) {
        return switch (kind) {
            case RR_LYRAE -> rrLyrae(periodDays);
            case CEPHEID -> cepheid(periodDays);
            case DELTA_SCUTI -> deltaScuti(periodDays);
            case GAMMA_DORADUS -> dwarfPulsator(kind, within(7050, 170, 6700, 7450), 120);
            case HOT_PULSATOR -> dwarfPulsator(kind, logUniform(11_000, 19_000), 200);
            case RED_GIANT -> redGiant(periodDays);
            case ECLIPSING_BINARY -> eclipsing(periodDays);
            case CONTACT_BINARY -> contact(periodDays);
            case YOUNG_ROTATOR, OLD_ROTATOR, SYNCHRONISED_BINARY ->
                throw new IllegalArgumentException(kind + " draws its own period");
        };
    }

    /** Periods of fast rotators, single and synchronised, days. */
    private double fastDays() {
        return Math.exp(within(Math.log(3), 0.7, Math.log(0.3), Math.log(12)));
    }

    private double coolTeffK() {
        return uniform(3900, 6100);
    }

    private double discFeH() {
        return within(-0.08, 0.22, -1.2, 0.45);
    }

    private Nature young() {
        double age = logUniform(0.02, 0.6);
        Photosphere star = MainSequence.at(coolTeffK(), within(0, 0.1, -0.3, 0.3), 0);
        return turning(Kind.YOUNG_ROTATOR, star, age, fastDays());
    }

    private Nature old() {
        double teff = coolTeffK();
        Photosphere star = MainSequence.at(teff, discFeH(), uniform(0, 0.12));
        double age = uniform(1, Math.max(1.5, lifeGyr(star.massSun())));
        return turning(Kind.OLD_ROTATOR, star, age, Rotation.slowedDays(teff, age) * within(1, 0.1, 0.7, 1.3));
    }

    private Nature turning(Kind kind, Photosphere star, double age, double period) {
        return new Nature(
                kind,
                star,
                Optional.empty(),
                age,
                OptionalDouble.of(period),
                Rotation.vSiniKms(star.radiusSun(), period, inclination()),
                Rotation.activity(star.massSun(), period),
                Rotation.lithiumEwAngstrom(star.teffK(), age));
    }

    /** Two dwarfs, or a dwarf and a star that leaves the main sequence, as in RS Canum Venaticorum systems (Hall 1976). */
    private Nature synchronised() {
        double period = fastDays();
        boolean isEvolved = chance(0.35);
        double feH = discFeH();
        double teff = coolTeffK();
        Photosphere dwarf = MainSequence.at(teff, feH, 0);
        Photosphere star = isEvolved
                ? new Photosphere(teff, uniform(3.4, 4.2), feH, uniform(1.0, 1.5))
                : MainSequence.at(teff, feH, uniform(0, 0.1));
        double mass = (isEvolved ? star : dwarf).massSun() * uniform(0.6, 1);
        Photosphere other = MainSequence.at(MainSequence.teffK(mass), feH, 0);
        double inclination = inclination();
        Companion companion =
                new Companion(other, period, inclination, Rotation.vSiniKms(other.radiusSun(), period, inclination));
        return new Nature(
                Kind.SYNCHRONISED_BINARY,
                star,
                Optional.of(companion),
                uniform(1, Math.max(2, lifeGyr(star.massSun()))),
                OptionalDouble.of(period),
                Rotation.vSiniKms(star.radiusSun(), period, inclination),
                Rotation.activity(star.massSun(), period),
                0);
    }

    /** Temperatures at any phase; metal-poor stars have the longer periods (Fabrizio et al. 2021, ApJ 919, 118). */
    private Nature rrLyrae(double period) {
        boolean isOvertone = period < 0.42;
        double fundamental = isOvertone ? period / 0.745 : period;
        double mean = isOvertone ? 7050 - 1500 * (period - 0.325) : 6500 - 1800 * (period - 0.585);
        double teff = mean + (isOvertone ? 250 : 400) * Math.sin(2 * Math.PI * random.nextDouble());
        double feH = within(-1.4 - 1.5 * (fundamental - 0.585), 0.35, -2.4, -0.1);
        Photosphere star = new Photosphere(within(teff, 100, 5800, 7800), within(2.75, 0.12, 2.3, 3.2), feH, 0.65);
        return still(Kind.RR_LYRAE, star, uniform(10, UNIVERSE_GYR), uniform(0, 15));
    }

    /** Radii by period after Gieren et al. 1998 (ApJ 496, 17), ages after Bono et al. 2005 (ApJ 621, 966). */
    private Nature cepheid(double period) {
        double log = Math.log10(period);
        double mass = Math.pow(10, 0.49 + 0.31 * log);
        double radius = Math.pow(10, 1.146 + 0.680 * log + 0.03 * random.nextGaussian());
        double teff = Math.pow(10, 3.79 - 0.055 * log + 0.02 * Math.sin(2 * Math.PI * random.nextDouble()));
        double logG = 4.438 + Math.log10(mass) - 2 * Math.log10(radius);
        Photosphere star = new Photosphere(teff, logG, within(0, 0.15, -0.6, 0.4), mass);
        return still(Kind.CEPHEID, star, Math.pow(10, 8.31 - 0.67 * log - 9), uniform(0, 20));
    }

    /** The longer the period the lower the density, and gravity with it (Breger 1990, in Delta Scuti Star Newsletter 2). */
    private Nature deltaScuti(double period) {
        double logG = within(4.1 - 1.16 * Math.log10(period / 0.05), 0.1, 3.3, 4.35);
        double teff = within(7500, 350, 6800, 8500);
        double mass = MainSequence.at(teff, 0, 0).massSun() * uniform(0.95, 1.15);
        Photosphere star = new Photosphere(teff, logG, discFeH(), mass);
        return still(Kind.DELTA_SCUTI, star, uniform(0.1, 0.95) * lifeGyr(mass), uniform(10, 180));
    }

    private Nature dwarfPulsator(Kind kind, double teff, double fastestKms) {
        Photosphere star = MainSequence.at(teff, discFeH(), uniform(0, 0.25));
        return still(kind, star, uniform(0.05, 0.9) * lifeGyr(star.massSun()), uniform(10, fastestKms));
    }

    /** The slower the pulsation the cooler and larger the giant (Fox and Wood 1982, ApJ 259, 198). */
    private Nature redGiant(double period) {
        double log = Math.log10(period / 30);
        double teff = within(3900 - 450 * log, 80, 2900, 4300);
        double logG = within(1.5 - 1.25 * log, 0.15, -0.4, 2.2);
        double mass = uniform(0.8, 1.6);
        Photosphere star = new Photosphere(teff, logG, within(-0.2, 0.25, -1, 0.3), mass);
        return still(Kind.RED_GIANT, star, 1.1 * lifeGyr(mass), uniform(0, 8));
    }

    private Nature still(Kind kind, Photosphere star, double age, double vSini) {
        return new Nature(kind, star, Optional.empty(), age, OptionalDouble.empty(), vSini, 0, 0);
    }

    private Nature eclipsing(double period) {
        double feH = discFeH();
        Photosphere star = MainSequence.at(logUniform(4800, 12_000), feH, uniform(0, 0.2));
        Photosphere other = MainSequence.at(MainSequence.teffK(star.massSun() * uniform(0.4, 1)), feH, 0);
        return pair(Kind.ECLIPSING_BINARY, star, other, period, uniform(0.1, 0.9) * lifeGyr(star.massSun()));
    }

    /** Temperature by period as the period-colour relation has it (Rucinski 1997, AJ 113, 407); both stars nearly alike in it. */
    private Nature contact(double period) {
        double feH = discFeH();
        double teff = Math.clamp(6200 * Math.sqrt(period / 0.4) * within(1, 0.03, 0.9, 1.1), 4300, 8000);
        Photosphere star = MainSequence.at(teff, feH, uniform(0, 0.15));
        double ratio = uniform(0.2, 0.7);
        double radius = star.radiusSun() * Math.pow(ratio, 0.46);
        double logG = 4.438 + Math.log10(ratio * star.massSun()) - 2 * Math.log10(radius);
        Photosphere other = new Photosphere(teff * uniform(0.95, 1), logG, feH, ratio * star.massSun());
        return pair(Kind.CONTACT_BINARY, star, other, period, uniform(3, 11));
    }

    private Nature pair(Kind kind, Photosphere star, Photosphere other, double period, double age) {
        double inclination = Math.toRadians(uniform(68, 90));
        Companion companion =
                new Companion(other, period, inclination, Rotation.vSiniKms(other.radiusSun(), period, inclination));
        return new Nature(
                kind,
                star,
                Optional.of(companion),
                age,
                OptionalDouble.of(period),
                Rotation.vSiniKms(star.radiusSun(), period, inclination),
                star.teffK() < 6500 ? Rotation.activity(star.massSun(), period) : 0,
                0);
    }

    /** Time on the main sequence: the Sun's by mass to the power -2.5 (Kippenhahn and Weigert 1990, section 30.4). */
    private static double lifeGyr(double massSun) {
        return Math.min(UNIVERSE_GYR, MAIN_SEQUENCE_GYR * Math.pow(massSun, -2.5));
    }

    /** Of an axis that points anywhere, those seen nearly from its pole left out. */
    private double inclination() {
        return Math.acos(uniform(0, 0.9));
    }

    private double uniform(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    private double logUniform(double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }

    private double within(double mean, double deviation, double low, double high) {
        return Math.clamp(mean + deviation * random.nextGaussian(), low, high);
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
