package org.starkin.layout;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.starkin.encoder.EncoderId;

/**
 * What a layout is: fitted to what, how, and how well. Kept as {@code layout.json}.
 *
 * @param schemaVersion of the layout's files
 * @param mark what no other layout has: 16 hexadecimal digits of the SHA-256 of its sample
 * @param encoder that made the vectors
 * @param dimension values a vector
 * @param method by which it was fitted
 * @param neighbours that the fit looks at of each star
 * @param epochs of the fit
 * @param minDistance how near points may come to one another
 * @param seed by which the sample was drawn and the fit begun
 * @param sample how many stars of each survey it was fitted to
 * @param trustworthiness that those which are near one another on the layout are so by their vectors, 0.5 (chance) to 1, at
 *     {@link Trustworthiness#NEIGHBOURS} neighbours
 * @param probed of how many stars that was measured
 * @param createdUtc when it was fitted
 * @param fitSeconds how long that took
 * @param starkin the version of the program
 */
public record SkyLayout(
        int schemaVersion,
        String mark,
        EncoderId encoder,
        int dimension,
        String method,
        int neighbours,
        int epochs,
        double minDistance,
        long seed,
        SortedMap<String, Integer> sample,
        double trustworthiness,
        int probed,
        Instant createdUtc,
        double fitSeconds,
        String starkin) {

    /** Raised by one whenever an older program could no longer read what is written. */
    static final int SCHEMA_VERSION = 1;

    public SkyLayout {
        sample = Collections.unmodifiableSortedMap(new TreeMap<>(sample));
    }

    /** How many stars it was fitted to. */
    public int sampled() {
        return sample.values().stream().mapToInt(Integer::intValue).sum();
    }
}
