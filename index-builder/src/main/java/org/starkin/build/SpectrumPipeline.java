package org.starkin.build;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.starkin.encoder.SpectrumEncoder;
import org.starkin.index.Reject;
import org.starkin.index.SpectralStar;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.index.StarSpectrum;
import org.starkin.spectrum.CleanedSpectrum;
import org.starkin.spectrum.PixelCounts;
import org.starkin.spectrum.SpectrumCleaning;
import org.starkin.spectrum.SpectrumOutcome;
import org.starkin.survey.ObjectRow;
import org.starkin.survey.ObjectsTable;
import org.starkin.survey.ReadSpectrum;
import org.starkin.survey.SpectrumReaders;
import org.starkin.survey.UnusableInput;

/**
 * From files to stars with vectors of their spectra. Several threads read and clean, the caller's encodes so many files at a time
 * and hands on, in the order of the files whatever the number of threads. Every file comes out exactly once, as a star or as a
 * reject. Used once.
 */
final class SpectrumPipeline {

    /** Files that are encoded together: where a batch ends depends on nothing else, so that a resumed build makes the same ones. */
    private static final int BATCH = 32;

    private static final int BATCHES_AHEAD = 3;
    private static final PixelCounts NO_PIXELS = new PixelCounts(0, Map.of());

    private final Spectroscopy.Spectra spectra;
    private final Optional<ObjectsTable> objects;
    private final String survey;
    private final SpectrumSink sink;
    private final SpectrumReaders readers = new SpectrumReaders();
    private SpectrumReport report;

    /**
     * @param survey the survey's name in the stars' ids
     * @param from what an interrupted build had done
     */
    SpectrumPipeline(
            Spectroscopy.Spectra spectra,
            String survey,
            Optional<ObjectsTable> objects,
            SpectrumSink sink,
            SpectrumReport from) {
        this.spectra = spectra;
        this.survey = survey;
        this.objects = objects;
        this.sink = sink;
        this.report = from;
    }

    /** What became of a file. */
    private sealed interface Outcome {

        record Clean(String source, ReadSpectrum read, CleanedSpectrum cleaned) implements Outcome {}

        record Refused(Reject reject, PixelCounts pixels) implements Outcome {}
    }

    /**
     * Moves every spectrum from its file to the sink.
     *
     * @param threads that read and clean
     * @throws BuildFailed where the program fails at a file, or is interrupted
     */
    SpectrumReport run(int threads, Progress progress, Duration betweenCheckpoints) {
        List<Path> files = spectra.inputs().files();
        progress.begin(files.size(), report.filesRead(), () -> "spectra");
        Deque<List<Future<Outcome>>> ahead = new ArrayDeque<>();
        long lastCheckpoint = System.nanoTime();
        ExecutorService workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("spectrum-", 1).daemon().factory());
        try {
            int next = (int) report.filesRead();
            while (next < files.size() || !ahead.isEmpty()) {
                while (next < files.size() && ahead.size() < BATCHES_AHEAD) {
                    List<Path> batch = files.subList(next, Math.min(next + BATCH, files.size()));
                    ahead.add(batch.stream()
                            .map(file -> workers.submit(() -> read(file)))
                            .toList());
                    next += batch.size();
                }
                handOn(taken(ahead.remove()), progress);
                if (System.nanoTime() - lastCheckpoint >= betweenCheckpoints.toNanos()) {
                    sink.checkpoint(report.toJson());
                    lastCheckpoint = System.nanoTime();
                }
            }
            sink.checkpoint(report.toJson());
            return report;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BuildFailed("the build was interrupted", e);
        } catch (ExecutionException e) {
            throw BuildFailed.unwrapped("a spectrum could not be read", e);
        } finally {
            workers.shutdownNow();
            progress.end();
        }
    }

    private static List<Outcome> taken(List<Future<Outcome>> batch) throws InterruptedException, ExecutionException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> one : batch) {
            outcomes.add(one.get());
        }
        return outcomes;
    }

    private Outcome read(Path file) {
        try {
            ReadSpectrum read = readers.read(
                    spectra.inputs().format(), file, spectra.inputs().options());
            return switch (SpectrumCleaning.clean(read.spectrum())) {
                case CleanedSpectrum cleaned -> new Outcome.Clean(String.valueOf(file.getFileName()), read, cleaned);
                case SpectrumOutcome.Refused refused ->
                    new Outcome.Refused(
                            new Reject(file.toString(), read.star().objectId(), refused.reason(), refused.detail()),
                            refused.pixels());
            };
        } catch (UnusableInput e) {
            return new Outcome.Refused(e.reject(), NO_PIXELS);
        }
    }

    private void handOn(List<Outcome> batch, Progress progress) {
        List<CleanedSpectrum> cleaned = batch.stream()
                .filter(Outcome.Clean.class::isInstance)
                .map(outcome -> ((Outcome.Clean) outcome).cleaned())
                .toList();
        List<SpectrumEncoder.Reading> readings = spectra.encoder().read(cleaned);
        int next = 0;
        for (Outcome outcome : batch) {
            switch (outcome) {
                case Outcome.Clean clean -> {
                    SpectrumEncoder.Reading reading = readings.get(next++);
                    Optional<String> refused = sink.add(star(clean, reading), reading);
                    report = report.with(refused, clean.cleaned().pixelCounts());
                }
                case Outcome.Refused(Reject reject, PixelCounts pixels) -> {
                    sink.reject(reject);
                    report = report.with(Optional.of(reject.reason()), pixels);
                }
            }
            progress.star();
        }
    }

    private SpectralStar star(Outcome.Clean clean, SpectrumEncoder.Reading reading) {
        ReadSpectrum read = clean.read();
        String id = read.star().objectId();
        ObjectRow row = objects.flatMap(table -> table.find(id))
                .map(known -> known.or(read.star()))
                .orElse(read.star());
        StarFacts facts = new StarFacts(
                new StarId(survey, id),
                row.position(),
                row.label(),
                row.periodDays(),
                row.properties(),
                List.of(),
                Optional.empty());
        return new SpectralStar(
                facts, new StarSpectrum(clean.cleaned(), clean.source(), read.format()), reading.vector());
    }
}
