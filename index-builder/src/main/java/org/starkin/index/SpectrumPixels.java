package org.starkin.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.starkin.spectrum.CleanedSpectrum;
import org.starkin.spectrum.SpectrumGrid;

/**
 * The columns of a spectrum as bytes that deflate well: residuals in 65,536 steps of their range, errors in steps of 6 %, the
 * continuum in steps of 0.0001 of its logarithm to the base 10, as differences from pixel to pixel.
 */
final class SpectrumPixels {

    private static final int RESIDUAL_STEPS = 0xffff;
    private static final double RESIDUAL_STEP =
            (CleanedSpectrum.HIGHEST - CleanedSpectrum.LOWEST) / (double) RESIDUAL_STEPS;

    /** Errors from 1e-4 of the continuum to 100: six powers of ten in 254 steps, and one code for none. */
    private static final int NO_ERROR = 0;

    private static final int ERROR_STEPS = 254;
    private static final double LEAST_ERROR_LOG10 = -4;
    private static final double ERROR_STEP_LOG10 = 6.0 / (ERROR_STEPS - 1);

    private static final double CONTINUUM_STEP_LOG10 = 1e-4;

    private SpectrumPixels() {}

    static void writeResidual(DataOutput out, float[] residual, BitSet known) throws IOException {
        int[] codes = known.stream()
                .map(i -> Math.clamp(
                        Math.round((residual[i] - CleanedSpectrum.LOWEST) / RESIDUAL_STEP), 0, RESIDUAL_STEPS))
                .toArray();
        for (int code : codes) {
            out.writeByte((byte) (code >>> Byte.SIZE));
        }
        for (int code : codes) {
            out.writeByte((byte) code);
        }
    }

    static float[] readResidual(DataInput in, BitSet known) throws IOException {
        int[] codes = new int[known.cardinality()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (in.readByte() & 0xff) << Byte.SIZE;
        }
        float[] residual = new float[SpectrumGrid.PIXELS];
        int next = 0;
        for (int i = known.nextSetBit(0); i >= 0; i = known.nextSetBit(i + 1)) {
            int code = codes[next++] | (in.readByte() & 0xff);
            residual[i] = (float) (CleanedSpectrum.LOWEST + code * RESIDUAL_STEP);
        }
        return residual;
    }

    static void writeErrors(DataOutput out, float[] errors, BitSet known) throws IOException {
        for (int i = known.nextSetBit(0); i >= 0; i = known.nextSetBit(i + 1)) {
            boolean isKnown = errors[i] > 0;
            double step = (Math.log10(errors[i]) - LEAST_ERROR_LOG10) / ERROR_STEP_LOG10;
            out.writeByte((byte) (isKnown ? 1 + Math.clamp(Math.round(step), 0, ERROR_STEPS - 1) : NO_ERROR));
        }
    }

    static float[] readErrors(DataInput in, BitSet known) throws IOException {
        float[] errors = new float[SpectrumGrid.PIXELS];
        for (int i = known.nextSetBit(0); i >= 0; i = known.nextSetBit(i + 1)) {
            int code = in.readByte() & 0xff;
            errors[i] = code == NO_ERROR ? 0 : (float) Math.pow(10, LEAST_ERROR_LOG10 + (code - 1) * ERROR_STEP_LOG10);
        }
        return errors;
    }

    static void writeContinuum(DataOutput out, float[] continuum) throws IOException {
        boolean was = false;
        long before = 0;
        for (float value : continuum) {
            boolean is = value > 0;
            if (is != was) {
                out.writeZInt(Integer.MAX_VALUE);
            }
            if (is) {
                long code = Math.round(Math.log10(value) / CONTINUUM_STEP_LOG10);
                out.writeZInt((int) (code - before));
                before = code;
            } else {
                out.writeZInt(0);
            }
            was = is;
        }
    }

    static float[] readContinuum(DataInput in) throws IOException {
        float[] continuum = new float[SpectrumGrid.PIXELS];
        Arrays.fill(continuum, Float.NaN);
        boolean is = false;
        long code = 0;
        for (int i = 0; i < continuum.length; i++) {
            int step = in.readZInt();
            if (step == Integer.MAX_VALUE) {
                is = !is;
                step = in.readZInt();
            }
            code += step;
            if (is) {
                continuum[i] = (float) Math.pow(10, code * CONTINUUM_STEP_LOG10);
            }
        }
        return continuum;
    }
}
