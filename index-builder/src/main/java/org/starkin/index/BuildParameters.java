package org.starkin.index;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a survey is built from and how; kept in its manifest.
 *
 * @param sources the files read
 * @param settings every other effective setting of the build by name, such as {@code format} and {@code time_system}; all that
 *     bear on what is written, since a build is resumed only with the same, and no others
 * @param maxNeighbours the M of the HNSW graph (Malkov and Yashunin 2018): links a star on the upper levels, twice as many
 *     on the lowest; 2 to 512
 * @param beamWidth candidates held while a star is linked, efConstruction in the same paper; 1 to 3200
 * @param threads that measure recall; whatever their number, the same stars give the same generation
 * @param seed of the samples by which recall and similarities are measured
 */
public record BuildParameters(
        List<SourceFile> sources,
        Map<String, String> settings,
        int maxNeighbours,
        int beamWidth,
        int threads,
        long seed) {

    private static final int DEFAULT_MAX_NEIGHBOURS = 16;
    private static final int DEFAULT_BEAM_WIDTH = 100;

    public BuildParameters {
        sources = List.copyOf(sources);
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        requireWithin("max_neighbours", maxNeighbours, 2, 512);
        requireWithin("beam_width", beamWidth, 1, 3200);
        requireWithin("threads", threads, 1, 1024);
    }

    /** The defaults on all cores. */
    public static BuildParameters of(List<SourceFile> sources, Map<String, String> settings) {
        return of(sources, settings, Runtime.getRuntime().availableProcessors());
    }

    /** The defaults on so many threads. */
    public static BuildParameters of(List<SourceFile> sources, Map<String, String> settings, int threads) {
        return new BuildParameters(sources, settings, DEFAULT_MAX_NEIGHBOURS, DEFAULT_BEAM_WIDTH, threads, 1);
    }

    private static void requireWithin(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " " + value + " is outside " + least + " to " + most);
        }
    }
}
