package org.starkin.index;

import java.io.IOException;
import java.util.BitSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.starkin.spectrum.CleanedSpectrum;
import org.starkin.spectrum.PixelCounts;
import org.starkin.spectrum.PixelDrop;
import org.starkin.spectrum.RestFrame;
import org.starkin.spectrum.SpectrumGrid;
import org.starkin.spectrum.VelocitySource;

/**
 * A star's spectrum as bytes, some 6 kilobytes. One byte of version, then, deflated: source, format, counts, velocity,
 * signal-to-noise ratio, the mask of known pixels, and of the pixels the columns of {@link SpectrumPixels}. Enumerations are
 * written by name.
 */
final class SpectrumCodec {

    private static final byte VERSION = 1;
    private static final int MASK_BYTES = SpectrumGrid.PIXELS / Byte.SIZE;

    private SpectrumCodec() {}

    static BytesRef encode(StarSpectrum spectrum) throws IOException {
        CleanedSpectrum cleaned = spectrum.cleaned();
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        out.writeString(spectrum.source());
        out.writeString(spectrum.format());
        write(out, cleaned.pixelCounts());
        write(out, cleaned.restFrame());
        writeOptional(out, cleaned.medianSignalToNoise());
        BitSet known = known(cleaned);
        byte[] mask = new byte[MASK_BYTES];
        known.stream().forEach(i -> mask[i / Byte.SIZE] |= (byte) (1 << (i % Byte.SIZE)));
        out.writeBytes(mask);
        SpectrumPixels.writeResidual(out, cleaned.residual(), known);
        SpectrumPixels.writeErrors(out, cleaned.error(), known);
        SpectrumPixels.writeContinuum(out, cleaned.continuum());
        return Deflated.pack(VERSION, out.toArrayCopy());
    }

    private static BitSet known(CleanedSpectrum cleaned) {
        BitSet known = new BitSet();
        for (int i = 0; i < SpectrumGrid.PIXELS; i++) {
            known.set(i, cleaned.isKnown(i));
        }
        return known;
    }

    private static void write(ByteBuffersDataOutput out, PixelCounts counts) throws IOException {
        out.writeVInt(counts.read());
        out.writeVInt(counts.dropped().size());
        for (Map.Entry<PixelDrop, Integer> drop : counts.dropped().entrySet()) {
            out.writeString(drop.getKey().name());
            out.writeVInt(drop.getValue());
        }
    }

    private static void write(ByteBuffersDataOutput out, RestFrame restFrame) throws IOException {
        out.writeLong(Double.doubleToRawLongBits(restFrame.velocityKmPerS()));
        out.writeString(restFrame.source().name());
        writeOptional(out, restFrame.significance());
    }

    private static void writeOptional(ByteBuffersDataOutput out, OptionalDouble value) throws IOException {
        out.writeLong(Double.doubleToRawLongBits(value.orElse(Double.NaN)));
    }

    /** @throws IOException where the bytes are not what {@link #encode} wrote */
    static StarSpectrum decode(BytesRef bytes) throws IOException {
        try {
            ByteArrayDataInput in = new ByteArrayDataInput(Deflated.unpack(VERSION, bytes));
            String source = in.readString();
            String format = in.readString();
            PixelCounts counts = readCounts(in);
            RestFrame restFrame = new RestFrame(
                    Double.longBitsToDouble(in.readLong()), VelocitySource.valueOf(in.readString()), readOptional(in));
            OptionalDouble signalToNoise = readOptional(in);
            byte[] mask = new byte[MASK_BYTES];
            in.readBytes(mask, 0, mask.length);
            BitSet known = BitSet.valueOf(mask);
            float[] residual = SpectrumPixels.readResidual(in, known);
            float[] errors = SpectrumPixels.readErrors(in, known);
            float[] continuum = SpectrumPixels.readContinuum(in);
            CleanedSpectrum.Pixels pixels = new CleanedSpectrum.Pixels(residual, errors, continuum, known);
            return new StarSpectrum(new CleanedSpectrum(pixels, restFrame, counts, signalToNoise), source, format);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IOException("the spectrum is damaged: " + e.getMessage(), e);
        }
    }

    private static PixelCounts readCounts(ByteArrayDataInput in) throws IOException {
        int read = in.readVInt();
        int reasons = in.readVInt();
        Map<PixelDrop, Integer> dropped = new TreeMap<>();
        for (int i = 0; i < reasons; i++) {
            dropped.put(PixelDrop.valueOf(in.readString()), in.readVInt());
        }
        return new PixelCounts(read, dropped);
    }

    private static OptionalDouble readOptional(ByteArrayDataInput in) {
        double value = Double.longBitsToDouble(in.readLong());
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
