package org.starkin.survey;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** A header and then one row again and again, made as it is read. */
final class Generated extends InputStream {

    private final byte[] header;
    private final byte[] row;
    private final long rows;
    private final AtomicLong served;

    Generated(String header, String row, long rows, AtomicLong served) {
        this.header = header.getBytes(StandardCharsets.UTF_8);
        this.row = row.getBytes(StandardCharsets.UTF_8);
        this.rows = rows;
        this.served = served;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        long end = header.length + rows * row.length;
        int count = (int) Math.min(length, end - served.get());
        for (int i = 0; i < count; i++) {
            long at = served.getAndIncrement();
            buffer[offset + i] = at < header.length ? header[(int) at] : row[(int) ((at - header.length) % row.length)];
        }
        return count == 0 ? -1 : count;
    }
}
