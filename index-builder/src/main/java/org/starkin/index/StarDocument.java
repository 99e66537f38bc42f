package org.starkin.index;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.starkin.view.Summary;

/**
 * A star as a Lucene document. What a hit shows is one binary value and the photometry another, so that showing a hit reads
 * one small stretch of the file and unpacks no light curve. What a search may filter by is indexed on its own.
 */
final class StarDocument {

    static final String ID = "id";
    static final String OTHER_ID = "other_id";
    static final String VECTOR = "vector";
    static final String FACTS = "facts";
    static final String PHOTOMETRY = "photometry";
    static final String SPECTRUM = "spectrum";
    static final String SIGNAL_TO_NOISE = "signal_to_noise";
    static final String HAS = "has";
    static final String DIRECTION = "direction";
    static final String RA_DEG = "ra_deg";
    static final String DEC_DEG = "dec_deg";
    static final String LABEL = "label";
    static final String PERIOD_DAYS = "period_days";
    static final String CATALOGUE_PERIOD_DAYS = "catalogue_period_days";
    static final String AMPLITUDE_MAG = "amplitude_mag";
    static final String BRIGHTNESS = "brightness";
    static final String POINTS = "points";
    static final String TIME_SPAN_DAYS = "time_span_days";

    private StarDocument() {}

    static Document of(Entry star) throws IOException {
        StarFacts facts = star.facts();
        Document document = new Document();
        document.add(new StringField(ID, facts.id().objectId(), Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(facts.id().objectId())));
        for (String other : facts.otherIds()) {
            document.add(new StringField(OTHER_ID, other, Field.Store.NO));
            document.add(new SortedSetDocValuesField(OTHER_ID, new BytesRef(other)));
        }
        document.add(new KnnFloatVectorField(VECTOR, star.embedding().toArray(), VectorSimilarityFunction.DOT_PRODUCT));
        document.add(new BinaryDocValuesField(FACTS, FactsCodec.encode(facts)));
        addOwn(document, star);
        facts.position().ifPresent(position -> add(document, position));
        facts.label().ifPresent(label -> document.add(new KeywordField(LABEL, label, Field.Store.NO)));
        facts.periods().stream()
                .findFirst()
                .ifPresent(period -> document.add(number(PERIOD_DAYS, period.periodDays())));
        facts.cataloguePeriodDays().ifPresent(days -> document.add(number(CATALOGUE_PERIOD_DAYS, days)));
        facts.summary().ifPresent(summary -> add(document, summary));
        PropertyIndex.add(document, facts.properties());
        return document;
    }

    /** What belongs into one space alone. */
    private static void addOwn(Document document, Entry entry) throws IOException {
        switch (entry) {
            case Star star ->
                document.add(
                        new BinaryDocValuesField(PHOTOMETRY, PhotometryCodec.encode(star.lightCurve(), star.drops())));
            case Entry.Spectral star -> {
                document.add(new BinaryDocValuesField(SPECTRUM, star.spectrum()));
                document.add(new DoubleDocValuesField(SIGNAL_TO_NOISE, star.signalToNoise()));
                addSpaces(document, star.has());
            }
            case Entry.Joint star -> addSpaces(document, star.has());
        }
    }

    private static void addSpaces(Document document, Set<Space> has) {
        for (Space space : new TreeSet<>(has)) {
            document.add(new KeywordField(HAS, space.key(), Field.Store.NO));
        }
    }

    private static void add(Document document, SkyPosition position) {
        document.add(new DoublePoint(DIRECTION, Direction.of(position)));
        document.add(new DoubleDocValuesField(RA_DEG, position.raDeg()));
        document.add(new DoubleDocValuesField(DEC_DEG, position.decDeg()));
    }

    private static void add(Document document, Summary summary) {
        summary.amplitudeMag().ifPresent(amplitude -> document.add(number(AMPLITUDE_MAG, amplitude)));
        document.add(number(BRIGHTNESS, summary.medianBrightness()));
        document.add(new IntField(POINTS, summary.points(), Field.Store.NO));
        document.add(number(TIME_SPAN_DAYS, summary.timeSpanDays()));
    }

    private static Field number(String name, double value) {
        return new DoubleField(name, value, Field.Store.NO);
    }
}
