package org.starkin.survey;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The beginning of a text file, unpacked and without its byte order mark.
 *
 * @param in all of the text
 * @param head what can be seen of it; {@code in} still stands before it
 */
record TextStart(BufferedInputStream in, FileHead head) {

    private static final int BYTE_ORDER_MARK_BYTES = 3;

    /**
     * Looks at the beginning of {@code raw}, gzipped or not.
     *
     * @throws UnusableInput where it is no text
     */
    static TextStart of(InputStream raw, String source, Limits limits) {
        try {
            BufferedInputStream in = new BufferedInputStream(Unpacked.of(raw, limits.mostUnpackedBytes()), 1 << 16);
            skipByteOrderMark(in);
            FileHead head = FileHead.peek(in, source);
            requireText(head);
            return new TextStart(in, head);
        } catch (IOException e) {
            throw Sources.damaged(source, "at its beginning", e);
        }
    }

    private static void requireText(FileHead head) {
        if (head.kind() == FileKind.EMPTY) {
            throw new UnusableInput(
                    Fault.EMPTY, head.source(), "is empty; a table has a header line and rows below it");
        }
        if (head.kind() == FileKind.PARQUET) {
            throw new UnusableInput(
                    Fault.NOT_A_TABLE, head.source(), "is a Parquet file; here only CSV text is taken, gzipped or not");
        }
        if (head.kind() != FileKind.TEXT) {
            throw new UnusableInput(
                    Fault.NOT_A_TABLE,
                    head.source(),
                    "seems to be " + head.kind().words() + "; a table is CSV text, gzipped or not, or Parquet");
        }
    }

    private static void skipByteOrderMark(BufferedInputStream in) throws IOException {
        in.mark(BYTE_ORDER_MARK_BYTES);
        if (!(in.read() == 0xEF && in.read() == 0xBB && in.read() == 0xBF)) {
            in.reset();
        }
    }
}
