package org.starkin.match;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.starkin.index.BrightnessScale;
import org.starkin.index.Glances;
import org.starkin.index.SeenStars;
import org.starkin.index.StarFilter;
import org.starkin.index.SurveySearcher;

/**
 * Finds a source's candidates in one survey and gathers the evidence for each, into arrays that are used again. Not
 * thread-safe.
 */
final class Evidence {

    /** Candidates by position: of more the nearest. */
    static final int MOST_CANDIDATES = 256;

    /** Candidates by shape alone, and as many again of about the source's period. */
    static final int MOST_ALIKE = 100;

    /** How far two periods of one star may be apart to be about the same. */
    private static final double ABOUT = 0.01;

    /** The error of the difference of two positions where nobody says; of positions of a tenth of an arcsecond it costs little. */
    static final double UNKNOWN_ERROR_ARCSEC = 1;

    private static final double ERRORS_IN_RADIUS = 5;
    private static final double LEAST_RADIUS_ARCSEC = 1;
    private static final double MOST_RADIUS_ARCSEC = 60;

    /** Of stars in the cone by which density is told: fewer say too little. */
    private static final int ENOUGH_FOR_DENSITY = 16;

    private static final double[] DENSITY_RADII_ARCSEC = {10, 30, 120, 480, 1920};

    /** The amplitude in another passband, where nobody says: within a fifth or so; those of variable stars spread over a decade. */
    static final Spread UNKNOWN_AMPLITUDE = new Spread(0, 0.3, 0, 0.8);

    private final Glances glances;
    private final SeenStars seen;
    private final Calibration calibration;
    private final Rarity rarity;
    private final PeriodEvidence periods;

    private double[] features = new double[64 * Feature.COUNT];
    private double[] periodRatios = new double[64];
    private double densityPerArcsec2;
    private double radiusArcsec;
    private int there;

    Evidence(SurveySearcher target, Calibration calibration) {
        this.glances = target.glances();
        this.seen = glances.seen();
        this.calibration = calibration;
        this.rarity = Rarity.of(target.manifest().pairs());
        this.periods = new PeriodEvidence(PeriodDensity.of(glances.somePeriodsDays(PeriodDensity.SAMPLED)));
    }

    /** Finds the candidates of a source; what was known of the one before is gone. */
    void gather(Source source, OptionalDouble wantedRadiusArcsec) {
        OptionalDouble errorArcsec = find(source, wantedRadiusArcsec);
        reserve(seen.size());
        Arrays.fill(features, 0, seen.size() * Feature.COUNT, 0);
        Arrays.fill(periodRatios, 0, seen.size(), Double.NaN);
        if (errorArcsec.isPresent()) {
            for (int i = 0; i < seen.size(); i++) {
                set(
                        i,
                        Feature.SEPARATION,
                        Separations.logRatio(seen.separationArcsec(i), errorArcsec.getAsDouble(), densityPerArcsec2));
            }
        }
        source.shape().ifPresent(shape -> compare(source, shape));
    }

    private OptionalDouble find(Source source, OptionalDouble wantedRadiusArcsec) {
        if (source.place().isEmpty()) {
            findAlike(source.shape().orElseThrow());
            there = seen.size();
            return OptionalDouble.empty();
        }
        Source.Place place = source.place().get();
        double errorArcsec = errorArcsec(source, place);
        radiusArcsec = wantedRadiusArcsec.orElse(
                Math.clamp(ERRORS_IN_RADIUS * errorArcsec, LEAST_RADIUS_ARCSEC, MOST_RADIUS_ARCSEC));
        there = glances.within(place.position(), radiusArcsec, MOST_CANDIDATES);
        densityPerArcsec2 = density(place);
        source.shape().ifPresent(shape -> glances.compare(shape.vector()));
        return OptionalDouble.of(errorArcsec);
    }

