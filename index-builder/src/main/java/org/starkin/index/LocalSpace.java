package org.starkin.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.NumericUtils;
import org.starkin.graph.Accepted;
import org.starkin.graph.LeftOut;
import org.starkin.graph.VectorSource;

/** The embedded home: a space in files of this machine, searched within this process. Thread-safe. */
final class LocalSpace implements SpaceHome {

    private final Manifest manifest;
    private final Segment segment;
    private final VectorSearch vectors;
    private final ConeSearch cone;
    private final FilterSearch filters;
    private final Optional<Strangeness> strangeness;
    private final List<SurveyProperty> properties;

    private LocalSpace(
            Manifest manifest,
            Segment segment,
            VectorSearch vectors,
            Optional<Strangeness> strangeness,
            List<SurveyProperty> properties) {
        this.manifest = manifest;
        this.segment = segment;
        this.vectors = vectors;
        this.cone = new ConeSearch(segment);
        this.filters = new FilterSearch(segment, cone, strangeness);
        this.strangeness = strangeness;
        this.properties = properties;
    }

    /** Opens the index of a generation, or of one of its further spaces. */
    static LocalSpace open(Path generation, Manifest manifest) {
        Path lucene = generation.resolve(SurveyWriter.LUCENE);
        Segment segment = Segment.open(lucene, manifest.stars().kept(), manifest.dimension());
        return new LocalSpace(
                manifest,
                segment,
                opening("graph", lucene, segment, VectorSearch::of),
                opening("strangeness", lucene, segment, StrangenessFile::read),
                opening("index of properties", lucene, segment, PropertyIndex::of));
    }

    private interface Opening<T> {
        T of(Segment segment) throws IOException;
    }

    private static <T> T opening(String what, Path lucene, Segment segment, Opening<T> opening) {
        try {
            return opening.of(segment);
        } catch (IOException | RuntimeException e) { // what is damaged leads to whatever its damage leads to
            IndexDamaged damaged = e instanceof IndexDamaged known
                    ? known
                    : new IndexDamaged(lucene, "the " + what + " cannot be read: " + e, e);
            IOUtils.closeWhileSuppressingExceptions(damaged, segment);
            throw damaged;
        }
    }

    @Override
    public Manifest manifest() {
        return manifest;
    }

    @Override
    public String mark() {
        return segment.size() == 0 ? "" : HexFormat.of().formatHex(segment.id());
    }

    @Override
    public List<SurveyProperty> properties() {
        return properties;
    }

    @Override
    public OptionalInt find(String objectId) throws IOException {
        return segment.find(objectId);
    }

    @Override
    public List<String> idsLike(String objectId, int limit) throws IOException {
        return segment.size() == 0
                ? List.of()
                : SimilarIds.of(segment.ids(), objectId, Math.min(limit, segment.size()));
    }

    @Override
    public void read(Kept kept, int[] stars, int count, KeptVisitor visitor) throws IOException {
        segment.read(kept, stars, count, visitor);
    }

    @Override
    public void vectors(int[] stars, int count, VectorVisitor visitor) throws IOException {
        if (count == 0) {
            return;
        }
        LuceneLinks all = LuceneLinks.of(segment);
        float[] vector = new float[all.dimension()];
        for (int i = 0; i < count; i++) {
            all.vector(stars[i], vector, 0);
            visitor.take(i, vector);
        }
    }

    @Override
    public VectorSource vectors() throws IOException {
        return LuceneLinks.of(segment);
    }

    @Override
    public Found nearest(float[] query, Sought sought) throws IOException {
        LeftOut leftOut = sought.leftOut().isEmpty()
                ? LeftOut.NOBODY
                : LeftOut.of(
                        sought.leftOut().stream().mapToInt(Integer::intValue).toArray());
        VectorSearch.Wanted wanted = new VectorSearch.Wanted(
                sought.limit(), sought.minSimilarity(), leftOut, filters.accepted(sought.filter()));
        if (sought.effort().isEmpty()) {
            return vectors.exact(query, wanted);
        }
        int effort = sought.effort().getAsInt();
        OptionalInt own = whoseVectorIs(query, sought.leftOut());
        return own.isPresent()
                ? vectors.around(own.getAsInt(), query, wanted, effort)
                : vectors.walk(query, wanted, effort);
    }

