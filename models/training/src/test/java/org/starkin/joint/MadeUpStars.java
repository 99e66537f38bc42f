package org.starkin.joint;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.starkin.nature.Nature;

/** Stars whose vectors are two looks at the same few hidden numbers. */
final class MadeUpStars {

    private static final int HIDDEN = 6;
    private static final int DIMENSION = 128;
    private static final double NOISE = 0.3;

    private MadeUpStars() {}

    static List<JointStar> of(int stars, long seed) {
        double[][] toLight = matrix(new SplittableRandom(31));
        double[][] toSpectrum = matrix(new SplittableRandom(32));
        return IntStream.range(0, stars)
                .mapToObj(number -> {
                    Nature nature = JointStars.star(seed, number).nature();
                    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
                    double[] hidden = {
                        (Math.log10(nature.photosphere().teffK()) - 3.76) / 0.1,
                        nature.photosphere().logG() - 3.5,
                        nature.kind().isBinary() ? 1 : -1,
                        random.nextGaussian(),
                        random.nextGaussian(),
                        random.nextGaussian()
                    };
                    return new JointStar(number, nature, seen(toLight, hidden, random), new float[][] {
                        seen(toSpectrum, hidden, random), seen(toSpectrum, hidden, random)
                    });
                })
                .toList();
    }

    private static double[][] matrix(SplittableRandom random) {
        double[][] matrix = new double[DIMENSION][HIDDEN];
        for (double[] row : matrix) {
            for (int i = 0; i < HIDDEN; i++) {
                row[i] = random.nextGaussian();
            }
        }
        return matrix;
    }

    private static float[] seen(double[][] matrix, double[] hidden, SplittableRandom random) {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            double sum = NOISE * random.nextGaussian();
            for (int j = 0; j < HIDDEN; j++) {
                sum += matrix[i][j] * hidden[j];
            }
            vector[i] = (float) sum;
        }
        return Rows.unit(new float[][] {vector})[0];
    }
}
