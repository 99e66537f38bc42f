package org.starkin.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SlowCodecReaderWrapper;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** Takes stars, rejects and counts that were written before into a part, without looking at photometry or vectors again. */
final class PartMerge {

    /** What to do about a shard that is damaged. */
    static final String WRITE_AGAIN = "write the shard again";

    private final PartContent content;
    private final List<CodecReader> segments = new ArrayList<>();

    /** Stars that were there before, by id: the order of a shard's segments is no order of its input. */
    private final Map<String, Reject> duplicates = new TreeMap<>();

    private PartMerge(PartContent content) {
        this.content = content;
    }

    /** Takes a whole generation into a part that holds nothing yet. */
    static void addGeneration(PartContent content, BaseGeneration base) throws IOException {
        Counts counts = Counts.of(base.manifest());
        Path lucene = base.path().resolve(SurveyWriter.LUCENE);
        try (Segment segment =
                Segment.open(lucene, counts.stars(), base.manifest().dimension())) {
            List<LeafReader> leaves = segment.size() == 0 ? List.of() : List.of(segment.leaf());
            for (LeafReader leaf : leaves) {
                PropertyIndex.require(leaf, base.path());
            }
            Path rejects = base.path().resolve(RejectLog.NAME);
            new PartMerge(content).add(leaves, counts, rejects);
        }
        Map<String, Long> rejected = base.manifest().stars().rejected();
        if (!content.rejects.counts().equals(rejected)) {
            throw new IndexDamaged(
                    base.path(), "lists rejects " + content.rejects.counts() + " where its manifest says " + rejected);
        }
    }

    /** Takes a whole shard; its stars whose id is there already are rejected, in the order of their ids. */
    static void addShard(PartContent content, Path shard, Checkpoint checkpoint) throws IOException {
        try (Directory directory = new MMapDirectory(PartContent.flat(shard));
                DirectoryReader reader = open(shard, directory)) {
            if (reader.numDocs() != checkpoint.counts().stars()) {
                throw new IndexDamaged(
                        shard,
                        "it holds " + reader.numDocs() + " stars where its checkpoint says "
                                + checkpoint.counts().stars(),
                        WRITE_AGAIN);
            }
            List<LeafReader> leaves =
                    reader.leaves().stream().map(LeafReaderContext::reader).toList();
            new PartMerge(content).add(leaves, checkpoint.counts(), shard.resolve(RejectLog.NAME));
        }
    }

    private static DirectoryReader open(Path shard, Directory directory) {
        try {
            return DirectoryReader.open(directory);
        } catch (IOException | RuntimeException e) { // Lucene meets damaged files with whatever the damage leads to
            throw new IndexDamaged(shard, "the shard cannot be opened: " + e, WRITE_AGAIN, e);
        }
    }

    private void add(List<LeafReader> leaves, Counts counts, Path rejects) throws IOException {
        content.tally.add(counts);
        RejectLog.read(rejects, content.rejects::add);
        for (LeafReader leaf : leaves) {
            FixedBitSet taken = content.admission.takeAll(leaf);
            int kept = taken.cardinality();
            if (kept < leaf.maxDoc()) {
                takeBack(leaf, taken);
            }
            if (kept > 0) {
                segments.add(new Some(SlowCodecReaderWrapper.wrap(leaf), taken, kept));
            }
        }
        duplicates.values().forEach(content.rejects::add);
        content.index.addAll(segments);
    }

    /** Lists the stars of {@code leaf} that are not taken, and counts them no longer. */
    private void takeBack(LeafReader leaf, FixedBitSet taken) throws IOException {
        BinaryDocValues facts = values(leaf, StarDocument.FACTS);
        BinaryDocValues photometry = values(leaf, StarDocument.PHOTOMETRY);
        for (int document = 0; document < leaf.maxDoc(); document++) {
            if (!taken.get(document) && facts.advanceExact(document) && photometry.advanceExact(document)) {
                StarFacts star = FactsCodec.decode(content.plan.survey(), facts.binaryValue());
                PhotometryCodec.Photometry points = PhotometryCodec.decode(photometry.binaryValue());
                content.tally.remove(Counts.of(star.label(), points.lightCurve(), points.drops()));
                String objectId = star.id().objectId();
                duplicates.put(objectId, content.admission.duplicate(objectId));
            }
        }
    }

    private static BinaryDocValues values(LeafReader leaf, String field) throws IOException {
        return Objects.requireNonNull(leaf.getBinaryDocValues(field), () -> leaf + " has no " + field);
    }

    /** Some of the stars of a segment. */
    private static final class Some extends FilterCodecReader {
        private final FixedBitSet stars;
        private final int count;

        Some(CodecReader segment, FixedBitSet stars, int count) {
            super(segment);
            this.stars = stars;
            this.count = count;
        }

        @Override
        public Bits getLiveDocs() {
            return stars;
        }

        @Override
        public int numDocs() {
            return count;
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return in.getReaderCacheHelper();
        }
    }
}