    private void findAlike(Shape shape) {
        double[] periodsDays = shape.periodsDays();
        if (periodsDays.length == 0) {
            glances.nearest(shape.vector(), MOST_ALIKE);
            return;
        }
        StarFilter.Range about = new StarFilter.Range(periodsDays[0] * (1 - ABOUT), periodsDays[0] * (1 + ABOUT));
        StarFilter filter =
                new StarFilter(Set.of(), Map.of(StarFilter.Quantity.PERIOD_DAYS, about), Optional.empty(), Set.of());
        glances.nearest(shape.vector(), MOST_ALIKE, filter, MOST_ALIKE);
    }

    private double errorArcsec(Source source, Source.Place place) {
        return place.errorArcsec().isPresent()
                ? Math.hypot(place.errorArcsec().getAsDouble(), Separations.TARGET_ERROR_ARCSEC)
                : calibration
                        .between(source.survey(), target())
                        .map(Calibration.SurveyPair::errorArcsec)
                        .orElse(UNKNOWN_ERROR_ARCSEC);
    }

    /** Counts in wider and wider cones, until there are enough; at least one star, lest it be none. */
    private double density(Source.Place place) {
        if (seen.size() == 0) {
            return 0;
        }
        int count = 0;
        double radius = 0;
        for (int i = 0; i < DENSITY_RADII_ARCSEC.length && count < ENOUGH_FOR_DENSITY; i++) {
            radius = DENSITY_RADII_ARCSEC[i];
            count = glances.count(place.position(), radius);
        }
        return Math.max(1, count) / (Math.PI * radius * radius);
    }

    private void compare(Source source, Shape shape) {
        Optional<Calibration.SurveyPair> pair = calibration.between(source.survey(), target());
        Spread amplitude = pair.map(Calibration.SurveyPair::amplitude).orElse(UNKNOWN_AMPLITUDE);
        for (int i = 0; i < seen.size(); i++) {
            set(i, Feature.SHAPE, rarity.evidence(seen.similarity(i)));
            set(i, Feature.PERIOD, periods.logRatio(shape, seen, i));
            periodRatios[i] = periods.ratio();
            set(i, Feature.AMPLITUDE, amplitude.logRatio(Math.log(seen.amplitudeMag(i) / shape.amplitudeMag())));
        }
        if (pair.isPresent() && shape.scale().isPresent()) {
            compareBrightness(pair.get(), shape, shape.scale().get());
        }
    }

    private void compareBrightness(Calibration.SurveyPair pair, Shape shape, BrightnessScale own) {
        BrightnessScale scale = own;
        Optional<Spread> spread = pair.brightness(own, scale);
        for (int i = 0; i < seen.size(); i++) {
            if (!seen.scale(i).equals(scale)) {
                scale = seen.scale(i);
                spread = pair.brightness(own, scale);
            }
            if (spread.isPresent()) {
                set(i, Feature.BRIGHTNESS, spread.get().logRatio(seen.brightness(i) - shape.brightness()));
            }
        }
    }

    private void set(int candidate, Feature feature, double value) {
        features[candidate * Feature.COUNT + feature.place()] = value;
    }

    private void reserve(int candidates) {
        if (candidates > periodRatios.length) {
            features = new double[candidates * Feature.COUNT];
            periodRatios = new double[candidates];
        }
    }

    private String target() {
        return glances.manifest().survey();
    }

    /** The candidates, as they were found. */
    SeenStars seen() {
        return seen;
    }

    /** Of a candidate. */
    double feature(int candidate, int feature) {
        return features[candidate * Feature.COUNT + feature];
    }

    /** Of a candidate's period and the source's, of those that agree best; NaN where there is none. */
    double periodRatio(int candidate) {
        return periodRatios[candidate];
    }

    /** How many stars lie within the radius. */
    int there() {
        return there;
    }

    double radiusArcsec() {
        return radiusArcsec;
    }

    double densityPerArcsec2() {
        return densityPerArcsec2;
    }
}
