package org.starkin.build;

import java.nio.file.Path;
import org.starkin.encoder.Encoder;

/**
 * Makes a file of vectors, one row an object. The file appears whole or not at all; beside it appears
 * {@code FILE.rejects.csv} where something was rejected.
 *
 * @param out the file: {@code .csv}, {@code .parquet} or {@code .npy}
 * @param survey the survey's name in messages
 * @param threads that prepare stars
 */
public record EmbeddingRun(Path out, String survey, int threads) {

    /**
     * Reads, analyses and writes everything.
     *
     * @throws org.starkin.survey.UnusableInput where a file turns out to be damaged, or no star of it can be analysed
     * @throws IllegalArgumentException where the file's ending is none of those above
     */
    public BuildReport run(Inputs inputs, Inputs.Opened opened, Encoder encoder, Progress progress) {
        EmbeddingFormat format = EmbeddingFormat.of(out);
        try (EmbeddingFile file = new EmbeddingFile(out, format, encoder.dimension())) {
            Engine engine = Engine.of(encoder, threads);
            BuildReport report = new Pipeline(opened, engine, new Output(survey, file, progress)).run();
            SurveyBuild.requireStars(inputs, report);
            progress.end();
            file.publish();
            return report;
        }
    }
}
