package org.starkin.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.starkin.nature.Quantity;
import org.starkin.network.ArrayOps;
import org.starkin.network.SpectrumNetwork;
import org.starkin.spectrum.SpectrumGrid;

/**
 * Teaches the spectrum network: to tell hidden stretches of a spectrum, quantiles of what the star is (DESA's hybrid: Kamai et al.
 * 2025, arXiv 2507.10666), and to know a star again that another survey took.
 */
record SpectrumLesson(SpectrumExamples examples) implements Lesson {

    private static final double AGAIN = 20;
    private static final double QUANTILES = 2;
    private static final double STAR = 0.2;
    private static final double TEMPERATURE = 0.1;

    /** Of each spectrum so many stretches are hidden, each up to so long: 15 % in the mean, as DESA hides. */
    private static final int STRETCHES = 8;

    private static final int LONGEST = 105;
    private static final double MOST_NOISE = 0.02;

    @Override
    public Loss next(ArrayOps ops, NDManager scope, Step step) {
        int n = 2 * step.plan().pairs();
        int pixels = SpectrumGrid.PIXELS;
        float[] given = new float[n * SpectrumNetwork.CHANNELS * pixels];
        float[] wanted = new float[n * pixels];
        float[] known = new float[n * pixels];
        float[] truth = new float[n * Quantity.OF_SPECTRA.size()];
        int[] partners = new int[n];
        for (int pair = 0; pair < n / 2; pair++) {
            SpectrumExamples.Star star =
                    examples.stars().get(step.random().nextInt(examples.stars().size()));
            for (int look = 0; look < 2; look++) {
                int place = 2 * pair + look;
                partners[place] = place ^ 1;
                System.arraycopy(star.truth(), 0, truth, place * star.truth().length, star.truth().length);
                fill(look == 0 ? star.one() : star.other(), place, given, wanted, known, step.random());
            }
        }
        NDArray vectors =
                SpectrumNetwork.embed(ops, scope.create(given, new Shape(n, SpectrumNetwork.CHANNELS, pixels)));
        NDArray again = again(ops, vectors, wanted, known);
        NDArray quantiles = Pinball.loss(
                ops,
                SpectrumNetwork.quantiles(ops, vectors, Quantity.OF_SPECTRA.size(), Pinball.QUANTILES.size()),
                truth);
        NDArray star = Contrast.ofPairs(ops, vectors, partners, TEMPERATURE);
        NDArray total =
                ops.scale(again, AGAIN).add(ops.scale(quantiles, QUANTILES)).add(ops.scale(star, STAR));
        Map<String, Float> parts = new LinkedHashMap<>();
        parts.put("again", again.getFloat());
        parts.put("quantiles", quantiles.getFloat());
        parts.put("star", star.getFloat());
        return new Loss(total, parts);
    }

    private static NDArray again(ArrayOps ops, NDArray vectors, float[] wanted, float[] known) {
        NDManager scope = vectors.getManager();
        NDArray told = SpectrumNetwork.spectra(ops, vectors);
        double count = 0;
        for (float one : known) {
            count += one;
        }
        NDArray wrong = told.sub(scope.create(wanted, told.getShape())).mul(scope.create(known, told.getShape()));
        return ops.scale(wrong.square().sum(), 1 / Math.max(1, count));
    }

    /** The residuals, some more noise on them, some stretches hidden; what is wanted is the whole. */
    private static void fill(
            float[] residuals, int place, float[] given, float[] wanted, float[] known, SplittableRandom random) {
        int pixels = SpectrumGrid.PIXELS;
        int first = 2 * place * pixels;
        double noise = MOST_NOISE * random.nextDouble();
        for (int i = 0; i < pixels; i++) {
            boolean isKnown = !Float.isNaN(residuals[i]);
            wanted[place * pixels + i] = isKnown ? residuals[i] : 0;
            known[place * pixels + i] = isKnown ? 1 : 0;
            given[first + i] = isKnown ? residuals[i] + (float) (noise * random.nextGaussian()) : 0;
            given[first + pixels + i] = isKnown ? 1 : 0;
        }
        for (int stretch = 0; stretch < STRETCHES; stretch++) {
            int length = random.nextInt(LONGEST);
            int from = random.nextInt(pixels - length);
            for (int i = from; i < from + length; i++) {
                given[first + i] = 0;
                given[first + pixels + i] = 0;
            }
        }
    }

    @Override
    public String settings() {
        return "spectra of " + examples.stars().size() + " stars, again=" + AGAIN + ", quantiles=" + QUANTILES
                + ", star=" + STAR;
    }
}
