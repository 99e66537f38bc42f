package org.starkin.encoder;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.providers.OrtCUDAProviderOptions;
import java.util.Set;

/** ONNX Runtime's way to an NVIDIA GPU. */
final class Cuda {

    /** The device, where there are several; {@code CUDA_VISIBLE_DEVICES} makes another one the first. */
    static final int DEVICE = 0;

    private static final String HOW = "see docs/gpu.md";

    private Cuda() {}

    /**
     * Says that a session's network is to run on the GPU.
     *
     * @throws UnusableDevice where the runtime knows no GPU, or cannot load what it needs for one
     */
    static void addTo(OrtSession.SessionOptions options) {
        requireProvider(OrtEnvironment.getAvailableProviders());
        try (OrtCUDAProviderOptions cuda = new OrtCUDAProviderOptions(DEVICE)) {
            // Sequences vary in length, and the exhaustive search, the default, times every algorithm anew for each.
            cuda.add("cudnn_conv_algo_search", "HEURISTIC");
            // TF32 has a mantissa of 10 bits: vectors would not be those of the processor.
            cuda.add("use_tf32", "0");
            options.addCUDA(cuda);
        } catch (OrtException e) {
            throw unusable(e);
        }
    }

    static void requireProvider(Set<OrtProvider> available) {
        if (!available.contains(OrtProvider.CUDA)) {
            throw new UnusableDevice(
                    "this ONNX Runtime has no CUDA provider, only " + available,
                    "start ./starkin with STARKIN_GPU=1 for one that has; " + HOW);
        }
    }

    static UnusableDevice unusable(Throwable cause) {
        return new UnusableDevice(
                "ONNX Runtime cannot use CUDA device " + DEVICE + ": " + plain(String.valueOf(cause.getMessage())),
                "it needs an NVIDIA driver, and the libraries of CUDA 12.8 or 12.9 and of cuDNN 9 on LD_LIBRARY_PATH; "
                        + HOW,
                cause);
    }

    /** The runtime's message on one line, without its code and the place in its source. */
    private static String plain(String message) {
        return message.replaceAll("\\s+", " ")
                .replaceFirst("^Error code - \\w+ - message: ", "")
                .replaceFirst(".*\\[ONNXRuntimeError] : \\d+ : \\w+ : ", "")
                .strip();
    }
}
