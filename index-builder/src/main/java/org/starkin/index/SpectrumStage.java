package org.starkin.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.IOUtils;

/**
 * The spectra of a survey as they come, several of a star perhaps, in a folder of what is built. Which of them is kept is decided
 * when the survey is published. What came before the last {@link #checkpoint} outlives the process, killed at whatever moment.
 *
 * <p>For one thread. Failing to write is an {@link UncheckedIOException}: close the survey's writer, and resume or build again.
 */
public final class SpectrumStage implements Closeable {

    private static final String FOLDER = "spectra";

    private final Path directory;
    private final SurveyPlan plan;
    private final FlatIndex index;
    private final RejectLog rejects;
    private final Admission admission;
    private final Optional<Checkpoint> from;
    private final Set<String> ids = new HashSet<>();
    private boolean closed;

    private SpectrumStage(
            Path directory, SurveyPlan plan, FlatIndex index, RejectLog rejects, Optional<Checkpoint> from) {
        this.directory = directory;
        this.plan = plan;
        this.index = index;
        this.rejects = rejects;
        this.admission = new Admission(plan.survey());
        this.from = from;
    }

    /**
     * Opens the stage in {@code building} at its last checkpoint; begins one where there is none.
     *
     * @throws IndexMismatch where another plan wrote it
     */
    static SpectrumStage open(Path building, SurveyPlan plan) throws IOException {
        Path directory = building.resolve(FOLDER);
        Optional<Checkpoint> checkpoint = PartContent.checkpoint(directory);
        if (checkpoint.isPresent()) {
            plan.requireSame(
                    checkpoint.get().plan(),
                    directory,
                    "give the options and files that it was begun with, or build without --resume to begin anew");
        } else {
            IOUtils.rm(directory);
            Files.createDirectory(directory);
        }
        RejectLog rejects = checkpoint.isPresent()
                ? RejectLog.resume(
                        directory,
                        checkpoint.get().rejectsBytes(),
                        checkpoint.get().rejected())
                : RejectLog.begin(directory);
        try {
            FlatIndex index = FlatIndex.open(PartContent.flat(directory));
            SpectrumStage stage = new SpectrumStage(directory, plan, index, rejects, checkpoint);
            stage.readIds();
            return stage;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileSuppressingExceptions(e, rejects);
            throw e;
        }
    }

    private void readIds() throws IOException {
        try (DirectoryReader reader = index.read()) {
            for (LeafReaderContext leaf : reader.leaves()) {
                SortedDocValues names = leaf.reader().getSortedDocValues(StarDocument.ID);
                for (int name = 0; names != null && name < names.getValueCount(); name++) {
                    ids.add(names.lookupOrd(name).utf8ToString());
                }
            }
        }
    }

    /** What the vectors are made by, and of what. */
    SurveyPlan plan() {
        return plan;
    }

    /** The state given to the checkpoint that this stage went on from, or nothing where it began anew. */
    public Optional<String> resumedFrom() {
        return from.map(Checkpoint::state);
    }

    /** Whether there is a spectrum of a star of that id. */
    boolean contains(String objectId) {
        return ids.contains(objectId);
    }

    /**
     * Adds a spectrum. One whose star's id or class is bad is not added but rejected: listed and counted with the reason.
     *
     * @return the reason for which it was rejected; empty where it was added
     * @throws DimensionMismatch where its vector has another length
     */
    public Optional<String> add(SpectralStar star) {
        if (star.embedding().dimension() != plan.dimension()) {
            throw new DimensionMismatch(
                    plan.survey(), plan.dimension(), star.embedding().dimension());
        }
        Optional<Reject> unfit = admission
                .unfit(star.facts())
                .map(reject -> new Reject(star.spectrum().source(), reject.where(), reject.reason(), reject.detail()));
        unfit.ifPresent(rejects::add);
        if (unfit.isEmpty()) {
            writing(() -> index.add(StarDocument.of(new Entry.Spectral(
                    star.facts(),
                    EnumSet.of(Space.SPECTRUM),
                    SpectrumCodec.encode(star.spectrum()),
                    star.spectrum().cleaned().medianSignalToNoise().orElse(Double.NaN),
                    star.embedding()))));
            ids.add(star.facts().id().objectId());
        }
        return unfit.map(Reject::reason);
    }

    /** Lists a spectrum, or a file, that is not taken. */
    public void reject(Reject reject) {
        rejects.add(reject);
    }

    /**
     * Puts everything added so far on disk, to be gone on from after an interruption.
     *
     * @param state a note of the caller's own; given back by {@link #resumedFrom()}
     */
    public void checkpoint(String state) {
        writing(() -> {
            long bytes = rejects.sync();
            Counts none = new Tally().counts();
            index.commit(new Checkpoint(plan.items(), state, none, rejects.counts(), bytes, 0));
        });
    }

    /** Hands on every reject so far, in the order in which they came. */
    void forEachReject(Consumer<Reject> action) throws IOException {
        rejects.forEach(action);
    }

    /** Everything added so far. */
    DirectoryReader read() throws IOException {
        return index.read();
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void writing(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException("spectra could not be written in " + directory + ": " + e, e);
        }
    }

    /** Lets go of what came after the last checkpoint; the files stay. Closing twice does nothing. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            IOUtils.close(index, rejects);
        }
    }
}
