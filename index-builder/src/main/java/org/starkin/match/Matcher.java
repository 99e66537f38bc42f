package org.starkin.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.starkin.index.Manifest;
import org.starkin.index.SeenStars;
import org.starkin.index.SurveySearcher;

/**
 * Finds the counterparts of sources in one survey, and how probable each is. Not thread-safe: one for each thread, while the {@link
 * org.starkin.index.SkyView} that lent the survey is open.
 */
public final class Matcher {

    private static final double ARCSEC2_PER_ARCMIN2 = 3600;
    private static final Feature[] FEATURES = Feature.values();

    private final Manifest target;
    private final Calibration calibration;
    private final Evidence evidence;

    private double[] probabilities = new double[64];

    /**
     * A matcher for a survey.
     *
     * @throws CalibrationMismatch where the calibration was fitted with vectors of another encoder than the survey's
     */
    public Matcher(SurveySearcher target, Calibration calibration) {
        this.target = target.manifest();
        if (!calibration.encoder().equals(this.target.encoder())) {
            throw new CalibrationMismatch(this.target.survey(), this.target.encoder(), calibration.encoder());
        }
        this.calibration = calibration;
        this.evidence = new Evidence(target, calibration);
    }

    /**
     * The counterpart of a source.
     *
     * @throws org.starkin.index.DimensionMismatch where its vector has another length than the survey's
     */
    public Match match(Source source, MatchSettings settings) {
        Method method = source.method();
        evidence.gather(source, settings.radiusArcsec());
        double pNone = weigh(method);
        int size = evidence.seen().size();
        int nearest = nearest(method);
        List<Candidate> told = told(settings, nearest);
        boolean isPlaced = source.place().isPresent();
        return new Match(
                target.survey(),
                method,
                told,
                pNone,
                odds(),
                isPlaced && size > 0 ? Optional.of(candidate(nearest, nearest)) : Optional.empty(),
                size,
                evidence.there(),
                isPlaced ? OptionalDouble.of(evidence.radiusArcsec()) : OptionalDouble.empty(),
                isPlaced && size > 0
                        ? OptionalDouble.of(evidence.densityPerArcsec2() * ARCSEC2_PER_ARCMIN2)
                        : OptionalDouble.empty());
    }

    /** Fills in the candidates' probabilities and gives that of none. */
    private double weigh(Method method) {
        int size = evidence.seen().size();
        if (size > probabilities.length) {
            probabilities = new double[2 * size];
        }
        Calibration.Fitted fitted = calibration.of(method);
        double[] weights = fitted.inOrder();
        double none = fitted.none() + crowd(method);
        double most = none;
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (Feature feature : FEATURES) {
                double value = evidence.feature(i, feature.place());
                sum += weights[Weighing.place(feature, value)] * value;
            }
            probabilities[i] = sum;
            most = Math.max(most, sum);
        }
        double total = Math.exp(none - most);
        for (int i = 0; i < size; i++) {
            probabilities[i] = Math.exp(probabilities[i] - most);
            total += probabilities[i];
        }
        for (int i = 0; i < size; i++) {
            probabilities[i] /= total;
        }
        return fitted.recalibration().apply(probabilities, size);
    }

    /**
     * What speaks for "none" by the number of stars that a candidate was picked from: by position their density says it, by shape
     * their number.
     */
    private double crowd(Method method) {
        return crowd(method, target.stars().kept());
    }

    static double crowd(Method method, long stars) {
        return method == Method.SHAPE ? Math.log((double) Math.max(1, stars)) : 0;
    }

    private List<Candidate> told(MatchSettings settings, int nearest) {
        int size = evidence.seen().size();
        int limit = Math.min(settings.limit(), size);
        List<Candidate> told = new ArrayList<>(limit);
        double before = Double.POSITIVE_INFINITY;
        int last = -1;
        while (told.size() < limit) {
            int next = next(before, last);
            if (probabilities[next] < settings.minPMatch()) {
                break;
            }
            told.add(candidate(next, nearest));
            before = probabilities[next];
            last = next;
        }
        return told;
    }

    /** The likeliest candidate after one of a probability; of equals that with the lesser id. */
    private int next(double before, int last) {
        int best = -1;
        for (int i = 0; i < evidence.seen().size(); i++) {
            double p = probabilities[i];
            boolean isLeft = p < before || (p == before && i > last);
            if (isLeft && (best < 0 || p > probabilities[best])) {
                best = i;
            }
        }
        return best;
    }

    private OptionalDouble odds() {
        if (evidence.seen().size() < 2) {
            return OptionalDouble.empty();
        }
        int first = next(Double.POSITIVE_INFINITY, -1);
        int second = next(probabilities[first], first);
        double odds = probabilities[first] / probabilities[second];
        return Double.isFinite(odds) ? OptionalDouble.of(odds) : OptionalDouble.empty();
    }

    /** The candidate nearest on the sky, or the most similar; of equals that with the lesser id; -1 where there is none. */
    private int nearest(Method method) {
        SeenStars seen = evidence.seen();
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < seen.size(); i++) {
            double distance = method == Method.SHAPE ? -seen.similarity(i) : seen.separationArcsec(i);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private Candidate candidate(int i, int nearest) {
        SeenStars seen = evidence.seen();
        return new Candidate(
                seen.facts(i),
                probabilities[i],
                ifKnown(seen.separationArcsec(i)),
                ifKnown(seen.similarity(i)),
                ifKnown(evidence.periodRatio(i)),
                i == nearest);
    }

    private static OptionalDouble ifKnown(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
