package org.starkin.layout;

import tagbio.umap.ProgressListener;
import tagbio.umap.Umap;
import tagbio.umap.UmapProgress;
import tagbio.umap.metric.EuclideanMetric;

/**
 * Fits a layout to vectors by UMAP (McInnes, Healy and Melville 2018, arXiv 1802.03426). Distances are Euclidean, which for unit
 * vectors orders neighbours as cosines do. One thread, for the library's result depends on their number; the same vectors and
 * seed give the same places.
 */
public final class UmapFit {

    /** What is kept as the method. */
    static final String METHOD = "umap";

    /** The library's own default, and the reference implementation's: how many neighbours count as near. */
    static final int NEIGHBOURS = 15;

    /** The default of both. */
    static final double MIN_DISTANCE = 0.1;

    /** What the reference implementation does for large and for small data; the latter cost nothing here. */
    private static final int EPOCHS = 200;

    private static final int EPOCHS_OF_FEW = 500;
    private static final int FEW = 4_000;
    private static final int PERCENT = 100;

    private UmapFit() {}

    static int epochs(int stars) {
        return stars <= FEW ? EPOCHS_OF_FEW : EPOCHS;
    }

    /** @param vectors at least {@link MapSettings#FEWEST} */
    static Sample fit(float[][] vectors, long seed, MapProgress progress) {
        ProgressListener listener = told(vectors.length, progress);
        UmapProgress.addProgressListener(listener);
        try {
            float[][] fitted = layout(vectors, seed);
            Places places = Places.of(vectors.length);
            for (int star = 0; star < vectors.length; star++) {
                places.x[star] = fitted[star][0];
                places.y[star] = fitted[star][1];
            }
            return new Sample(vectors, places);
        } finally {
            UmapProgress.removeProgressListener(listener);
        }
    }

    /**
     * A layout in two dimensions.
     *
     * @param vectors {@code float[n][d]}, at least {@link MapSettings#FEWEST}
     * @return {@code float[n][2]}
     */
    public static float[][] layout(float[][] vectors, long seed) {
        return new Umap()
                .setNumberComponents(2)
                .setNumberNearestNeighbours(Math.min(NEIGHBOURS, vectors.length - 1))
                .setMinDist((float) MIN_DISTANCE)
                .setMetric(EuclideanMetric.SINGLETON)
                .setNumberEpochs(epochs(vectors.length))
                .setSeed(seed)
                .setThreads(1)
                .fitTransform(vectors);
    }

    private static ProgressListener told(int stars, MapProgress progress) {
        int[] last = {-1};
        return state -> {
            int percent = PERCENT * state.getCount() / Math.max(1, state.getTotal());
            if (percent > last[0]) {
                last[0] = percent;
                progress.fitting(stars, percent);
            }
        };
    }
}
