package org.starkin.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import ai.onnxruntime.OrtProvider;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.view.Views;

class DeviceTest {

    private static final String TINY_VIEWS = "src/test/resources/org/starkin/encoder/" + TinyEncoders.VIEWS;

    @Test
    void takesTheProcessorWhereItIsAskedFor() {
        Encoder encoder = Encoders.find("kin", new RunOptions(Device.CPU, 2, 5));

        assertThat(encoder.placement()).isEqualTo(new Placement(Device.CPU, "the processor was asked for", 64, 5));
    }

    @Test
    void withoutAGpuAutoTakesTheProcessorAndSaysWhy() {
        requireNoGpu();

        Encoder encoder = Encoders.find(TINY_VIEWS, new RunOptions(Device.AUTO, 1, 2));

        assertThat(encoder.placement().device()).isEqualTo(Device.CPU);
        assertThat(encoder.placement().reason())
                .containsAnyOf("has no CUDA provider, only [CPU]", "cannot use CUDA device 0: ")
                .doesNotContain("\n", "STARKIN_GPU");
        assertThat(encoder.encode(MadeUpViews.stars(3, 1))).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {Encoders.DEFAULT, TINY_VIEWS})
    void withoutAGpuOneThatIsAskedForIsAnError(String name) {
        requireNoGpu();

        assertThatThrownBy(() -> Encoders.find(name, new RunOptions(Device.GPU, 1, 1)))
                .isInstanceOf(UnusableDevice.class)
                .hasMessageContaining("docs/gpu.md")
                .message()
                .containsAnyOf("start ./starkin with STARKIN_GPU=1", "libraries of CUDA 12.8 or 12.9 and of cuDNN 9");
    }

    @Test
    void anEncoderThatIsNoNetworkRunsOnTheProcessorOnly() {
        assertThat(Encoders.find("features", new RunOptions(Device.AUTO, 1, 1)).placement())
                .returns(Device.CPU, Placement::device)
                .returns("it is no network", Placement::reason);
        assertThatThrownBy(() -> Encoders.find("features", new RunOptions(Device.GPU, 1, 1)))
                .isInstanceOf(UnusableDevice.class)
                .hasMessage("encoder 'features' is no network, and runs on the processor only; of those that come with"
                        + " Starkin, these run on a GPU: kin, starclr");
    }

    @Test
    void saysWhichProvidersARuntimeHasInsteadOfCuda() {
        assertThatThrownBy(() -> Cuda.requireProvider(EnumSet.of(OrtProvider.CPU, OrtProvider.DNNL)))
                .isInstanceOf(UnusableDevice.class)
                .hasMessageContaining("no CUDA provider, only [CPU, DNNL]; start ./starkin with STARKIN_GPU=1");
        assertThatCode(() -> Cuda.requireProvider(EnumSet.of(OrtProvider.CPU, OrtProvider.CUDA)))
                .doesNotThrowAnyException();
    }

    @Test
    void tellsTheRuntimesTroubleOnOneLine() {
        Exception cause = new Exception(
                "Error code - ORT_FAIL - message: /src/bridge.cc:1988 Get() [ONNXRuntimeError] : 1 : FAIL : Failed to load"
                        + " library cuda.so with error: libcublasLt.so.12: no such file\n");

        assertThat(Cuda.unusable(cause))
                .hasCause(cause)
                .hasMessageStartingWith(
                        "ONNX Runtime cannot use CUDA device 0: Failed to load library cuda.so with error:"
                                + " libcublasLt.so.12: no such file; it needs an NVIDIA driver");
    }

    @Test
    void tellsTheRuntimesTroubleWithoutItsCode() {
        assertThat(Cuda.unusable(
                        new Exception("Error code - ORT_EP_FAIL - message: Failed to find CUDA shared provider")))
                .hasMessageStartingWith(
                        "ONNX Runtime cannot use CUDA device 0: Failed to find CUDA shared provider; it");
    }

    @Test
    void aDeviceOfOtherVectorsIsRefused() {
        try (OnnxEncoder views = TinyEncoders.of(TinyEncoders.VIEWS)) {
            assertThatCode(() -> DeviceChoice.requireAlike(views, new Turned(views, 5e-5f)))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> DeviceChoice.requireAlike(views, new Turned(views, 1e-3f)))
                    .isInstanceOf(UnusableDevice.class)
                    .hasMessageContaining("another vector than the processor")
                    .hasMessageContaining("1.0E-4 is allowed");
        }
    }

    @Test
    void aPlaceIsNoWishAndRunsAreAtLeastOne() {
        assertThatThrownBy(() -> new Placement(Device.AUTO, "", 1, 1)).hasMessageContaining("allowed: CPU, GPU");
        assertThatThrownBy(() -> new RunOptions(Device.CPU, 0, 1)).hasMessage("threads 0 is less than 1");
        assertThatThrownBy(() -> new RunOptions(Device.CPU, 1, 0)).hasMessage("runs 0 is less than 1");
    }

    private static void requireNoGpu() {
        if (Gpu.answers()) {
            abort("there is a GPU here; what happens without one is not tested");
        }
    }

    /** An encoder whose vectors are another's, each turned a little. */
    private record Turned(Encoder encoder, float by) implements Encoder {

        @Override
        public EncoderId id() {
            return encoder.id();
        }

        @Override
        public int dimension() {
            return encoder.dimension();
        }

        @Override
        public List<Embedding> encode(List<Views> batch) {
            return encoder.encode(batch).stream().map(this::turn).toList();
        }

        private Embedding turn(Embedding embedding) {
            float[] vector = embedding.toArray();
            vector[0] += by;
            return Embedding.of(vector);
        }
    }
}
