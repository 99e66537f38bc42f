package org.starkin.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.view.Views;

/** Vectors of the GPU are those of the processor. Skipped, and said to be, where there is no GPU. */
class GpuParityTest {

    private static final List<Views> STARS = MadeUpViews.stars(700, 3);
    private static final String FOLDERS = "src/test/resources/org/starkin/encoder/";
    private static final int THREADS = 4;

    @BeforeEach
    void requireGpu() {
        Gpu.require();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kin", "starclr", FOLDERS + TinyEncoders.VIEWS, FOLDERS + TinyEncoders.SEQUENCE})
    void theGpuGivesTheProcessorsVectors(String name) {
        List<Embedding> expected = Encoders.find(name).encode(STARS);
        Encoder gpu = Encoders.find(name, new RunOptions(Device.GPU, 1, THREADS));

        assertThat(gpu.placement().device()).isEqualTo(Device.GPU);
        requireAlike(gpu.encode(STARS), expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kin", "starclr", FOLDERS + TinyEncoders.SEQUENCE})
    void severalThreadsGetTheProcessorsVectors(String name) throws Exception {
        List<Embedding> expected = Encoders.find(name).encode(STARS);
        Encoder gpu = Encoders.find(name, new RunOptions(Device.AUTO, 1, THREADS));
        Callable<List<Embedding>> encoding = () -> gpu.encode(STARS);

        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<List<Embedding>> answer : threads.invokeAll(Collections.nCopies(2 * THREADS, encoding))) {
                requireAlike(answer.get(), expected);
            }
        }
    }

    private static void requireAlike(List<Embedding> found, List<Embedding> expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(found.get(i).toArray())
                    .containsExactly(expected.get(i).toArray(), within(DeviceChoice.TOLERANCE));
            assertThat(found.get(i).similarity(expected.get(i))).isGreaterThan(0.9999f);
        }
    }
}
