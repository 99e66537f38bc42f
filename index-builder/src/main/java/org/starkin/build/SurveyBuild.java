package org.starkin.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Preparation;
import org.starkin.index.BuildParameters;
import org.starkin.index.Manifest;
import org.starkin.index.Reject;
import org.starkin.index.SourceFile;
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
 * @param threads that prepare stars and build the graph
 * @param settings what else is to be kept in the manifest, by name
 */
public record SurveyBuild(Path sky, String survey, int threads, Map<String, String> settings) {

    /** What was built. */
    public record Built(Manifest manifest, BuildReport report) {}

    /**
     * Reads, analyses and writes everything, and makes it current.
     *
     * @throws UnusableInput where a file turns out to be damaged, or no star of it can be indexed
     * @throws org.starkin.index.SurveyBusy where another build of this survey is running
     */
    public Built run(Inputs inputs, Inputs.Opened opened, Encoder encoder, Progress progress) {
        BuildParameters parameters = parameters(inputs);
        try (SurveyWriter writer = SurveyWriter.create(sky, survey, encoder.id(), encoder.dimension(), parameters)) {
            Pipeline.Engine engine =
                    new Pipeline.Engine(new Preparation()::prepare, encoder, Pipeline.Threads.of(threads, encoder));
            Pipeline.Output output = new Pipeline.Output(survey, new IntoWriter(writer), progress);
            BuildReport report = new Pipeline(opened, engine, output).run();
            requireStars(inputs, report);
            progress.end();
            return new Built(writer.publish(), report);
        }
    }

    static void requireStars(Inputs inputs, BuildReport report) {
        if (report.starsKept() == 0) {
            throw new UnusableInput(
                    Fault.EMPTY,
                    inputs.curves().getFirst().toString(),
                    "none of its " + report.starsRead() + " stars could be analysed " + report.rejects()
                            + "; nothing is written");
        }
    }

    private BuildParameters parameters(Inputs inputs) {
        List<SourceFile> sources = new ArrayList<>();
        try {
            for (Path file : inputs.curves()) {
                sources.add(SourceFile.of(file));
            }
            if (inputs.objects().isPresent()) {
                sources.add(SourceFile.of(inputs.objects().get()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a source file could not be read: " + e, e);
        }
        BuildParameters defaults = BuildParameters.of(sources, settings);
        return new BuildParameters(
                sources, settings, defaults.maxNeighbours(), defaults.beamWidth(), threads, defaults.seed());
    }

    private record IntoWriter(SurveyWriter writer) implements StarSink {

        @Override
        public boolean add(Star star) {
            return writer.add(star);
        }

        @Override
        public void reject(Reject reject) {
            writer.reject(reject);
        }
    }
}
