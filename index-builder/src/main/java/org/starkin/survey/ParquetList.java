package org.starkin.survey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;

/** The elements of a list column in one row, in arrays that grow to the longest. Not thread-safe. */
final class ParquetList {

    /** A text longer than any name of a passband is kept so far only. */
    static final int LONGEST_TEXT = 64;

    private static final int FEWEST = 64;
    private static final int MOST_TEXTS_SHARED = 256;

    private final ParquetLeaf leaf;
    private final ParquetColumn type;
    private final ColumnReader cell;
    private final boolean isText;
    private final int mostKept;
    private final Map<Binary, String> shared = new HashMap<>();
    private double[] numbers = new double[0];
    private String[] texts = new String[0];
    private int kept;
    private long size;
    private boolean isGiven;

    /** @param mostKept elements beyond are counted only */
    ParquetList(ParquetLeaf leaf, ColumnReader cell, int mostKept) {
        this.leaf = leaf;
        this.cell = cell;
        this.type = leaf.type().orElseThrow();
        this.isText = type.kind() == ParquetColumn.Kind.STRING;
        this.mostKept = mostKept;
    }

    /**
     * Reads the next row's list.
     *
     * @param most elements beyond which the file is none
     * @return whether it has at most as many
     */
    boolean read(long most) {
        kept = 0;
        size = 0;
        isGiven = cell.getCurrentDefinitionLevel() >= leaf.elementLevel() - 1;
        if (cell.getCurrentDefinitionLevel() < leaf.elementLevel()) {
            cell.consume();
            return true;
        }
        int valueLevel = cell.getDescriptor().getMaxDefinitionLevel();
        do {
            if (kept < mostKept) {
                keep(cell.getCurrentDefinitionLevel() == valueLevel);
            }
            cell.consume();
        } while (++size <= most && cell.getCurrentRepetitionLevel() > 0);
        return size <= most;
    }

    private void keep(boolean isValue) {
        if (isText) {
            if (kept == texts.length) {
                texts = Arrays.copyOf(texts, Math.max(FEWEST, 2 * kept));
            }
            texts[kept++] = isValue ? text() : "";
            return;
        }
        if (kept == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(FEWEST, 2 * kept));
        }
        numbers[kept++] = isValue ? type.element(cell) : Double.NaN;
    }

    /** Few texts stand in many points: each is made once. */
    private String text() {
        Binary bytes = cell.getBinary();
        String known = shared.get(bytes);
        if (known != null) {
            return known;
        }
        String whole = bytes.toStringUsingUTF8().strip();
        String text = whole.substring(0, Math.min(LONGEST_TEXT, whole.length()));
        if (shared.size() < MOST_TEXTS_SHARED && bytes.length() <= LONGEST_TEXT) {
            shared.put(bytes.copy(), text);
        }
        return text;
    }

    /** Whether there is a list, be it empty, rather than null. */
    boolean isGiven() {
        return isGiven;
    }

    /** How many elements the list has. */
    long size() {
        return size;
    }

    /** An element as a number, of a flag 1 or 0; NaN where it is null, text or beyond those kept. */
    double number(int i) {
        if (i >= kept) {
            return Double.NaN;
        }
        return isText ? Cells.number(texts[i]) : numbers[i];
    }

    /** An element as text, whole numbers without a decimal point; empty where it is null or beyond those kept. */
    String text(int i) {
        if (i >= kept) {
            return "";
        }
        return isText ? texts[i] : Double.isNaN(numbers[i]) ? "" : number(numbers[i]);
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