    /** Of some stars the first that has this very vector. */
    private OptionalInt whoseVectorIs(float[] vector, List<Integer> stars) throws IOException {
        if (stars.isEmpty()) {
            return OptionalInt.empty();
        }
        FloatVectorValues known = segment.vectors();
        for (int star : stars) {
            if (Arrays.equals(known.vectorValue(star), vector)) {
                return OptionalInt.of(star);
            }
        }
        return OptionalInt.empty();
    }

    @Override
    public Accepted accepted(StarFilter filter) throws IOException {
        return filters.accepted(filter);
    }

    @Override
    public void cone(SkyPosition centre, double radiusArcsec, ConeVisitor visitor) throws IOException {
        cone.visit(centre, radiusArcsec, visitor);
    }

    @Override
    public void numbers(StarColumn column, float[] into) throws IOException {
        if (segment.size() == 0) {
            return;
        }
        switch (column) {
            case STRANGENESS_PERCENTILE ->
                strangeness.ifPresent(known -> {
                    for (int star = 0; star < into.length; star++) {
                        into[star] = (float) known.percentile(star);
                    }
                });
            case RA_DEG, DEC_DEG -> {
                NumericDocValues values = DocValues.getNumeric(segment.leaf(), column.field());
                for (int star = values.nextDoc(); star != DocIdSetIterator.NO_MORE_DOCS; star = values.nextDoc()) {
                    into[star] = (float) Double.longBitsToDouble(values.longValue());
                }
            }
            case PERIOD_DAYS, BRIGHTNESS -> {
                SortedNumericDocValues values = DocValues.getSortedNumeric(segment.leaf(), column.field());
                for (int star = values.nextDoc(); star != DocIdSetIterator.NO_MORE_DOCS; star = values.nextDoc()) {
                    into[star] = (float) NumericUtils.sortableLongToDouble(values.nextValue());
                }
            }
        }
    }

    @Override
    public StarClasses classes() throws IOException {
        int[] codes = new int[segment.size()];
        Arrays.fill(codes, StarClasses.NONE);
        List<String> names = new ArrayList<>();
        if (segment.size() > 0) {
            SortedSetDocValues labels = DocValues.getSortedSet(segment.leaf(), StarDocument.LABEL);
            for (long name = 0; name < labels.getValueCount(); name++) {
                names.add(labels.lookupOrd(name).utf8ToString());
            }
            for (int star = labels.nextDoc(); star != DocIdSetIterator.NO_MORE_DOCS; star = labels.nextDoc()) {
                codes[star] = (int) labels.nextOrd();
            }
        }
        return new StarClasses(names, codes);
    }

    @Override
    public Optional<StrangeRanks> strangeness() {
        return strangeness.map(Ranks::new);
    }

    private final class Ranks implements StrangeRanks {

        private final Strangeness known;

        Ranks(Strangeness known) {
            this.known = known;
        }

        @Override
        public double percentile(int star) {
            return known.percentile(star);
        }

        @Override
        public Ranked strangest(StarFilter filter, int offset, int limit) throws IOException {
            Accepted accepted = filters.accepted(filter);
            int[] stars = known.strangest(accepted, offset, limit);
            double[] percentiles =
                    Arrays.stream(stars).mapToDouble(known::percentile).toArray();
            return new Ranked(accepted.count(known.size()), stars, percentiles);
        }
    }

    @Override
    public boolean isInMemory() {
        return vectors.isInMemory();
    }

    @Override
    public void checkIntegrity() {
        segment.checkIntegrity();
    }

    @Override
    public void close() throws IOException {
        segment.close();
    }
}
