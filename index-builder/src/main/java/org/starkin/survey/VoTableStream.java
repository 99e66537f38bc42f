package org.starkin.survey;

import java.util.Arrays;
import java.util.List;

/**
 * Walks through the base64 text of a VOTable's STREAM ahead of the library that decodes it, which would take a stream that
 * breaks off within a row for its end, skip characters that are no base64, and make room for whatever length an array
 * claims. Not thread-safe.
 */
final class VoTableStream {

    /** Bytes of one row: hundreds of arrays of a star's hundreds of epochs. */
    static final int MOST_ROW_BYTES = 1 << 22;

    private static final int[] SIX_BITS = sixBits();
    private static final int NONE = -1;

    private final String source;
    private final List<VoTableField> fields;
    private final int flagBytes;
    private int column = NONE;
    private long skip;
    private int lengthBytes;
    private int length;
    private long rowBytes;
    private long row;
    private int bits;
    private int bitCount;
    private boolean isPadded;
    private boolean isWithinRow;

    /** @param isBinary2 whether each row begins with a bit for each field that says whether it is null */
    VoTableStream(String source, List<VoTableField> fields, boolean isBinary2) {
        this.source = source;
        this.fields = List.copyOf(fields);
        this.flagBytes = isBinary2 ? (fields.size() + 7) / 8 : 0;
        beginRow();
    }

    private static int[] sixBits() {
        int[] table = new int[128];
        Arrays.fill(table, NONE);
        String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < digits.length(); i++) {
            table[digits.charAt(i)] = i;
        }
        return table;
    }

    /**
     * Walks on.
     *
     * @return the characters without the blanks among them
     * @throws UnusableInput where they are no base64, or a row is larger than the limit
     */
    char[] accept(char[] text, int start, int count) {
        char[] dense = new char[count];
        int size = 0;
        for (int i = start; i < start + count; i++) {
            char c = text[i];
            if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
                continue;
            }
            acceptDigit(c);
            dense[size++] = c;
        }
        return Arrays.copyOf(dense, size);
    }

    private void acceptDigit(char c) {
        if (c == '=') {
            isPadded = true;
            return;
        }
        int digit = c < SIX_BITS.length ? SIX_BITS[c] : NONE;
        if (digit == NONE || isPadded) {
            throw new UnusableInput(
                    Fault.DAMAGED,
                    source,
                    "the STREAM has the character " + Sources.shown(String.valueOf(c)) + " in row " + (row + 1)
                            + (isPadded ? " after its end" : ", which is no base64") + "; fetch the file again");
        }
        bits = (bits << 6) | digit;
        bitCount += 6;
        if (bitCount >= 8) {
            bitCount -= 8;
            acceptByte((bits >> bitCount) & 0xff);
        }
    }

    private void acceptByte(int value) {
        isWithinRow = true;
        if (lengthBytes > 0) {
            length = (length << 8) | value;
            if (--lengthBytes == 0) {
                beginArray();
            }
        } else {
            skip--;
        }
        while (skip == 0 && lengthBytes == 0 && column < fields.size()) {
            beginCell();
        }
        if (column == fields.size()) {
            row++;
            beginRow();
        }
    }

    private void beginRow() {
        column = NONE;
        isWithinRow = false;
        rowBytes = 0;
        skip = flagBytes;
        if (flagBytes == 0) {
            beginCell();
        }
    }

    private void beginCell() {
        column++;
        if (column == fields.size()) {
            return;
        }
        VoTableField field = fields.get(column);
        if (field.isVariable()) {
            length = 0;
            lengthBytes = Integer.BYTES;
        } else {
            skip = field.bytes(field.elements());
        }
    }

    private void beginArray() {
        VoTableField field = fields.get(column);
        rowBytes += field.bytes(Math.max(0, length));
        if (length < 0 || length > VoTableField.MOST_ELEMENTS || rowBytes > MOST_ROW_BYTES) {
            throw new UnusableInput(
                    Fault.TOO_LARGE,
                    source,
                    "row " + (row + 1) + ", column " + Sources.shown(field.name()) + " claims an array of " + length
                            + " elements; at most " + VoTableField.MOST_ELEMENTS + " are taken and " + MOST_ROW_BYTES
                            + " bytes a row; the file is damaged, fetch it again");
        }
        skip = field.bytes(length);
    }

    /**
     * Ends the walk.
     *
     * @throws UnusableInput where the last row is not whole
     */
    void end() {
        if (isWithinRow) {
            throw new UnusableInput(
                    Fault.DAMAGED, source, "the STREAM breaks off within row " + (row + 1) + "; fetch the file again");
        }
    }
}
