package org.starkin.build;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.SpectrumEncoder;
import org.starkin.index.Beginning;
import org.starkin.index.BuildParameters;
import org.starkin.index.Manifest;
import org.starkin.index.Reject;
import org.starkin.index.SourceFile;
import org.starkin.index.Space;
import org.starkin.index.SpectralStar;
import org.starkin.index.SpectrumStage;
import org.starkin.index.Star;
import org.starkin.index.SurveyWriter;
import org.starkin.survey.Fault;
import org.starkin.survey.ObjectsTable;
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
     * @param starsBefore stars that an interrupted build had done, or spectra
     * @param spectra what became of spectra, where there were any
     * @param further the manifests of the spaces beside that of light curves
     */
    public record Built(
            Manifest manifest,
            BuildReport report,
            long starsBefore,
            Optional<SpectrumReport> spectra,
            Map<Space, Manifest> further) {

        public Built {
            further = Collections.unmodifiableMap(new TreeMap<>(further));
        }

        /** Of light curves alone. */
        Built(Manifest manifest, BuildReport report, long starsBefore) {
            this(manifest, report, starsBefore, Optional.empty(), Map.of());
        }

        /** The same for the user, line by line. */
        public List<String> lines(Path sky) {
            List<String> lines = new ArrayList<>();
            spectra.ifPresent(report -> lines.addAll(report.lines()));
            lines.addAll(report.lines());
            lines.add(String.format(
                    Locale.ROOT,
                    "survey %s, generation %d, is current in %s: %,d stars",
                    manifest.survey(),
                    manifest.generation(),
                    sky,
                    manifest.stars().kept()));
            further.forEach((space, its) -> lines.add(String.format(
                    Locale.ROOT,
                    "space %s: %,d stars, %,d inputs rejected%s",
                    space.key(),
                    its.stars().kept(),
                    its.stars().rejected().values().stream()
                            .mapToLong(Long::longValue)
                            .sum(),
                    BuildReport.byReason(its.stars().rejected()))));
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

    /** The same with spectra and a joint space. */
    public Built run(
            Inputs inputs, Inputs.Opened opened, Encoder encoder, Spectroscopy spectroscopy, Progress progress) {
        return run(inputs, opened, encoder, spectroscopy, progress, Output.BETWEEN_CHECKPOINTS);
    }

    /** The same with another time between checkpoints. */
    Built run(Inputs inputs, Inputs.Opened opened, Encoder encoder, Progress progress, Duration betweenCheckpoints) {
        return run(inputs, opened, encoder, Spectroscopy.NONE, progress, betweenCheckpoints);
    }

    Built run(
            Inputs inputs,
            Inputs.Opened opened,
            Encoder encoder,
            Spectroscopy spectroscopy,
            Progress progress,
            Duration betweenCheckpoints) {
        List<SourceFile> sources = spectroscopy
                .spectra()
                .map(spectra -> inputs.sources(spectra.inputs()))
                .orElseGet(inputs::sources);
        try (SurveyWriter writer = begin(encoder, BuildParameters.of(sources, settings, threads))) {
            spectroscopy.joint().ifPresent(writer::join);
            Optional<SpectrumReport> spectra = spectroscopy
                    .spectra()
                    .map(given -> takeSpectra(given, opened.objects(), writer, progress, betweenCheckpoints));
            BuildState from = writer.resumedFrom().map(BuildState::parse).orElse(BuildState.BEGINNING);
            Engine engine = Engine.of(encoder, threads);
            Output output = new Output(survey, new IntoWriter(writer), progress, betweenCheckpoints);
            Pipeline pipeline = new Pipeline(opened, engine, output, from);
            BuildReport report = pipeline.run();
            if (spectra.map(SpectrumReport::taken).orElse(0L) == 0) {
                requireStars(inputs, report);
            }
            writer.checkpoint(pipeline.state().toJson());
            progress.end();
            Manifest manifest = writer.publish((generation, written) ->
                    ReportFiles.write(generation, written, new ReportFiles.Parts(report, spectra, writer.further())));
            return new Built(manifest, report, from.counts().starsRead(), spectra, writer.further());
        }
    }

    /** Before the light curves, so that an object that has a spectrum alone is not said to have come to nothing. */
    private SpectrumReport takeSpectra(
            Spectroscopy.Spectra spectra,
            Optional<ObjectsTable> objects,
            SurveyWriter writer,
            Progress progress,
            Duration betweenCheckpoints) {
        SpectrumStage stage =
                writer.takeSpectra(spectra.encoder().id(), spectra.encoder().dimension());
        SpectrumReport from = stage.resumedFrom().map(SpectrumReport::parse).orElse(SpectrumReport.NONE);
        if (writer.resumedFrom().isEmpty()) {
            writer.checkpoint(BuildState.BEGINNING.toJson());
        }
        return new SpectrumPipeline(spectra, survey, objects, new IntoStage(stage), from)
                .run(threads, progress, betweenCheckpoints);
    }

    /** Spectra go where a survey gathers them. */
    private record IntoStage(SpectrumStage stage) implements SpectrumSink {

        @Override
        public Optional<String> add(SpectralStar star, SpectrumEncoder.Reading reading) {
            return stage.add(star);
        }

        @Override
        public void reject(Reject reject) {
            stage.reject(reject);
        }

        @Override
        public void checkpoint(String state) {
            stage.checkpoint(state);
        }
    }

    private SurveyWriter begin(Encoder encoder, BuildParameters parameters) {
        return SurveyWriter.begin(sky, survey, encoder.id(), encoder.dimension(), parameters, beginning);
    }

    static void requireStars(Inputs inputs, BuildReport report) {
        if (report.starsKept() == 0) {
            throw new UnusableInput(
                    Fault.EMPTY,
                    inputs.curves().isEmpty()
                            ? "the spectra"
                            : inputs.curves().getFirst().toString(),
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
