package org.starkin.encoder;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a card says of the numbers that a network tells of stars.
 *
 * @param levels of the quantiles, ascending; the lowest, the middle and the highest are told on
 * @param scalings of the parameters, in the network's order
 */
record QuantileCard(int levels, Map<StellarParameter, Scaling> scalings) {

    private static final int MOST_LEVELS = 99;

    QuantileCard {
        scalings = Collections.unmodifiableMap(new LinkedHashMap<>(scalings));
    }

    /**
     * How a parameter comes out of the network.
     *
     * @param centre what 0 stands for
     * @param scale of one
     * @param widening by which the outermost quantiles are moved apart, so that nine tenths of stars held out lie between
     *     them (conformalized quantile regression: Romano, Patterson and Candes 2019, arXiv 1905.03222); in units of the parameter
     */
    record Scaling(double centre, double scale, double widening) {

        private Quantiles of(float[] sorted, double widening) {
            double low = value(sorted[0]) - widening;
            double high = value(sorted[sorted.length - 1]) + widening;
            double median = value(sorted[sorted.length / 2]);
            return new Quantiles(median, Math.min(low, median), Math.max(high, median));
        }

        private double value(float scaled) {
            return centre + scale * scaled;
        }
    }

    /** The numbers of a star. */
    int width() {
        return scalings.size() * levels;
    }

    /**
     * What the network tells of a star.
     *
     * @param told {@code float[width]}, parameter by parameter
     */
    Map<StellarParameter, Quantiles> read(float[] told) {
        return read(told, Map.of());
    }

    /** The same with other widenings than the scalings' own. */
    Map<StellarParameter, Quantiles> read(float[] told, Map<StellarParameter, Double> widenings) {
        Map<StellarParameter, Quantiles> read = new LinkedHashMap<>();
        int from = 0;
        for (Map.Entry<StellarParameter, Scaling> scaling : scalings.entrySet()) {
            float[] sorted = Arrays.copyOfRange(told, from, from + levels);
            Arrays.sort(sorted);
            double widening = Objects.requireNonNullElse(
                    widenings.get(scaling.getKey()), scaling.getValue().widening());
            read.put(scaling.getKey(), scaling.getValue().of(sorted, widening));
            from += levels;
        }
        return read;
    }

    /** The entry {@code quantiles} of a card. */
    static QuantileCard parse(CardJson card) {
        CardJson quantiles = card.object("quantiles");
        List<String> names = quantiles.texts("parameters");
        Map<StellarParameter, Scaling> scalings = new LinkedHashMap<>();
        for (String name : names) {
            CardJson entry = quantiles.object(name);
            scalings.put(
                    CardJson.word(
                            quantiles.place("parameters"), name.toLowerCase(Locale.ROOT), StellarParameter.values()),
                    new Scaling(entry.number("centre"), entry.number("scale"), entry.number("widening")));
        }
        return new QuantileCard(quantiles.integer("levels", 3, MOST_LEVELS), scalings);
    }
}
