package org.starkin.survey;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Text whose columns are aligned with blanks, made one whose columns are separated by single tabs: runs of blanks shrink
 * to a tab, those at the ends of lines vanish.
 */
final class SqueezedBlanks extends FilterReader {

    private boolean isLineStart = true;
    private boolean isBlankPending;
    private int held = -1;

    SqueezedBlanks(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        if (held >= 0) {
            int value = held;
            held = -1;
            return value;
        }
        int c = in.read();
        while (c == ' ' || c == '\t') {
            isBlankPending = !isLineStart;
            c = in.read();
        }
        boolean isLineEnd = c == '\n' || c == '\r' || c < 0;
        boolean isGap = isBlankPending && !isLineEnd;
        isBlankPending = false;
        isLineStart = isLineEnd;
        if (isGap) {
            held = c;
            return '\t';
        }
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int c = read();
            if (c < 0) {
                return count == 0 ? -1 : count;
            }
            buffer[offset + count++] = (char) c;
        }
        return count;
    }
}
