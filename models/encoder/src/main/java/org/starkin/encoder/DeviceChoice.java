package org.starkin.encoder;

import java.util.List;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;
import org.starkin.view.Views;

/**
 * Takes a network to the device that is asked for. A GPU is used only after it has encoded one made-up star like the
 * processor: a library that is missing, some of which are looked for in a run and not before, is found before any work
 * begins, and vectors of both devices can be compared.
 */
final class DeviceChoice {

    /** The greatest difference between the devices in a value of a vector of unit length. */
    static final float TOLERANCE = 1e-4f;

    private static final int POINTS = 200;

    private DeviceChoice() {}

    /**
     * The encoder on its device.
     *
     * @param onProcessor the encoder on the processor; closed unless it is the answer
     * @param model the content of its network's file
     * @throws UnusableDevice where a GPU is asked for and cannot be used
     */
    static OnnxEncoder choose(OnnxEncoder onProcessor, byte[] model, RunOptions options) {
        if (options.device() == Device.CPU) {
            return onProcessor;
        }
        try {
            OnnxEncoder onGpu = onGpu(onProcessor, model, options);
            onProcessor.close();
            return onGpu;
        } catch (UnusableDevice e) {
            if (options.device() == Device.AUTO) {
                return onProcessor.placed(Placement.onProcessor(e.found(), options.runs()));
            }
            onProcessor.close();
            throw e;
        }
    }

    private static OnnxEncoder onGpu(OnnxEncoder onProcessor, byte[] model, RunOptions options) {
        OnnxEncoder onGpu = onProcessor.onGpu(
                model, options, Placement.onGpu("CUDA device " + Cuda.DEVICE + " answered", options.runs()));
        try {
            requireAlike(onProcessor, onGpu);
            return onGpu;
        } catch (EncoderFailed | NoVector e) {
            onGpu.close();
            throw Cuda.unusable(e);
        } catch (UnusableDevice e) {
            onGpu.close();
            throw e;
        }
    }

    static void requireAlike(Encoder onProcessor, Encoder onGpu) {
        List<Views> star = List.of(madeUpStar());
        float[] expected = onProcessor.encode(star).getFirst().toArray();
        float[] found = onGpu.encode(star).getFirst().toArray();
        float greatest = 0;
        for (int i = 0; i < expected.length; i++) {
            greatest = Math.max(greatest, Math.abs(found[i] - expected[i]));
        }
        if (greatest > TOLERANCE) {
            throw new UnusableDevice(
                    "CUDA device " + Cuda.DEVICE + " gives a made-up star another vector than the processor: a value"
                            + " differs by " + greatest + ", and " + TOLERANCE + " is allowed",
                    "run this encoder on the processor");
        }
    }

    /** A pulsating star without noise: its times are spread by the golden ratio, so that no two nights are alike. */
    private static Views madeUpStar() {
        double[] times = new double[POINTS];
        double[] magnitudes = new double[POINTS];
        double[] errors = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            times[i] = 58_000 + i + (i * 0.618_033_988_75) % 1;
            double phase = 2 * Math.PI * times[i] / 0.567;
            magnitudes[i] = 15 + 0.3 * Math.sin(phase) + 0.1 * Math.sin(2 * phase);
            errors[i] = 0.01;
        }
        BandSeries series = BandSeries.of(new Passband("V"), BrightnessUnit.MAGNITUDE, times, magnitudes, errors);
        LightCurve curve = new LightCurve(TimeSystem.MJD, List.of(series));
        return switch (new Preparation().prepare(curve)) {
            case Prepared.Analysed analysed -> analysed.views();
            case Prepared.Refused refused -> throw new IllegalStateException(refused.detail());
        };
    }
}
