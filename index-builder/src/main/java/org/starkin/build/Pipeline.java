package org.starkin.build;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.NoVector;
import org.starkin.encoder.Prepared;
import org.starkin.index.Reject;
import org.starkin.index.Star;
import org.starkin.index.SurveyWriter;
import org.starkin.lightcurve.LightCurve;
import org.starkin.survey.ObjectsTable;
import org.starkin.survey.RawStar;
import org.starkin.survey.ReadCounts;

/**
 * From photometry to stars with vectors. One thread reads, several prepare, the caller's thread encodes in batches and
 * hands on, stars and rejects each in the order of reading whatever the number of threads. What is under way is bounded in stars and in points.
 * Every star read comes out exactly once, as a star or as a reject; so does every row of the objects table without
 * photometry. Used once.
 */
final class Pipeline {

    /** Stars encoded together: enough to fill a network's arithmetic, few enough to hold in memory. */
    static final int BATCH = 64;

    /** The reason of a row of the objects table whose star has no photometry. */
    static final String NO_PHOTOMETRY = "no_photometry";

    /** The reason of a star of which the encoder makes no vector. */
    static final String NO_VECTOR = "no_vector";

    /**
     * How photometry becomes vectors.
     *
     * @param preparation makes views; thread-safe, and never throws for any light curve
     * @param encoder makes vectors of them
     * @param threads that prepare
     */
    record Engine(Function<LightCurve, Prepared> preparation, Encoder encoder, int threads) {}

    /**
     * Where stars go.
     *
     * @param survey the survey's name in the stars' ids
     * @param sink takes stars and rejects
     * @param progress is told of each
     */
    record Output(String survey, StarSink sink, Progress progress) {}

    private record Ready(RawStar raw, Prepared.Analysed analysed) {}

    private final Inputs.Opened inputs;
    private final Engine engine;
    private final StarSink sink;
    private final Progress progress;
    private final StarMaker maker;
    private final Tallies tallies = new Tallies();
    private final List<Ready> batch = new ArrayList<>();
    private final Set<String> unseen = new LinkedHashSet<>();
    private long pointsInBatch;

    Pipeline(Inputs.Opened inputs, Engine engine, Output output) {
        this.inputs = inputs;
        this.engine = engine;
        this.sink = output.sink();
        this.progress = output.progress();
        this.maker = new StarMaker(output.survey(), inputs.objects());
        inputs.objects().map(ObjectsTable::ids).ifPresent(unseen::addAll);
    }

    /**
     * Moves everything from the inputs to the sink.
     *
     * @throws org.starkin.survey.UnusableInput where a file turns out to be damaged
     * @throws BuildFailed where the program fails at a star, or is interrupted
     */
    BuildReport run() {
        long began = System.nanoTime();
        progress.begin(inputs.photometry().stars());
        try (Reading reading = new Reading(inputs.photometry(), engine.preparation(), engine.threads())) {
            inputs.refused().forEach(this::reject);
            ReadCounts rows = drain(reading);
            unseen.forEach(this::rejectUnseen);
            return BuildReport.of(tallies, rows, Duration.ofNanos(System.nanoTime() - began));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BuildFailed("the build was interrupted", e);
        }
    }

    private ReadCounts drain(Reading reading) throws InterruptedException {
        while (true) {
            switch (reading.take()) {
                case Reading.Item.Star star -> take(star, reading);
                case Reading.Item.Rejected rejected -> {
                    unseen.remove(rejected.reject().where());
                    reject(rejected.reject());
                }
                case Reading.Item.End() -> {
                    flush(reading);
                    return counts(reading);
                }
            }
        }
    }

    private static ReadCounts counts(Reading reading) throws InterruptedException {
        try {
            return reading.counts();
        } catch (ExecutionException e) {
            throw unwrapped("reading failed", e);
        }
    }

    private void take(Reading.Item.Star star, Reading reading) throws InterruptedException {
        RawStar raw = star.raw();
        unseen.remove(raw.objectId());
        switch (prepared(star)) {
            case Prepared.Analysed analysed -> {
                batch.add(new Ready(raw, analysed));
                pointsInBatch += raw.lightCurve().size();
                if (batch.size() == BATCH || pointsInBatch >= Reading.MOST_POINTS_HELD) {
                    flush(reading);
                }
            }
            case Prepared.Refused refused -> {
                tallies.points(raw.drops().plus(refused.drops()));
                reading.release(raw);
                reject(new Reject(raw.source(), raw.objectId(), refused.reason(), refused.detail()));
                progress.star();
            }
        }
    }

    private static Prepared prepared(Reading.Item.Star star) throws InterruptedException {
        try {
            return star.prepared().get();
        } catch (ExecutionException e) {
            throw new BuildFailed(
                    "object " + star.raw().objectId() + " of " + star.raw().source() + " could not be analysed: "
                            + e.getCause(),
                    e);
        }
    }

    /** Encodes what has gathered and hands it on. */
    private void flush(Reading reading) {
        if (batch.isEmpty()) {
            return;
        }
        List<Embedding> embeddings = engine.encoder()
                .encodeWhatCanBe(
                        batch,
                        ready -> ready.analysed().views(),
                        (ready, reason) -> rejectWithoutVector(reading, ready, reason));
        if (embeddings.size() != batch.size()) {
            throw new IllegalStateException(
                    "encoder " + engine.encoder().id() + " made " + embeddings.size() + " vectors of " + batch.size());
        }
        for (int i = 0; i < embeddings.size(); i++) {
            Ready ready = batch.get(i);
            Star star = maker.star(ready.raw(), ready.analysed(), embeddings.get(i));
            tallies.points(star.drops());
            if (sink.add(star)) {
                tallies.kept();
            } else {
                tallies.rejected(SurveyWriter.DUPLICATE_OBJECT_ID);
            }
            reading.release(ready.raw());
            progress.star();
        }
        batch.clear();
        pointsInBatch = 0;
    }

    private void rejectWithoutVector(Reading reading, Ready ready, NoVector reason) {
        RawStar raw = ready.raw();
        tallies.points(raw.drops().plus(ready.analysed().cleaned().drops()));
        reading.release(raw);
        reject(new Reject(raw.source(), raw.objectId(), NO_VECTOR, String.valueOf(reason.getMessage())));
        progress.star();
    }

    private void reject(Reject reject) {
        tallies.rejected(reject.reason());
        sink.reject(reject);
    }

    private void rejectUnseen(String objectId) {
        String source = inputs.objects().map(ObjectsTable::source).orElseThrow();
        reject(new Reject(source, objectId, NO_PHOTOMETRY, "the objects table names it, but no curve has its id"));
    }

    private static RuntimeException unwrapped(String what, ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new BuildFailed(what + ": " + e.getCause(), e);
    }
}
