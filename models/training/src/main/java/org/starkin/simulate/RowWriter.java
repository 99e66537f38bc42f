package org.starkin.simulate;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes CSV rows of plain ASCII fields: no locale, no allocation a number. Writing numbers is most of what a simulation
 * does. For one thread.
 */
final class RowWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NUMBER = 40;
    private static final long[] POWERS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    private static final double LARGEST = 9e18;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] digits = new byte[LONGEST_NUMBER];
    private int size;
    private boolean isRowStarted;

    RowWriter(OutputStream out) {
        this.out = out;
    }

    /** A field of ASCII without comma, quote or line break. */
    RowWriter text(String field) throws IOException {
        startField(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c < ' ' || c > '~' || c == ',' || c == '"') {
                throw new IllegalArgumentException("field '" + field + "' cannot stand in a CSV row unquoted");
            }
            buffer[size++] = (byte) c;
        }
        return this;
    }

    /**
     * A number with a fixed number of decimals, halves rounded up.
     *
     * @param value finite, below 9e18 once shifted by the decimals
     * @param decimals 0 to 8
     */
    RowWriter number(double value, int decimals) throws IOException {
        double shifted = value * POWERS[decimals];
        if (!(Math.abs(shifted) < LARGEST)) {
            throw new IllegalArgumentException("number " + value + " cannot be written with " + decimals + " decimals");
        }
        startField(LONGEST_NUMBER);
        long rounded = Math.round(shifted);
        if (rounded < 0) {
            buffer[size++] = '-';
        }
        long rest = Math.abs(rounded);
        int count = 0;
        int fewest = decimals == 0 ? 1 : decimals + 2;
        while (rest > 0 || count < fewest) {
            if (count == decimals && decimals > 0) {
                digits[count++] = '.';
            } else {
                digits[count++] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        while (count > 0) {
            buffer[size++] = digits[--count];
        }
        return this;
    }

    void endRow() throws IOException {
        makeRoom(1);
        buffer[size++] = '\n';
        isRowStarted = false;
    }

    private void startField(int length) throws IOException {
        makeRoom(length + 1);
        if (isRowStarted) {
            buffer[size++] = ',';
        }
        isRowStarted = true;
    }

    private void makeRoom(int length) throws IOException {
        if (size + length > BUFFER) {
            flush();
        }
        if (length > BUFFER) {
            throw new IllegalArgumentException("a field has " + length + " characters; at most " + BUFFER + " fit");
        }
    }

    private void flush() throws IOException {
        int full = size;
        size = 0;
        if (full > 0) {
            out.write(buffer, 0, full);
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
