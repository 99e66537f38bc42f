package org.starkin.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.ReferencePosition;
import org.starkin.lightcurve.TimeScale;
import org.starkin.lightcurve.TimeSystem;

/**
 * A light curve and its drops as bytes, to the bit. One byte of version, then, deflated: time system, drops, and of each
 * passband its name, unit, size and {@link DoubleColumn}s. Enumerations are written by name.
 */
final class PhotometryCodec {

    private static final byte VERSION = 1;

    /** Far beyond any light curve; a greater number in the bytes is damage. */
    private static final int MOST_POINTS = 50_000_000;

    private PhotometryCodec() {}

    /** The photometry of one star. */
    record Photometry(LightCurve lightCurve, DropCounts drops) {}

    static BytesRef encode(LightCurve lightCurve, DropCounts drops) throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeString(lightCurve.timeSystem().scale().name());
        out.writeString(lightCurve.timeSystem().position().name());
        out.writeLong(Double.doubleToRawLongBits(lightCurve.timeSystem().originJd()));
        out.writeVInt(drops.read());
        out.writeVInt(drops.dropped().size());
        for (Map.Entry<DropReason, Integer> drop : drops.dropped().entrySet()) {
            out.writeString(drop.getKey().name());
            out.writeVInt(drop.getValue());
        }
        out.writeVInt(lightCurve.series().size());
        for (BandSeries series : lightCurve.series()) {
            write(out, series);
        }
        return Deflated.pack(VERSION, out.toArrayCopy());
    }

    private static void write(ByteBuffersDataOutput out, BandSeries series) throws IOException {
        out.writeString(series.passband().name());
        out.writeString(series.unit().name());
        out.writeVInt(series.size());
        out.writeByte((byte) (series.hasErrors() ? 1 : 0));
        DoubleColumn.write(out, series.times());
        DoubleColumn.write(out, series.values());
        DoubleColumn.write(out, series.errors());
    }

    /** @throws IOException where the bytes are not what {@link #encode} wrote */
    static Photometry decode(BytesRef bytes) throws IOException {
        try {
            ByteArrayDataInput in = new ByteArrayDataInput(Deflated.unpack(VERSION, bytes));
            TimeSystem timeSystem = new TimeSystem(
                    TimeScale.valueOf(in.readString()),
                    ReferencePosition.valueOf(in.readString()),
                    Double.longBitsToDouble(in.readLong()));
            DropCounts drops = readDrops(in);
            int count = in.readVInt();
            List<BandSeries> series = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                series.add(readSeries(in));
            }
            return new Photometry(new LightCurve(timeSystem, series), drops);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IOException("the photometry is damaged: " + e.getMessage(), e);
        }
    }

    private static DropCounts readDrops(ByteArrayDataInput in) throws IOException {
        int read = in.readVInt();
        int reasons = in.readVInt();
        Map<DropReason, Integer> dropped = new TreeMap<>();
        for (int i = 0; i < reasons; i++) {
            dropped.put(DropReason.valueOf(in.readString()), in.readVInt());
        }
        return new DropCounts(read, dropped);
    }

    private static BandSeries readSeries(ByteArrayDataInput in) throws IOException {
        Passband passband = new Passband(in.readString());
        BrightnessUnit unit = BrightnessUnit.valueOf(in.readString());
        int size = in.readVInt();
        if (size < 0 || size > MOST_POINTS) {
            throw new IOException("the photometry is damaged: a series of " + size + " points");
        }
        boolean hasErrors = in.readByte() == 1;
        double[] times = DoubleColumn.read(in, size);
        double[] values = DoubleColumn.read(in, size);
        double[] errors = DoubleColumn.read(in, hasErrors ? size : 0);
        return BandSeries.of(passband, unit, times, values, errors);
    }
}
