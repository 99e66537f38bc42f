package org.starkin.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.IOUtils;

/**
 * What lies in the directory of a {@link Part}: flat segments in {@value #FLAT}, rejects in {@code rejects.csv}, and the ids and
 * counts of both in memory. Not thread-safe, but for the index.
 */
final class PartContent implements Closeable {

    private static final String FLAT = "flat";

    final Path directory;
    final SurveyPlan plan;
    final FlatIndex index;
    final RejectLog rejects;
    final Admission admission;
    final Tally tally = new Tally();

    private PartContent(Path directory, SurveyPlan plan, FlatIndex index, RejectLog rejects) {
        this.directory = directory;
        this.plan = plan;
        this.index = index;
        this.rejects = rejects;
        this.admission = new Admission(String.join(
                " ", plan.parameters().sources().stream().map(SourceFile::name).toList()));
    }

    private static PartContent of(Path directory, SurveyPlan plan, RejectLog rejects) throws IOException {
        try {
            return new PartContent(directory, plan, FlatIndex.open(flat(directory)), rejects);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileSuppressingExceptions(e, rejects);
            throw e;
        }
    }

    /** Where the segments of a part lie. */
    static Path flat(Path directory) {
        return directory.resolve(FLAT);
    }

    static PartContent begin(Path directory, SurveyPlan plan) throws IOException {
        return of(directory, plan, RejectLog.begin(directory));
    }

    /** The last checkpoint in {@code directory}, or nothing where there is none. */
    static Optional<Checkpoint> checkpoint(Path directory) throws IOException {
        return FlatIndex.checkpoint(flat(directory));
    }

    static PartContent resume(Path directory, SurveyPlan plan, Checkpoint checkpoint) throws IOException {
        RejectLog log = RejectLog.resume(directory, checkpoint.rejectsBytes(), checkpoint.rejected());
        PartContent content = of(directory, plan, log);
        try {
            content.restore(checkpoint);
            return content;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileSuppressingExceptions(e, content);
            throw e;
        }
    }

    private void restore(Checkpoint checkpoint) throws IOException {
        tally.add(checkpoint.counts());
        long stars = 0;
        try (DirectoryReader reader = index.read()) {
            for (LeafReaderContext leaf : reader.leaves()) {
                stars += admission.takeAll(leaf.reader()).cardinality();
            }
        }
        if (stars != checkpoint.counts().stars()) {
            throw new IOException("it holds " + stars + " stars where its checkpoint says "
                    + checkpoint.counts().stars());
        }
    }

    /** Takes the star into the counts, or lists it among the rejects and tells the reason. */
    Optional<String> admit(Entry star) {
        Optional<Reject> refused = admission.refuse(star.facts());
        refused.ifPresentOrElse(rejects::add, () -> tally.add(Counts.of(star)));
        return refused.map(Reject::reason);
    }

    void commit(String state, double buildSeconds) throws IOException {
        long rejectsBytes = rejects.sync();
        index.commit(new Checkpoint(plan.items(), state, tally.counts(), rejects.counts(), rejectsBytes, buildSeconds));
    }

    void writeTo(Path generation) throws IOException {
        rejects.sync();
        Path copy = Files.copy(directory.resolve(RejectLog.NAME), generation.resolve(RejectLog.NAME));
        IOUtils.fsync(copy, false);
        try (DirectoryReader reader = index.read()) {
            GraphMerge.write(reader, generation.resolve(SurveyWriter.LUCENE), plan.parameters());
        }
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(index, rejects);
    }
}
