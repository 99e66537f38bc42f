package org.starkin.solr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.common.SolrInputDocument;
import org.starkin.graph.Accepted;
import org.starkin.index.Direction;
import org.starkin.index.FactsCodec;
import org.starkin.index.PropertyIndex;
import org.starkin.index.Space;
import org.starkin.index.SpaceHome;
import org.starkin.index.StarFacts;
import org.starkin.index.StarFilter;
import org.starkin.view.Summary;

/** The stars of a space, one after the other in the order of their ids, as fields of documents. For one thread. */
final class SpaceStars {

    private static final int TOGETHER = 512;
    private static final List<Space> OTHERS = List.of(Space.LIGHT_CURVE, Space.SPECTRUM);

    private final String survey;
    private final Space space;
    private final SpaceHome home;
    private final int size;
    private final List<Accepted> having = new ArrayList<>();
    private final List<byte[]> facts = new ArrayList<>();
    private final List<byte[]> own = new ArrayList<>();
    private final List<float[]> vectors = new ArrayList<>();

    /** The number of the next star, and of the first that is in memory. */
    private int next;

    private int first;
    private Optional<StarFacts> nextFacts = Optional.empty();

    SpaceStars(String survey, Space space, SpaceHome home) throws IOException {
        this.survey = survey;
        this.space = space;
        this.home = home;
        this.size = (int) home.manifest().stars().kept();
        for (Space other : OTHERS) {
            having.add(home.accepted(StarFilter.NONE.having(other)));
        }
        look();
    }

    /** The id of the next star, as ids are ordered; nothing after the last. */
    Optional<BytesRef> nextId() {
        return nextFacts.map(known -> new BytesRef(known.id().objectId()));
    }

    /** The region of the next star, if it has a position. */
    Optional<String> region() {
        return nextFacts.flatMap(StarFacts::position).map(Regions::of);
    }

    private void look() throws IOException {
        if (next == size) {
            nextFacts = Optional.empty();
            return;
        }
        if (next == first + facts.size()) {
            read();
        }
        nextFacts = Optional.of(FactsCodec.decode(survey, new BytesRef(facts.get(next - first))));
    }

    private void read() throws IOException {
        first = next;
        facts.clear();
        own.clear();
        vectors.clear();
        int[] stars = new int[Math.min(TOGETHER, size - first)];
        Arrays.setAll(stars, i -> first + i);
        home.read(SpaceHome.Kept.FACTS, stars, stars.length, (_, bytes) -> facts.add(copy(bytes)));
        home.vectors(stars, stars.length, (_, vector) -> vectors.add(vector.clone()));
        if (space != Space.JOINT) {
            SpaceHome.Kept kept = space == Space.SPECTRUM ? SpaceHome.Kept.SPECTRUM : SpaceHome.Kept.PHOTOMETRY;
            home.read(kept, stars, stars.length, (_, bytes) -> own.add(copy(bytes)));
        }
    }

    private static byte[] copy(BytesRef bytes) {
        return Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
    }

    /** Adds the fields of the next star, and goes on to the one after it. */
    void addNext(SolrInputDocument document) throws IOException {
        StarFacts star = nextFacts.orElseThrow();
        int i = next - first;
        add(document, Fields.NUMBER, next);
        add(document, Fields.OBJECT_ID, star.id().objectId());
        star.otherIds().forEach(other -> add(document, Fields.OTHER_ID, other));
        add(document, Fields.VALUES, Vectors.bytes(vectors.get(i)));
        add(document, Fields.VECTOR, boxed(vectors.get(i)));
        add(document, Fields.FACTS, facts.get(i));
        if (space != Space.JOINT) {
            add(document, space == Space.SPECTRUM ? Fields.SPECTRUM : Fields.PHOTOMETRY, own.get(i));
        }
        for (int other = 0; other < OTHERS.size(); other++) {
            if (having.get(other).has(next)) {
                add(document, Fields.HAS, OTHERS.get(other).key());
            }
        }
        addPlace(document, star);
        addKnown(document, star);
        if (home.strangeness().isPresent()) {
            add(document, Fields.STRANGENESS, home.strangeness().get().percentile(next));
        }
        next++;
        look();
    }

    private void addPlace(SolrInputDocument document, StarFacts star) {
        star.position().ifPresent(position -> {
            add(document, Fields.RA_DEG, position.raDeg());
            add(document, Fields.DEC_DEG, position.decDeg());
            double[] direction = Direction.of(position);
            add(document, Fields.X, direction[0]);
            add(document, Fields.Y, direction[1]);
            add(document, Fields.Z, direction[2]);
        });
    }

    private void addKnown(SolrInputDocument document, StarFacts star) {
        star.label().ifPresent(label -> add(document, Fields.LABEL, label));
        star.periods().stream()
                .findFirst()
                .ifPresent(period -> add(document, StarFilter.Quantity.PERIOD_DAYS.field(), period.periodDays()));
        star.cataloguePeriodDays().ifPresent(days -> add(document, Fields.CATALOGUE_PERIOD_DAYS, days));
        star.summary().ifPresent(summary -> addSummary(document, summary));
        FilterQueries.terms(star.properties()).forEach(term -> add(document, Fields.PROPERTY, term));
        PropertyIndex.numbers(star.properties())
                .forEach((name, number) -> document.setField(Fields.propertyNumber(space, name), number));
    }

    private void addSummary(SolrInputDocument document, Summary summary) {
        summary.amplitudeMag()
                .ifPresent(amplitude -> add(document, StarFilter.Quantity.AMPLITUDE_MAG.field(), amplitude));
        add(document, StarFilter.Quantity.BRIGHTNESS.field(), summary.medianBrightness());
        add(document, StarFilter.Quantity.POINTS.field(), summary.points());
        add(document, StarFilter.Quantity.TIME_SPAN_DAYS.field(), summary.timeSpanDays());
    }

    private void add(SolrInputDocument document, String field, Object value) {
        document.addField(Fields.of(space, field), value);
    }

    private static List<Float> boxed(float[] vector) {
        List<Float> values = new ArrayList<>(vector.length);
        for (float value : vector) {
            values.add(value);
        }
        return values;
    }
}
