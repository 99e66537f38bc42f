package org.starkin.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.NumericUtils;

/**
 * All stars of one generation of a survey, one thing that is known of them at a time, in the order of their ids; read anew each
 * time. Thread-safe, and used as long as the {@link SurveySearcher} that it is of. Failing to read is an
 * {@link UncheckedIOException}.
 */
public final class StarColumns {

    private final Segment segment;
    private final Optional<Strangeness> strangeness;

    StarColumns(Segment segment, Optional<Strangeness> strangeness) {
        this.segment = segment;
        this.strangeness = strangeness;
    }

    /** How many stars there are. */
    public int size() {
        return segment.size();
    }

    /**
     * What no other generation of any survey has, in hexadecimal: what is kept of a generation elsewhere is known by it. Empty
     * where there is no star.
     */
    public String mark() {
        return segment.size() == 0 ? "" : HexFormat.of().formatHex(segment.id());
    }

    /** A number by star; NaN where it is not known. */
    public float[] numbers(StarColumn column) {
        float[] numbers = new float[segment.size()];
        Arrays.fill(numbers, Float.NaN);
        if (segment.size() > 0) {
            try {
                read(column, numbers);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return numbers;
    }

    private void read(StarColumn column, float[] numbers) throws IOException {
        switch (column) {
            case STRANGENESS_PERCENTILE ->
                strangeness.ifPresent(known -> {
                    for (int star = 0; star < numbers.length; star++) {
                        numbers[star] = (float) known.percentile(star);
                    }
                });
            case RA_DEG, DEC_DEG -> {
                NumericDocValues values = DocValues.getNumeric(segment.leaf(), column.field());
                for (int star = values.nextDoc(); star != DocIdSetIterator.NO_MORE_DOCS; star = values.nextDoc()) {
                    numbers[star] = (float) Double.longBitsToDouble(values.longValue());
                }
            }
            case PERIOD_DAYS, BRIGHTNESS -> {
                SortedNumericDocValues values = DocValues.getSortedNumeric(segment.leaf(), column.field());
                for (int star = values.nextDoc(); star != DocIdSetIterator.NO_MORE_DOCS; star = values.nextDoc()) {
                    numbers[star] = (float) NumericUtils.sortableLongToDouble(values.nextValue());
                }
            }
        }
    }

    /** The class by star. */
    public StarClasses classes() {
        int[] codes = new int[segment.size()];
        Arrays.fill(codes, StarClasses.NONE);
        List<String> names = new ArrayList<>();
        if (segment.size() > 0) {
            try {
                readClasses(names, codes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new StarClasses(names, codes);
    }

    private void readClasses(List<String> names, int[] codes) throws IOException {
        SortedSetDocValues labels = DocValues.getSortedSet(segment.leaf(), StarDocument.LABEL);
        for (long name = 0; name < labels.getValueCount(); name++) {
            names.add(labels.lookupOrd(name).utf8ToString());
        }
        for (int star = labels.nextDoc(); star != DocIdSetIterator.NO_MORE_DOCS; star = labels.nextDoc()) {
            codes[star] = (int) labels.nextOrd();
        }
    }
}
