package org.starkin.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.encoder.Encoders;
import org.starkin.encoder.Quantiles;
import org.starkin.encoder.SpectrumEncoder;
import org.starkin.encoder.StellarParameter;
import org.starkin.encoder.UnusableEncoder;
import org.starkin.network.ArrayOps;
import org.starkin.network.SpectrumNetwork;
import org.starkin.spectrograph.LibraryStar;
import org.starkin.spectrograph.MadeUpLibrary;
import org.starkin.spectrograph.SimulatedSpectra;
import org.starkin.spectrograph.Spectrograph;
import org.starkin.spectrum.CleanedSpectrum;

class SpectrumLessonTest {

    private static final List<LibraryStar> LIBRARY = MadeUpLibrary.stars(60);
    private static final SimulatedSpectra SPECTRA = new SimulatedSpectra(LIBRARY);
    private static final SpectrumExamples EXAMPLES = SpectrumExamples.draw(SPECTRA, 60, 5);
    private static final List<CleanedSpectrum> TAKEN = LIBRARY.subList(0, 20).stream()
            .flatMap(star -> SPECTRA.ofLibrary(star.id(), Spectrograph.SDSS, new SplittableRandom(8)).stream())
            .toList();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatItSaysOfStarsComesNearer() {
        try (Learning learning = learning(30)) {
            float first = quantiles(learning.next());
            float last = first;
            while (!learning.isDone()) {
                last = quantiles(learning.next());
            }

            assertThat(last).isLessThan(0.8f * first);
        }
    }

    @Test
    void theProductReadsTheVectorsThatWereLearnt() throws IOException {
        try (Learning learning = learning(2)) {
            learning.next();
            SpectrumFiles.write(folder, learning.parameters(), Map.of(), Map.of());
            float[] learnt = vectors(learning);

            try (SpectrumEncoder encoder = Encoders.openSpectrum(folder)) {
                List<SpectrumEncoder.Reading> readings = encoder.read(TAKEN);
                for (int i = 0; i < TAKEN.size(); i++) {
                    float[] vector = readings.get(i).vector().toArray();
                    for (int d = 0; d < vector.length; d++) {
                        assertThat(vector[d]).isEqualTo(learnt[i * vector.length + d], within(1e-4f));
                    }
                }
            }
        }
    }

    @Test
    void aSpectrumSaysTheSameAloneAndAmongOthers() throws IOException {
        try (Learning learning = learning(1)) {
            learning.next();
            SpectrumFiles.write(folder, learning.parameters(), Map.of(), Map.of());
            try (SpectrumEncoder encoder = Encoders.openSpectrum(folder)) {
                SpectrumEncoder.Reading among = encoder.read(TAKEN).get(3);
                SpectrumEncoder.Reading alone =
                        encoder.read(TAKEN.subList(3, 4)).getFirst();

                assertThat(alone.vector().toArray())
                        .containsExactly(among.vector().toArray(), within(1e-6f));
                assertThat(alone.of(StellarParameter.LOG_G).median())
                        .isEqualTo(among.of(StellarParameter.LOG_G).median(), within(1e-5));
            }
        }
    }

    @Test
    void theIntervalsAreAsWideAsTheCardSays() throws IOException {
        try (Learning learning = learning(1)) {
            learning.next();
            SpectrumFiles.write(folder, learning.parameters(), Map.of(), Map.of());
            Quantiles narrow = logG();
            SpectrumFiles.write(folder, learning.parameters(), Map.of(StellarParameter.LOG_G, 0.25), Map.of());
            Quantiles wide = logG();

            assertThat(wide.median()).isEqualTo(narrow.median());
            assertThat(wide.low()).isEqualTo(narrow.low() - 0.25, within(1e-6));
            assertThat(wide.high()).isEqualTo(narrow.high() + 0.25, within(1e-6));
        }
    }

    @Test
    void aNetworkThatIsNotTheCardsIsRefused() throws IOException {
        try (Learning learning = learning(1)) {
            learning.next();
            SpectrumFiles.write(folder, learning.parameters(), Map.of(), Map.of());
            byte[] onnx = Files.readAllBytes(folder.resolve("encoder.onnx"));
            onnx[onnx.length / 2] ^= 1;
            Files.write(folder.resolve("encoder.onnx"), onnx);

            assertThatThrownBy(() -> Encoders.openSpectrum(folder))
                    .isInstanceOf(UnusableEncoder.class)
                    .hasMessageContaining("sha256");
        }
    }

    private Quantiles logG() {
        try (SpectrumEncoder encoder = Encoders.openSpectrum(folder)) {
            return encoder.read(TAKEN.subList(0, 1)).getFirst().of(StellarParameter.LOG_G);
        }
    }

    private static float quantiles(Map<String, Float> parts) {
        return parts.getOrDefault("quantiles", Float.NaN);
    }

    private static Learning learning(int steps) {
        return new Learning(new SpectrumLesson(EXAMPLES), new Learning.Plan(steps, 8, 5e-3, 0, 3));
    }

    private static float[] vectors(Learning learning) {
        int pixels = TAKEN.getFirst().residual().length;
        float[] given = new float[TAKEN.size() * 2 * pixels];
        IntStream.range(0, TAKEN.size()).forEach(i -> {
            System.arraycopy(TAKEN.get(i).residual(), 0, given, 2 * i * pixels, pixels);
            System.arraycopy(TAKEN.get(i).known(), 0, given, (2 * i + 1) * pixels, pixels);
        });
        try (NDManager scope = NDManager.newBaseManager()) {
            NDArray input = scope.create(given, new Shape(TAKEN.size(), 2, pixels));
            return SpectrumNetwork.embed(new ArrayOps(learning.parameters(), false), input)
                    .toFloatArray();
        }
    }
}
