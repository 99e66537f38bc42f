package org.starkin.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.starkin.lightcurve.BrightnessUnit;

/**
 * A query beside a hit, trait by trait. Where a trait lies between alike and unlike, or is not known of both, nothing is said of
 * it.
 */
final class Comparison {

    /** Stars of one kind are spread in period by tens of percents: within a tenth they are as good as equal. */
    private static final double LIKE_PERIOD = 0.1;

    /** Another ratio of small numbers must be met this closely: the six of them would be met by chance once in twelve times. */
    private static final double LIKE_ALIAS = 0.02;

    /** From blue to red light the amplitude of a pulsating star falls to about 0.6: within that factor it is alike. */
    private static final double LIKE_AMPLITUDE = 1.6;

    private static final double UNLIKE_AMPLITUDE = 2.5;

    /** Magnitudes in one passband: a blend or a flare makes less than the one, a factor of four in flux is the other. */
    private static final double LIKE_MAG = 0.5;

    private static final double UNLIKE_MAG = 1.5;

    private static final int MOST_IN_ALIAS = 4;

    private final Traits query;
    private final Traits hit;
    private final List<String> agrees = new ArrayList<>();
    private final List<String> differs = new ArrayList<>();

    Comparison(Traits query, Traits hit) {
        this.query = query;
        this.hit = hit;
        period();
        amplitude();
        label();
        brightness();
    }

    List<String> agrees() {
        return agrees;
    }

    List<String> differs() {
        return differs;
    }

    OptionalDouble periodRatio() {
        return ratio(hit.periodDays(), query.periodDays());
    }

    OptionalDouble amplitudeRatio() {
        return ratio(hit.amplitudeMag(), query.amplitudeMag());
    }

    /** The nearest of 1:4, 1:3, 1:2, 1:1, 2:1, 3:1 and 4:1. */
    Optional<String> periodAlias() {
        return periodRatio().isPresent()
                ? Optional.of(name(nearestAlias(periodRatio().getAsDouble())))
                : Optional.empty();
    }

    OptionalDouble fainterByMag() {
        if (query.brightness().isEmpty() || hit.brightness().isEmpty()) {
            return OptionalDouble.empty();
        }
        Traits.Brightness one = query.brightness().get();
        Traits.Brightness other = hit.brightness().get();
        if (!one.unit().equals(other.unit()) || !one.passband().equals(other.passband())) {
            return OptionalDouble.empty();
        }
        if (one.unit().equals(BrightnessUnit.MAGNITUDE.symbol())) {
            return OptionalDouble.of(other.median() - one.median());
        }
        double fluxes = one.median() / other.median();
        return one.median() > 0 && other.median() > 0
                ? OptionalDouble.of(2.5 * Math.log10(fluxes))
                : OptionalDouble.empty();
    }

    private static OptionalDouble ratio(OptionalDouble over, OptionalDouble under) {
        return over.isPresent() && under.isPresent() && over.getAsDouble() > 0 && under.getAsDouble() > 0
                ? OptionalDouble.of(over.getAsDouble() / under.getAsDouble())
                : OptionalDouble.empty();
    }

    private static double nearestAlias(double ratio) {
        double whole = Math.rint(ratio >= 1 ? ratio : 1 / ratio);
        double larger = Math.clamp(whole, 1, MOST_IN_ALIAS);
        return ratio >= 1 ? larger : 1 / larger;
    }

    private static String name(double alias) {
        return alias >= 1 ? Math.round(alias) + ":1" : "1:" + Math.round(1 / alias);
    }

    private void period() {
        periodRatio().ifPresent(ratio -> {
            double off = Math.abs(Math.log(ratio / nearestAlias(ratio)));
            if (nearestAlias(ratio) == 1) {
                say("period", off <= Math.log1p(LIKE_PERIOD), true);
            } else if (off <= Math.log1p(LIKE_ALIAS)) {
                agrees.add("period_alias");
            } else {
                differs.add("period");
            }
        });
    }

    private void amplitude() {
        amplitudeRatio().ifPresent(ratio -> {
            double factor = Math.max(ratio, 1 / ratio);
            say("amplitude", factor <= LIKE_AMPLITUDE, factor > UNLIKE_AMPLITUDE);
        });
    }

    private void label() {
        if (query.label().isPresent() && hit.label().isPresent()) {
            say("class", query.label().equals(hit.label()), true);
        }
    }

    private void brightness() {
        fainterByMag().ifPresent(mag -> say("brightness", Math.abs(mag) <= LIKE_MAG, Math.abs(mag) > UNLIKE_MAG));
    }

    private void say(String trait, boolean isAlike, boolean isUnlike) {
        if (isAlike) {
            agrees.add(trait);
        } else if (isUnlike) {
            differs.add(trait);
        }
    }
}
