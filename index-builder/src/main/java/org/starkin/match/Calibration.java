package org.starkin.match;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.starkin.encoder.EncoderId;
import org.starkin.index.BrightnessScale;

/**
 * How evidence becomes a probability: fitted on stars that are known to be the same. Kept as {@code matching.json} beside the
 * surveys of a sky.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION} for those written by this program
 * @param encoder whose vectors it was fitted with; those of another mean something else
 * @param fittedOn in words, what it was fitted on
 * @param createdUtc when
 * @param starkin the version of the program
 * @param methods what was fitted of each method, by {@link Method#key()}
 * @param surveys what was fitted of each pair of surveys, in each direction
 */
public record Calibration(
        int schemaVersion,
        EncoderId encoder,
        String fittedOn,
        Instant createdUtc,
        String starkin,
        Map<String, Fitted> methods,
        List<SurveyPair> surveys) {

    /** Raised by one whenever an older program could no longer read what is written. */
    public static final int SCHEMA_VERSION = 2;

    public Calibration {
        methods = Collections.unmodifiableMap(new TreeMap<>(methods));
        surveys = List.copyOf(surveys);
        for (Method method : Method.values()) {
            if (!methods.containsKey(method.key())) {
                throw new IllegalArgumentException("there are no coefficients of the method " + method.key());
            }
        }
    }

    /**
     * The coefficients of a method, a conditional logit: a candidate's weight is the exponential of its weighted evidence, that of
     * "none of them" the exponential of {@code none}, and probabilities are the shares of the weights.
     *
     * @param weights by {@link Feature#key()}, and by {@link Feature#keyAgainst()} for evidence below zero; evidence that is not named
     *     counts nothing, and where only what speaks for is named, what speaks against counts as much
     * @param none of the alternative that no candidate is the star
     * @param sources to which it was fitted
     * @param matched of them, with a counterpart among their candidates
     * @param logLikelihood the mean over the sources, of natural logarithms
     * @param reliability what came of it on sources held out, before they taught what follows
     * @param recalibration what probabilities are put in place of those
     */
    public record Fitted(
            Map<String, Double> weights,
            double none,
            int sources,
            int matched,
            double logLikelihood,
            Reliability reliability,
            Recalibration recalibration) {

        public Fitted {
            weights = Collections.unmodifiableMap(new TreeMap<>(weights));
            if (!Double.isFinite(none) || !weights.values().stream().allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "coefficients " + weights + " and none=" + none + " are not all finite");
            }
        }

        /** The weights in the order of {@link Weighing}. */
        double[] inOrder() {
            double[] inOrder = new double[Weighing.COUNT];
            for (Feature feature : Feature.values()) {
                double counts = weights.getOrDefault(feature.key(), 0.0);
                inOrder[feature.place()] = counts;
                inOrder[Weighing.against(feature)] = weights.getOrDefault(feature.keyAgainst(), counts);
            }
            return inOrder;
        }
    }

    /**
     * What two surveys have to do with one another, seen from sources of one.
     *
     * @param from the survey of the sources
     * @param to the survey of the candidates
     * @param pairs known
     * @param errorArcsec of the difference of two positions in each direction
     * @param amplitude of the natural logarithm of the candidate's amplitude over the source's
     * @param brightness of the candidate's brightness less the source's, for each two scales that were met often enough
     */
    public record SurveyPair(
            String from, String to, int pairs, double errorArcsec, Spread amplitude, List<ScalePair> brightness) {

        public SurveyPair {
            brightness = List.copyOf(brightness);
            if (!(errorArcsec > 0) || Double.isInfinite(errorArcsec)) {
                throw new IllegalArgumentException("error_arcsec " + errorArcsec + " is not above 0 and finite");
            }
        }

        Optional<Spread> brightness(BrightnessScale source, BrightnessScale candidate) {
            return brightness.stream()
                    .filter(pair -> pair.from().equals(source) && pair.to().equals(candidate))
                    .map(ScalePair::spread)
                    .findFirst();
        }
    }

    /** The difference of two scales. */
    public record ScalePair(BrightnessScale from, BrightnessScale to, int pairs, Spread spread) {}

    /** What was fitted of a method. */
    public Fitted of(Method method) {
        return Optional.ofNullable(methods.get(method.key())).orElseThrow();
    }

    /** What was fitted of sources of one survey in another. */
    Optional<SurveyPair> between(Optional<String> from, String to) {
        return surveys.stream()
                .filter(pair -> from.isPresent()
                        && pair.from().equals(from.get())
                        && pair.to().equals(to))
                .findFirst();
    }
}
