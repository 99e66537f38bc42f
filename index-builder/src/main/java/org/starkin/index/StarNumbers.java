package org.starkin.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.Passband;

/**
 * Reads of a star's facts the numbers alone, by skipping the rest: nothing is allocated, but for a scale that was never met. The
 * counterpart of {@link FactsCodec}. Not thread-safe.
 */
final class StarNumbers {

    /** The most periods that are looked at; a build keeps no more. */
    static final int MOST_PERIODS = 3;

    final double[] periodsDays = new double[MOST_PERIODS];
    int periods;
    double raDeg;
    double decDeg;
    double brightness;
    double amplitudeMag;
    double timeSpanDays;

    /** The place of its scale in {@link #scales}. */
    int scale;

    final List<BrightnessScale> scales = new ArrayList<>();

    private final List<byte[]> scaleBytes = new ArrayList<>();
    private final ByteArrayDataInput in = new ByteArrayDataInput();

    /** Reads the facts of the next star; what it does not know is NaN. */
    void read(BytesRef facts) throws IOException {
        in.reset(facts.bytes, facts.offset, facts.length);
        byte version = in.readByte();
        if (version != FactsCodec.VERSION) {
            throw new IOException("facts of version " + version + "; this program reads " + FactsCodec.VERSION);
        }
        try {
            readAll(facts);
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("the facts are damaged: " + e.getMessage(), e);
        }
    }

    private void readAll(BytesRef facts) throws IOException {
        skipString();
        boolean isPlaced = in.readByte() == 1;
        raDeg = isPlaced ? readDouble() : Double.NaN;
        decDeg = isPlaced ? readDouble() : Double.NaN;
        if (in.readByte() == 1) {
            skipString();
        }
        readOptional();
        for (int property = in.readVInt(); property > 0; property--) {
            skipString();
            skipString();
        }
        readPeriods();
        scale = readScale(facts);
        brightness = readDouble();
        amplitudeMag = readOptional();
        in.readVInt();
        timeSpanDays = readDouble();
    }

    private void readPeriods() {
        int count = in.readVInt();
        periods = Math.min(count, MOST_PERIODS);
        for (int i = 0; i < count; i++) {
            double days = readDouble();
            if (i < MOST_PERIODS) {
                periodsDays[i] = days;
            }
            readDouble();
        }
    }

    private int readScale(BytesRef facts) throws IOException {
        int from = in.getPosition();
        skipString();
        skipString();
        int to = in.getPosition();
        for (int known = 0; known < scaleBytes.size(); known++) {
            byte[] bytes = scaleBytes.get(known);
            if (Arrays.equals(bytes, 0, bytes.length, facts.bytes, from, to)) {
                return known;
            }
        }
        scaleBytes.add(Arrays.copyOfRange(facts.bytes, from, to));
        in.setPosition(from);
        scales.add(new BrightnessScale(new Passband(in.readString()), BrightnessUnit.valueOf(in.readString())));
        return scales.size() - 1;
    }

    private void skipString() {
        in.skipBytes(in.readVInt());
    }

    private double readDouble() {
        return Double.longBitsToDouble(in.readLong());
    }

    private double readOptional() {
        return in.readByte() == 1 ? readDouble() : Double.NaN;
    }
}
