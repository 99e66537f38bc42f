package org.starkin.build;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starkin.index.Beginning;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.Readers;

/** A build that keeps a checkpoint after every batch, as a process of its own that can be killed. */
final class SmallBuild {

    static final String SURVEY = "small";

    private SmallBuild() {}

    /** {@code SKY CURVES OBJECTS THREADS}: goes on with what is there. */
    public static void main(String[] args) {
        run(
                Path.of(args[0]),
                Beginning.RESUMED,
                new Inputs(List.of(Path.of(args[1])), Optional.of(Path.of(args[2])), Readers.AUTO, ReadOptions.BUILD),
                Integer.parseInt(args[3]));
    }

    static SurveyBuild.Built run(Path sky, Beginning beginning, Inputs inputs, int threads) {
        return new SurveyBuild(sky, SURVEY, beginning, threads, Map.of())
                .run(inputs, inputs.open(), new SummingEncoder(), Progress.SILENT, Duration.ZERO);
    }
}
