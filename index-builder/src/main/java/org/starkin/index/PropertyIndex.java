package org.starkin.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * How the properties of stars are indexed for filters. Each is a term of one field for all: the length of its name, the name and
 * the text, so that no name or text can be taken for another. One that is a finite number is, besides, a point of a field of
 * its own. A property whose name is longer than a filter may spell is not indexed, of a text that is longer only the name.
 */
public final class PropertyIndex {

    private static final String TERMS = "property";
    private static final String NUMBERS = "property_number:";

    /** What follows the name in a term: its text, or the sign that its text is too long to be asked for. */
    private static final char TEXT = '=';

    private static final char LONG_TEXT = '#';

    private PropertyIndex() {}

    static void add(Document document, Map<String, String> properties) {
        terms(properties).forEach(term -> document.add(new StringField(TERMS, term, Field.Store.NO)));
        numbers(properties).forEach((name, number) -> document.add(new DoublePoint(numbers(name), number)));
    }

    /** The terms of the properties of a star. */
    public static List<String> terms(Map<String, String> properties) {
        return properties.entrySet().stream()
                .filter(property -> isIndexed(property.getKey()))
                .map(property -> term(property.getKey(), property.getValue()))
                .toList();
    }

    /** Those of the properties of a star that are finite numbers, by name. */
    public static Map<String, Double> numbers(Map<String, String> properties) {
        Map<String, Double> numbers = new TreeMap<>();
        properties.forEach((name, text) -> {
            double number = isIndexed(name) ? DecimalText.number(text) : Double.NaN;
            if (Double.isFinite(number)) {
                numbers.put(name, positiveZero(number));
            }
        });
        return numbers;
    }

    private static boolean isIndexed(String name) {
        return name.length() <= StarFilter.LONGEST_PROPERTY_NAME;
    }

    /** The term of a property, which is a text that is not too long to be asked for. */
    public static String term(String name, String text) {
        return text.length() <= StarFilter.LONGEST_PROPERTY_TEXT
                ? beginning(name) + TEXT + text
                : beginning(name) + LONG_TEXT;
    }

    private static String beginning(String name) {
        return name.length() + ":" + name;
    }

    /** Of half a surrogate pair Lucene keeps a replacement, in terms and in facts; names of fields shall agree with these. */
    private static String numbers(String name) {
        return NUMBERS + new BytesRef(name).utf8ToString();
    }

    /** The two zeros are equal, but not as points. */
    public static double positiveZero(double number) {
        return number + 0.0;
    }

    /** The stars of which a property is what it must be. */
    static Query query(String name, StarFilter.Condition condition) {
        return switch (condition) {
            case StarFilter.OneOf(Set<String> texts) ->
                new TermInSetQuery(
                        TERMS,
                        texts.stream()
                                .map(text -> new BytesRef(term(name, text)))
                                .toList());
            case StarFilter.Range(double least, double most) ->
                DoublePoint.newRangeQuery(numbers(name), positiveZero(least), positiveZero(most));
        };
    }

    /** The properties that stars of the segment have, by name. */
    static List<SurveyProperty> of(Segment segment) throws IOException {
        return segment.size() == 0 ? List.of() : of(segment.leaf());
    }

    private static List<SurveyProperty> of(LeafReader leaf) throws IOException {
        List<SurveyProperty> properties = new ArrayList<>();
        TermsEnum terms = Terms.getTerms(leaf, TERMS).iterator();
        BytesRef next = terms.next();
        while (next != null) {
            String name = name(next.utf8ToString());
            properties.add(new SurveyProperty(name, leaf.getPointValues(numbers(name)) != null));
            boolean isMore =
                    terms.seekCeil(new BytesRef(beginning(name) + (char) (TEXT + 1))) != TermsEnum.SeekStatus.END;
            next = isMore ? terms.term() : null;
        }
        properties.sort(Comparator.comparing(SurveyProperty::name));
        return List.copyOf(properties);
    }

    private static String name(String term) {
        int begin = term.indexOf(':') + 1;
        return term.substring(begin, begin + Integer.parseInt(term, 0, begin - 1, 10));
    }

    /**
     * Refuses stars that have properties none of which is indexed, as versions left them that knew no such filter: what is
     * merged of these and others would be found by halves.
     *
     * @param path where they lie
     */
    static void require(LeafReader stars, Path path) throws IOException {
        if (stars.getFieldInfos().fieldInfo(TERMS) != null) {
            return;
        }
        BinaryDocValues facts = DocValues.getBinary(stars, StarDocument.FACTS);
        for (int star = 0; star < stars.maxDoc(); star++) {
            if (facts.advanceExact(star)
                    && FactsCodec.decode("", facts.binaryValue()).properties().keySet().stream()
                            .anyMatch(PropertyIndex::isIndexed)) {
                throw new IndexMismatch(
                        "the index of properties in " + path,
                        "one of every property",
                        "missing",
                        "build the survey again, without --append");
            }
        }
    }
}
