package org.starkin.survey;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a file, unpacked where it is gzipped, with the guards that a stranger's file needs: a limit on the
 * unpacked size, one on how far it may swell, and no silence where the packed stream breaks off.
 */
final class Unpacked extends FilterInputStream {

    /** Tables of numbers shrink three- to tenfold; DEFLATE's own limit, which bombs come near, is 1032. */
    static final int MOST_SWELLING = 200;

    /** Small files may swell as they like. */
    static final long SWELLING_ALLOWED_BYTES = 16L << 20;

    /** What went wrong, for the caller who knows the row. */
    static final class Broken extends IOException {

        private static final long serialVersionUID = 1;

        private final Fault fault;

        Broken(Fault fault, String message) {
            super(message);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    private static final class Counted extends FilterInputStream {

        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            bytes += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, length);
            bytes += Math.max(0, count);
            return count;
        }
    }

    /** A gzip stream that can say whether it was followed by anything that it did not understand. */
    private static final class Gunzip extends GZIPInputStream {

        private static final int TRAILER_BYTES = 8;

        Gunzip(InputStream in) throws IOException {
            super(in, 1 << 16);
        }

        /** Bytes other than zero padding behind the last complete member: a member that breaks off, or rubbish. */
        boolean isFollowedByRubbish() throws IOException {
            for (int i = len - inf.getRemaining() + TRAILER_BYTES; i < len; i++) {
                if (buf[i] != 0) {
                    return true;
                }
            }
            return in.read() > 0;
        }
    }

    private final Counted packed;
    private final boolean isPacked;
    private final long mostBytes;
    private long bytes;

    private Unpacked(InputStream unpacked, Counted packed, long mostBytes) {
        super(unpacked);
        this.packed = packed;
        this.isPacked = unpacked instanceof Gunzip;
        this.mostBytes = mostBytes;
    }

    /** The unpacked bytes of {@code raw}, at most {@code mostBytes} of them. */
    static Unpacked of(InputStream raw, long mostBytes) throws IOException {
        Counted packed = new Counted(raw);
        BufferedInputStream in = new BufferedInputStream(packed, 1 << 16);
        in.mark(2);
        boolean isGzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        try {
            return new Unpacked(isGzip ? new Gunzip(in) : in, packed, mostBytes);
        } catch (EOFException | ZipException e) {
            raw.close();
            throw new Broken(Fault.DAMAGED, "the gzip header is damaged or breaks off; fetch the file again");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count;
        try {
            count = in.read(buffer, offset, length);
            if (count < 0 && in instanceof Gunzip gunzip && gunzip.isFollowedByRubbish()) {
                throw new Broken(
                        Fault.DAMAGED,
                        "the gzip stream is followed by bytes that are no gzip, after " + bytes
                                + " unpacked bytes; fetch the file again");
            }
        } catch (EOFException e) {
            throw new Broken(
                    Fault.DAMAGED,
                    "the gzip stream breaks off after " + bytes + " unpacked bytes; the file is truncated, fetch it"
                            + " again");
        } catch (ZipException e) {
            throw new Broken(
                    Fault.DAMAGED,
                    "the gzip stream is damaged after " + bytes + " unpacked bytes (" + e.getMessage()
                            + "); fetch the file again");
        }
        bytes += Math.max(0, count);
        checkSize();
        return count;
    }

    private void checkSize() throws IOException {
        if (bytes > mostBytes) {
            throw new Broken(
                    Fault.TOO_LARGE, "holds more than " + mostBytes + " bytes of text; split it into smaller tables");
        }
        if (isPacked && bytes > SWELLING_ALLOWED_BYTES && bytes / MOST_SWELLING > packed.bytes) {
            throw new Broken(
                    Fault.TOO_LARGE,
                    packed.bytes + " packed bytes swell to more than " + bytes + "; a table swells at most "
                            + MOST_SWELLING + "-fold, so this is no table; unpack it yourself if it is");
        }
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
