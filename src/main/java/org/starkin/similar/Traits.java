package org.starkin.similar;

import java.util.Optional;
import java.util.OptionalDouble;
import org.starkin.render.StarRow;

/**
 * By what a query and a hit are compared, beside their vectors.
 *
 * @param periodDays the likeliest period found
 * @param amplitudeMag in the passband with most points
 * @param label the known class
 * @param brightness the median of that passband
 */
record Traits(
        OptionalDouble periodDays,
        OptionalDouble amplitudeMag,
        Optional<String> label,
        Optional<Brightness> brightness) {

    /** Of a query that is no one star. */
    static final Traits UNKNOWN =
            new Traits(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), Optional.empty());

    /** A median in a unit and a passband, by their names. */
    record Brightness(double median, String unit, String passband) {}

    static Traits of(QueryFacts query) {
        return query.star()
                .map(Traits::of)
                .or(() -> query.photometry().map(Traits::of))
                .orElse(UNKNOWN);
    }

    static Traits of(StarRow star) {
        return new Traits(star.periodDays(), star.amplitudeMag(), star.label(), brightness(star));
    }

    private static Optional<Brightness> brightness(StarRow star) {
        return star.brightnessUnit()
                .flatMap(unit -> star.passband()
                        .map(passband -> new Brightness(star.medianBrightness().orElseThrow(), unit, passband)));
    }

    private static Traits of(PhotometryFacts photometry) {
        return new Traits(
                photometry.periods().isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(photometry.periods().getFirst().periodDays()),
                photometry.amplitudeMag(),
                Optional.empty(),
                Optional.of(new Brightness(
                        photometry.medianBrightness(), photometry.brightnessUnit(), photometry.passband())));
    }
}
