package org.starkin.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmonicFitTest {

    private static final HarmonicPrior PRIOR = new HarmonicPrior(3, 1.5);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithDenseLinearAlgebraOverBinnedPhases(long seed) {
        Random random = new Random(seed);
        Band band = band(random);
        double frequency = 0.3 + 3 * random.nextDouble();
        HarmonicFit fit = new HarmonicFit(List.of(PRIOR));

        fit.fold(band, frequency, HarmonicFit.HARMONICS);
        double logEvidence = fit.logEvidence(100);

        Reference reference = new Reference(band, frequency, 100);
        assertThat(fit.explained()).isCloseTo(reference.explained, within(1e-4));
        assertThat(logEvidence).isCloseTo(reference.logEvidence, within(1e-2));
        assertThat(fit.coefficients()).containsExactly(reference.coefficients, within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 9})
    void averagesTheEvidenceOfEachOfItsPriorsAlone(int count) {
        Band band = band(new Random(count));
        List<HarmonicPrior> priors = IntStream.range(0, count)
                .mapToObj(i -> new HarmonicPrior(0.3 + 2 * i, 1 + 0.1 * i))
                .toList();
        HarmonicFit all = new HarmonicFit(priors);
        all.fold(band, 1.7, HarmonicFit.HARMONICS);

        double logEvidence = all.logEvidence(50);

        List<HarmonicFit> alone =
                priors.stream().map(prior -> new HarmonicFit(List.of(prior))).toList();
        alone.forEach(fit -> fit.fold(band, 1.7, HarmonicFit.HARMONICS));
        double mean = alone.stream()
                .mapToDouble(fit -> Math.exp(fit.logEvidence(50)))
                .average()
                .orElseThrow();
        assertThat(logEvidence).isCloseTo(Math.log(mean), within(1e-9));
        assertThat(all.coefficients()).containsExactly(alone.getFirst().coefficients());
        assertThat(all.explained()).isEqualTo(alone.getLast().explained());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1.0, 24})
    void staysFiniteWhereHarmonicsAreAlike(double frequencyPerDay) {
        double[] times = new double[40];
        for (int i = 0; i < times.length; i++) {
            times[i] = i - 20;
        }
        Band band = Signal.of(Curves.of(Curves.series("V", times, 0.3, Curves::sinusoid, 0.1, new Random(4))))
                .bands()
                .getFirst();
        HarmonicFit fit = new HarmonicFit(List.of(PRIOR));

        fit.fold(band, frequencyPerDay, HarmonicFit.HARMONICS);

        assertThat(fit.logEvidence(40)).isFinite();
        assertThat(fit.explained()).isBetween(0.0, 1.0);
    }

    @Test
    void givesTheSameBitsInterpretedAndCompiled() {
        Band band = band(new Random(5));
        HarmonicFit fit = new HarmonicFit(List.of(PRIOR));
        Set<Double> evidences = new TreeSet<>();

        for (int i = 0; i < 30_000; i++) {
            fit.fold(band, 1.7, HarmonicFit.HARMONICS);
            evidences.add(fit.logEvidence(100));
        }

        assertThat(evidences).hasSize(1);
    }

    private static Band band(Random random) {
        return Signal.of(Curves.of(
                        Curves.series("V", Curves.nightly(40, 500, random), 0.6, Curves::sawtooth, 0.1, random)))
                .bands()
                .getFirst();
    }

    /** The same model by a dense design matrix and Gauss-Jordan elimination, phases at the middle of their bins. */
    private static final class Reference {

        private final double explained;
        private final double logEvidence;
        private final double[] coefficients;

        private Reference(Band band, double frequency, double size) {
            int unknowns = 2 * HarmonicFit.HARMONICS;
            double[][] design = new double[band.size()][unknowns];
            double[] mean = new double[unknowns];
            for (int i = 0; i < band.size(); i++) {
                double cycles = frequency * band.timeDays()[i];
                double bin = Math.floor((cycles - Math.floor(cycles)) * HarmonicFit.BINS) + 0.5;
                for (int j = 0; j < unknowns; j++) {
                    double phase = 2 * Math.PI * (j / 2 + 1) * bin / HarmonicFit.BINS;
                    design[i][j] = j % 2 == 0 ? Math.cos(phase) : Math.sin(phase);
                    mean[j] += band.weight()[i] * design[i][j];
                }
            }
            double[][] system = new double[unknowns][unknowns + 1];
            double logDeterminant = 0;
            for (int j = 0; j < unknowns; j++) {
                for (int i = 0; i < band.size(); i++) {
                    double centred = band.weight()[i] * (design[i][j] - mean[j]);
                    system[j][unknowns] += centred * band.value()[i];
                    for (int k = 0; k < unknowns; k++) {
                        system[j][k] += centred * (design[i][k] - mean[k]);
                    }
                }
                double precision = PRIOR.precision(j / 2 + 1) / size;
                system[j][j] += precision;
                logDeterminant -= Math.log(precision);
            }
            double[] right = new double[unknowns];
            for (int j = 0; j < unknowns; j++) {
                right[j] = system[j][unknowns];
            }
            logDeterminant += eliminate(system);
            coefficients = new double[unknowns];
            double reduction = 0;
            for (int j = 0; j < unknowns; j++) {
                coefficients[j] = system[j][unknowns];
                reduction += right[j] * coefficients[j];
            }
            explained = reduction;
            logEvidence = -0.5 * size * Math.log(1 - explained) - 0.5 * logDeterminant;
        }

        /** Solves in place; the logarithm of the determinant. */
        private static double eliminate(double[][] system) {
            double logDeterminant = 0;
            for (int pivot = 0; pivot < system.length; pivot++) {
                double scale = system[pivot][pivot];
                logDeterminant += Math.log(scale);
                for (int k = 0; k < system[pivot].length; k++) {
                    system[pivot][k] /= scale;
                }
                for (int row = 0; row < system.length; row++) {
                    double factor = system[row][pivot];
                    for (int k = 0; row != pivot && k < system[row].length; k++) {
                        system[row][k] -= factor * system[pivot][k];
                    }
                }
            }
            return logDeterminant;
        }
    }
}
