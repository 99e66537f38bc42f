package org.starkin.joint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.JointEncoder;
import org.starkin.encoder.Quantiles;
import org.starkin.encoder.StellarParameter;
import org.starkin.nature.Quantity;
import org.starkin.train.Widening;

/**
 * Sets a taught network's intervals and probabilities on stars that it never saw, each seen in three ways: by light curve, by spectrum, by
 * both. Probabilities by one temperature (Guo et al. 2017, arXiv 1706.04599).
 */
final class Calibrating {

    private static final double COOLEST = 0.25;
    private static final double HOTTEST = 4;
    private static final double STEP = 1.02;

    private Calibrating() {}

    static JointFiles.Calibration on(JointEncoder encoder, List<JointStar> stars) {
        List<List<JointEncoder.Reading>> byWay = new ArrayList<>();
        for (int way = 0; way < 3; way++) {
            int chosen = way;
            byWay.add(encoder.read(
                    stars.stream().map(star -> ways(star).get(chosen)).toList()));
        }
        return new JointFiles.Calibration(
                widening(byWay.get(2), stars),
                widening(byWay.get(0), stars),
                widening(byWay.get(1), stars),
                temperature(byWay, stars));
    }

    private static Map<StellarParameter, Double> widening(List<JointEncoder.Reading> readings, List<JointStar> stars) {
        Map<StellarParameter, Double> widening = new EnumMap<>(StellarParameter.class);
        for (Quantity quantity : Heads.QUANTITIES) {
            double[] outside = IntStream.range(0, stars.size())
                    .mapToDouble(i -> Widening.outside(
                            told(readings.get(i), quantity),
                            quantity.of(stars.get(i).nature())))
                    .toArray();
            widening.put(quantity.parameter(), Widening.quantile(outside, stars.size()));
        }
        return widening;
    }

    /** A star by its light curve, by its spectrum, and by both. */
    static List<JointEncoder.Given> ways(JointStar star) {
        Optional<Embedding> light = Optional.of(Embedding.of(star.light()));
        Optional<Embedding> spectrum = Optional.of(Embedding.of(star.spectrum()));
        return List.of(
                new JointEncoder.Given(light, Optional.empty()),
                new JointEncoder.Given(Optional.empty(), spectrum),
                new JointEncoder.Given(light, spectrum));
    }

    static Quantiles told(JointEncoder.Reading reading, Quantity quantity) {
        return Objects.requireNonNull(reading.parameters().get(quantity.parameter()));
    }

    /** Under which the kinds that are right are likeliest. */
    private static double temperature(List<List<JointEncoder.Reading>> byWay, List<JointStar> stars) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double temperature = COOLEST; temperature <= HOTTEST; temperature *= STEP) {
            double surprise = 0;
            for (List<JointEncoder.Reading> readings : byWay) {
                for (int i = 0; i < stars.size(); i++) {
                    surprise += surprise(readings.get(i).kinds(), stars.get(i), temperature);
                }
            }
            if (surprise < least) {
                least = surprise;
                best = temperature;
            }
        }
        return best;
    }

    private static double surprise(Map<String, Double> kinds, JointStar star, double temperature) {
        double sum = 0;
        for (double chance : kinds.values()) {
            sum += Math.pow(chance, 1 / temperature);
        }
        String right = star.nature().kind().name().toLowerCase(Locale.ROOT);
        double chance = Math.max(Double.MIN_NORMAL, Objects.requireNonNull(kinds.get(right)));
        return Math.log(sum) - Math.log(chance) / temperature;
    }
}
