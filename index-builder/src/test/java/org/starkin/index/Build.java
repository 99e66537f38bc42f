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
        return SurveyWriter.create(sky, survey, ENCODER, dimension, PARAMETERS, CLOCK);
    }

    static Manifest survey(Path sky, String survey, List<Star> stars) {
        int dimension = stars.isEmpty() ? 2 : stars.getFirst().embedding().dimension();
        try (SurveyWriter writer = writer(sky, survey, dimension)) {
            stars.forEach(writer::add);
            return writer.publish();
        }
    }
}
