package org.starkin.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.lucene.util.BytesRef;

/** A byte of version, four of length, and a raw Deflate stream (RFC 1951). */
final class Deflated {

    private static final int HEADER = 5;

    /** Deflate cannot shrink more than 1032 times: a length beyond that is damage, not data. */
    private static final long MOST_EXPANSION = 1100;

    private Deflated() {}

    static BytesRef pack(byte version, byte[] plain) {
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(plain);
            deflater.finish();
            byte[] packed = new byte[HEADER + 64 + plain.length / 2];
            packed[0] = version;
            for (int i = 1; i < HEADER; i++) {
                packed[i] = (byte) (plain.length >>> (8 * (i - 1)));
            }
            int length = HEADER;
            while (!deflater.finished()) {
                if (length == packed.length) {
                    packed = Arrays.copyOf(packed, packed.length * 2);
                }
                length += deflater.deflate(packed, length, packed.length - length);
            }
            return new BytesRef(packed, 0, length);
        }
    }

    /** @throws IOException where {@code packed} is not what {@link #pack} made with this version */
    static byte[] unpack(byte version, BytesRef packed) throws IOException {
        if (packed.length < HEADER || packed.bytes[packed.offset] != version) {
            throw new IOException("stored bytes of version "
                    + (packed.length == 0 ? "none" : Byte.toString(packed.bytes[packed.offset]))
                    + "; this program reads "
                    + version);
        }
        int length = 0;
        for (int i = HEADER - 1; i > 0; i--) {
            length = (length << 8) | (packed.bytes[packed.offset + i] & 0xff);
        }
        if (length < 0 || length > packed.length * MOST_EXPANSION) {
            throw new IOException("stored bytes are damaged: " + packed.length + " bytes cannot hold " + length);
        }
        byte[] plain = new byte[length];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(packed.bytes, packed.offset + HEADER, packed.length - HEADER);
            int got = 0;
            while (got < length) {
                int more = inflater.inflate(plain, got, length - got);
                if (more == 0) {
                    throw new IOException("stored bytes are damaged: " + got + " of " + length + " are there");
                }
                got += more;
            }
            return plain;
        } catch (DataFormatException e) {
            throw new IOException("stored bytes are damaged: " + e.getMessage(), e);
        }
    }
}
