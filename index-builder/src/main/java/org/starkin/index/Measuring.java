package org.starkin.index;

import java.io.IOException;
import java.nio.file.Path;

/** What is done to a generation once its index is written: it is measured, and gets the files that are made of its index. */
final class Measuring {

    private Measuring() {}

    /**
     * Writes the files beside the index of a generation, and tells what was measured.
     *
     * @param generation holds the index
     * @param stars that it holds
     * @param dimension of their vectors
     */
    static SimilarityProbe.Measured of(Path generation, BuildParameters parameters, long stars, int dimension)
            throws IOException {
        try (Segment segment = Segment.open(generation.resolve(SurveyWriter.LUCENE), stars, dimension)) {
            VectorSearch search = VectorSearch.of(segment);
            LaidOutGraph.write(segment, search);
            SimilarityProbe.Measured measured = new SimilarityProbe(segment, search, parameters).measure();
            if (segment.size() > 0) {
                StrangenessFile.write(segment, new StrangenessProbe(segment, search).measure(parameters.threads()));
            }
            return measured;
        }
    }
}
