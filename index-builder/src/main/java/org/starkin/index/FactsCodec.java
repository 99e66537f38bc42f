package org.starkin.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.Passband;
import org.starkin.period.Period;
import org.starkin.view.Summary;

/**
 * The facts of a star as bytes: one byte of version, then the components of {@link StarFacts} but for the survey. A star without
 * a light curve has a version of its own, which ends before the summary.
 */
public final class FactsCodec {

    static final byte VERSION = 1;

    private static final byte WITHOUT_LIGHT_CURVE = 2;

    private FactsCodec() {}

    static BytesRef encode(StarFacts facts) throws IOException {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeByte(facts.summary().isPresent() ? VERSION : WITHOUT_LIGHT_CURVE);
        out.writeString(facts.id().objectId());
        writeFlag(out, facts.position().isPresent());
        if (facts.position().isPresent()) {
            writeDouble(out, facts.position().get().raDeg());
            writeDouble(out, facts.position().get().decDeg());
        }
        writeFlag(out, facts.label().isPresent());
        if (facts.label().isPresent()) {
            out.writeString(facts.label().get());
        }
        writeOptional(out, facts.cataloguePeriodDays());
        out.writeVInt(facts.properties().size());
        for (Map.Entry<String, String> property : facts.properties().entrySet()) {
            out.writeString(property.getKey());
            out.writeString(property.getValue());
        }
        out.writeVInt(facts.periods().size());
        for (Period period : facts.periods()) {
            writeDouble(out, period.periodDays());
            writeDouble(out, period.score());
        }
        if (facts.summary().isPresent()) {
            write(out, facts.summary().get());
        }
        return new BytesRef(out.toArrayCopy());
    }

    private static void write(DataOutput out, Summary summary) throws IOException {
        out.writeString(summary.passband().name());
        out.writeString(summary.unit().name());
        writeDouble(out, summary.medianBrightness());
        writeOptional(out, summary.amplitudeMag());
        out.writeVInt(summary.points());
        writeDouble(out, summary.timeSpanDays());
    }

    /**
     * Facts of their bytes.
     *
     * @throws IOException where the bytes are not what was written
     */
    public static StarFacts decode(String survey, BytesRef bytes) throws IOException {
        try {
            ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
            byte version = in.readByte();
            if (version != VERSION && version != WITHOUT_LIGHT_CURVE) {
                throw new IOException("facts of version " + version + "; this program reads " + VERSION + " and "
                        + WITHOUT_LIGHT_CURVE);
            }
            return new StarFacts(
                    new StarId(survey, in.readString()),
                    readFlag(in) ? Optional.of(new SkyPosition(readDouble(in), readDouble(in))) : Optional.empty(),
                    readFlag(in) ? Optional.of(in.readString()) : Optional.empty(),
                    readOptional(in),
                    readProperties(in),
                    readPeriods(in),
                    version == VERSION ? Optional.of(readSummary(in)) : Optional.empty());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IOException("the facts are damaged: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> readProperties(DataInput in) throws IOException {
        int count = in.readVInt();
        Map<String, String> properties = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            properties.put(in.readString(), in.readString());
        }
        return properties;
    }

    private static List<Period> readPeriods(DataInput in) throws IOException {
        int count = in.readVInt();
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            periods.add(new Period(readDouble(in), readDouble(in)));
        }
        return periods;
    }

    private static Summary readSummary(DataInput in) throws IOException {
        return new Summary(
                new Passband(in.readString()),
                BrightnessUnit.valueOf(in.readString()),
                readDouble(in),
                readOptional(in),
                in.readVInt(),
                readDouble(in));
    }

    private static void writeFlag(DataOutput out, boolean flag) throws IOException {
        out.writeByte((byte) (flag ? 1 : 0));
    }

    private static boolean readFlag(DataInput in) throws IOException {
        return in.readByte() == 1;
    }

    private static void writeDouble(DataOutput out, double value) throws IOException {
        out.writeLong(Double.doubleToRawLongBits(value));
    }

    private static double readDouble(DataInput in) throws IOException {
        return Double.longBitsToDouble(in.readLong());
    }

    private static void writeOptional(DataOutput out, OptionalDouble value) throws IOException {
        writeFlag(out, value.isPresent());
        if (value.isPresent()) {
            writeDouble(out, value.getAsDouble());
        }
    }

    private static OptionalDouble readOptional(DataInput in) throws IOException {
        return readFlag(in) ? OptionalDouble.of(readDouble(in)) : OptionalDouble.empty();
    }
}
