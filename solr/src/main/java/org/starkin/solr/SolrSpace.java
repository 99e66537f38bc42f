package org.starkin.solr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.common.SolrDocument;
import org.starkin.graph.Accepted;
import org.starkin.graph.VectorSource;
import org.starkin.index.Found;
import org.starkin.index.Manifest;
import org.starkin.index.SimilarIds;
import org.starkin.index.SkyPosition;
import org.starkin.index.Space;
import org.starkin.index.SpaceHome;
import org.starkin.index.StarClasses;
import org.starkin.index.StarColumn;
import org.starkin.index.StarFilter;
import org.starkin.index.SurveyProperty;

/**
 * A space in a SolrCloud: the fields of it in the collection of a generation. Where shards do not answer, searches answer from
 * the others and the shards are {@link #missing}; what is asked of a star that may lie in one of them fails. Thread-safe.
 */
final class SolrSpace implements SpaceHome {

    private final Collection collection;
    private final Space space;
    private final Published.OfSpace record;
    private final FetchedVectors fetched;
    private final Set<String> missing = new ConcurrentSkipListSet<>();

    SolrSpace(Collection collection, Space space, Published.OfSpace record, VectorRoom room) {
        this(
                collection,
                space,
                record,
                PagedVectors.kept(
                        room,
                        (int) record.manifest().stars().kept(),
                        record.manifest().dimension()));
    }

    private SolrSpace(Collection collection, Space space, Published.OfSpace record, FetchedVectors fetched) {
        this.collection = collection;
        this.space = space;
        this.record = record;
        this.fetched = fetched;
    }

    @Override
    public Manifest manifest() {
        return record.manifest();
    }

    private int size() {
        return (int) manifest().stars().kept();
    }

    @Override
    public String mark() {
        return record.mark();
    }

    @Override
    public List<SurveyProperty> properties() {
        return record.properties();
    }

    @Override
    public OptionalInt find(String objectId) throws IOException {
        OptionalInt own = first(Fields.OBJECT_ID, objectId);
        return own.isPresent() ? own : first(Fields.OTHER_ID, objectId);
    }

    private OptionalInt first(String field, String id) throws IOException {
        Question question = new Question(space).telling(Fields.NUMBER);
        question.query("{!term f=" + question.field(field) + " v=" + question.named(id) + "}")
                .sort(question.field(Fields.NUMBER) + " asc")
                .rows(0, 1)
                .inOnePass();
        List<SolrDocument> found = collection.whole(question);
        return found.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int) found.getFirst().getFieldValue(question.field(Fields.NUMBER)));
    }

    @Override
    public List<String> idsLike(String objectId, int limit) throws IOException {
        List<String> before = idsFrom("[* TO \"" + quoted(objectId) + "\"}", "desc", limit);
        List<String> after = idsFrom("[\"" + quoted(objectId) + "\" TO *]", "asc", limit);
        return SimilarIds.of(before, after, objectId, limit);
    }

    private static String quoted(String id) {
        return id.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private List<String> idsFrom(String range, String direction, int limit) throws IOException {
        Question question = new Question(space).telling(Fields.OBJECT_ID);
        String field = question.field(Fields.OBJECT_ID);
        question.query(field + ":" + range).sort(field + " " + direction).rows(0, limit);
        return collection.found(question, missing).stream()
                .map(document -> (String) document.getFieldValue(field))
                .toList();
    }

    @Override
    public void read(Kept kept, int[] stars, int count, KeptVisitor visitor) throws IOException {
        String name = switch (kept) {
            case FACTS -> Fields.FACTS;
            case PHOTOMETRY -> Fields.PHOTOMETRY;
            case SPECTRUM -> Fields.SPECTRUM;
        };
        collection.byNumber(space, name, stars, count, (i, bytes) -> visitor.take(i, new BytesRef(bytes)));
    }

    @Override
    public void vectors(int[] stars, int count, VectorVisitor visitor) throws IOException {
        float[] vector = new float[manifest().dimension()];
        collection.byNumber(space, Fields.VALUES, stars, count, (i, bytes) -> {
            Vectors.read(bytes, vector, 0);
            visitor.take(i, vector);
        });
    }

    @Override
    public VectorSource vectors() {
        return new PagedVectors(collection, space, fetched, size(), manifest().dimension());
    }

    @Override
    public Found nearest(float[] query, Sought sought) throws IOException {
        return new Nearness(collection, space, size(), missing).of(query, sought);
    }

    @Override
    public Accepted accepted(StarFilter filter) throws IOException {
        if (filter.equals(StarFilter.NONE) || size() == 0) {
            return Accepted.ALL;
        }
        long[] bits = new long[(size() + Long.SIZE - 1) / Long.SIZE];
        Question question = Pages.all(space).accepting(filter);
        Cone cone = new Cone(question, filter);
        collection.pages(question, missing, (number, document) -> {
            if (cone.has(document)) {
                bits[number >>> 6] |= 1L << number;
            }
        });
        return Accepted.of(bits);
    }

    @Override
    public void cone(SkyPosition centre, double radiusArcsec, ConeVisitor visitor) throws IOException {
        StarFilter filter =
                new StarFilter(Set.of(), Map.of(), Optional.of(new StarFilter.Cone(centre, radiusArcsec)), Set.of());
        Question question = Pages.all(space).accepting(filter);
        Cone cone = new Cone(question, filter);
        collection.pages(question, missing, (number, document) -> {
            double separation = cone.separationArcsec(document);
            if (separation <= radiusArcsec) {
                visitor.star(number, separation);
            }
        });
    }

    @Override
    public void numbers(StarColumn column, float[] into) throws IOException {
        String name = switch (column) {
            case RA_DEG -> Fields.RA_DEG;
            case DEC_DEG -> Fields.DEC_DEG;
            case PERIOD_DAYS -> StarFilter.Quantity.PERIOD_DAYS.field();
            case BRIGHTNESS -> StarFilter.Quantity.BRIGHTNESS.field();
            case STRANGENESS_PERCENTILE -> Fields.STRANGENESS;
        };
        String field = Fields.of(space, name);
        collection.pages(Pages.all(space, name), missing, (number, document) -> {
            if (document.getFieldValue(field) instanceof Double value) {
                into[number] = value.floatValue();
            }
        });
    }

    @Override
    public StarClasses classes() throws IOException {
        String[] labels = new String[size()];
        String field = Fields.of(space, Fields.LABEL);
        collection.pages(Pages.all(space, Fields.LABEL), missing, (number, document) -> {
            if (document.getFieldValue(field) instanceof String label) {
                labels[number] = label;
            }
        });
        List<String> names = Arrays.stream(labels)
                .filter(Objects::nonNull)
                .distinct()
                .map(BytesRef::new)
                .sorted()
                .map(BytesRef::utf8ToString)
                .toList();
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, places.size()));
        int[] codes = Arrays.stream(labels)
                .mapToInt(label -> label == null ? StarClasses.NONE : places.getOrDefault(label, StarClasses.NONE))
                .toArray();
        return new StarClasses(new ArrayList<>(names), codes);
    }

    @Override
    public Optional<StrangeRanks> strangeness() {
        return record.hasStrangeness() ? Optional.of(new SolrRanks(collection, space, missing)) : Optional.empty();
    }

    @Override
    public Optional<SpaceHome> forOne() {
        return Optional.of(new SolrSpace(collection, space, record, fetched));
    }

    @Override
    public Set<String> missing() {
        return Set.copyOf(missing);
    }

    @Override
    public void close() {
        fetched.close();
    }
}
