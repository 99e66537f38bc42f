package org.starkin.build;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.starkin.encoder.Encoder;
import org.starkin.index.Beginning;
import org.starkin.index.BuildParameters;
import org.starkin.index.Manifest;
import org.starkin.index.Reject;
import org.starkin.index.Star;
import org.starkin.index.SurveyWriter;
import org.starkin.survey.Fault;
import org.starkin.survey.UnusableInput;

/**
 * Builds one survey of a sky from its files. Until everything is done the sky stays as it was, and so it does where the
 * build fails.
 *
 * @param sky the sky's directory
 * @param survey the survey's name
 * @param beginning with what to begin
 * @param threads that prepare stars
 * @param settings what else is to be kept in the manifest, by name
 */
public record SurveyBuild(Path sky, String survey, Beginning beginning, int threads, Map<String, String> settings) {

    /**
     * What was built.
     *
     * @param manifest of the new generation
     * @param report what became of every input
     * @param starsBefore stars that an interrupted build had done
     */
    public record Built(Manifest manifest, BuildReport report, long starsBefore) {

        /** The same for the user, line by line. */
        public List<String> lines(Path sky) {
            List<String> lines = new ArrayList<>(report.lines());
            lines.add(String.format(
                    Locale.ROOT,
                    "survey %s, generation %d, is current in %s: %,d stars",
                    manifest.survey(),
                    manifest.generation(),
                    sky,
                    manifest.stars().kept()));
            return lines;
        }
    }

    /**
     * Reads, analyses and writes everything, and makes it current.
     *
     * @throws UnusableInput where a file turns out to be damaged, or no star of it can be indexed
     * @throws org.starkin.index.IndexMismatch where an interrupted build to go on with was of other inputs or settings
     * @throws org.starkin.index.SurveyBusy where another build of this survey is running
     */
    public Built run(Inputs inputs, Inputs.Opened opened, Encoder encoder, Progress progress) {
        return run(inputs, opened, encoder, progress, Output.BETWEEN_CHECKPOINTS);
    }

    /** The same with another time between checkpoints. */
    Built run(Inputs inputs, Inputs.Opened opened, Encoder encoder, Progress progress, Duration betweenCheckpoints) {
        try (SurveyWriter writer = begin(encoder, BuildParameters.of(inputs.sources(), settings, threads))) {
            BuildState from = writer.resumedFrom().map(BuildState::parse).orElse(BuildState.BEGINNING);
            Engine engine = Engine.of(encoder, threads);
            Output output = new Output(survey, new IntoWriter(writer), progress, betweenCheckpoints);
            Pipeline pipeline = new Pipeline(opened, engine, output, from);
            BuildReport report = pipeline.run();
            requireStars(inputs, report);
            writer.checkpoint(pipeline.state().toJson());
            progress.end();
            Manifest manifest = writer.publish((generation, written) -> ReportFiles.write(generation, written, report));
            return new Built(manifest, report, from.counts().starsRead());
        }
    }

    private SurveyWriter begin(Encoder encoder, BuildParameters parameters) {
        return SurveyWriter.begin(sky, survey, encoder.id(), encoder.dimension(), parameters, beginning);
    }

    static void requireStars(Inputs inputs, BuildReport report) {
        if (report.starsKept() == 0) {
            throw new UnusableInput(
                    Fault.EMPTY,
                    inputs.curves().getFirst().toString(),
                    "none of its " + report.starsRead() + " stars could be taken " + report.rejects()
                            + "; nothing is written");
        }
    }

    /** Stars and rejects go into a survey. */
    record IntoWriter(SurveyWriter writer) implements StarSink {

        @Override
        public Optional<String> add(Star star) {
            return writer.add(star);
        }

        @Override
        public void reject(Reject reject) {
            writer.reject(reject);
        }

        @Override
        public void checkpoint(String state) {
            writer.checkpoint(state);
        }

        @Override
        public void removeSeenBefore(Set<String> ids) {
            ids.removeIf(writer::contains);
            writer.forEachReject(reject -> ids.remove(reject.where()));
        }
    }
}
