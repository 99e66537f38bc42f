package org.starkin.index;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.starkin.encoder.EncoderId;

/** Builds surveys of made-up stars for tests. */
final class Build {

    static final EncoderId ENCODER = new EncoderId("features", "0123456789abcdef".repeat(4));
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    static final BuildParameters PARAMETERS = new BuildParameters(
            List.of(new SourceFile("curves.csv", "f".repeat(64), 123)),
            Map.of("format", "table", "time_system", "HJD(UTC)"),
            16,
            100,
            2,
            7);

    private Build() {}

    static SurveyWriter writer(Path sky, String survey, int dimension) {
        return writer(sky, survey, dimension, Beginning.AFRESH);
    }

    static SurveyWriter writer(Path sky, String survey, int dimension, Beginning beginning) {
        return writer(sky, survey, dimension, beginning, PARAMETERS);
    }

    static SurveyWriter writer(
            Path sky, String survey, int dimension, Beginning beginning, BuildParameters parameters) {
        return SurveyWriter.open(sky, SurveyPlan.of(survey, ENCODER, dimension, parameters), beginning, CLOCK);
    }

    /** The same parameters with another number of threads. */
    static BuildParameters threads(int threads) {
        return new BuildParameters(
                PARAMETERS.sources(),
                PARAMETERS.settings(),
                PARAMETERS.maxNeighbours(),
                PARAMETERS.beamWidth(),
                threads,
                PARAMETERS.seed());
    }

    static Manifest survey(Path sky, String survey, List<Star> stars) {
        int dimension = stars.isEmpty() ? 2 : stars.getFirst().embedding().dimension();
        try (SurveyWriter writer = writer(sky, survey, dimension)) {
            stars.forEach(writer::add);
            return writer.publish();
        }
    }
}
