package org.starkin.spectrum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutliersTest {

    private static final int SIZE = 3_000;

    @Test
    void findsNearlyAllCosmicRaysAndDeadPixelsAndNoOther() {
        Random random = new Random(11);
        double[] flux = star(random, 30);
        BitSet hurt = new BitSet();
        for (int i = 40; i < SIZE - 40; i += 113) {
            hurt.set(i);
            flux[i] = i % 2 == 0 ? flux[i] * 5 : 0;
        }
        for (int i = 91; i < SIZE - 40; i += 391) {
            hurt.set(i, i + 2);
            flux[i] *= 4;
            flux[i + 1] *= 3.5;
        }

        BitSet found = Outliers.find(flux, new double[SIZE]);
        int damaged = hurt.cardinality();

        hurt.and(found);
        assertThat(found).isEqualTo(hurt);
        assertThat(found.cardinality()).isGreaterThan(damaged * 95 / 100);
    }

    @Test
    void leavesStarsWithoutDamageAsTheyAre() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);

            assertThat(Outliers.find(star(random, 3 + 10 * seed), new double[SIZE])
                            .cardinality())
                    .isZero();
        }
    }

    @Test
    void leavesEmissionAsNarrowAsTheSpectrographMakesIt() {
        double[] flux = star(new Random(1), 100);
        for (int centre = 100; centre < SIZE - 100; centre += 150) {
            for (int i = centre - 6; i <= centre + 6; i++) {
                double off = i - centre - 0.0005 * centre % 1;
                flux[i] += 2e-14 * Math.exp(-0.5 * off * off / 1.05 / 1.05);
            }
        }

        assertThat(Outliers.find(flux, new double[SIZE]).cardinality()).isZero();
    }

    @Test
    void leavesWhatItsErrorExplains() {
        double[] flux = star(new Random(1), 100);
        double[] errors = new double[SIZE];
        flux[500] *= 3;
        errors[500] = flux[500];
        flux[700] *= 3;

        BitSet found = Outliers.find(flux, errors);

        assertThat(found.stream().toArray()).containsExactly(700);
    }

    private static double[] star(Random random, double signalToNoise) {
        MadeUpStar star = MadeUpStar.of(random.nextLong());
        double[] wavelengths = MadeUpStar.logarithmic(3_700, 9_000, 1e-4);
        double[] flux = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            flux[i] = star.flux(wavelengths[i]) * (1 + random.nextGaussian() / signalToNoise);
        }
        return flux;
    }
}
