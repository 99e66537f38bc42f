package org.starkin.encoder;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** Whether there is a GPU to test on. */
final class Gpu {

    private Gpu() {}

    static boolean answers() {
        return trouble().isEmpty();
    }

    /** Skips the test where no GPU can be used, and says why; under {@code STARKIN_GPU=1}, which asks for one, it fails. */
    static void require() {
        String trouble = trouble();
        if (!trouble.isEmpty()) {
            String message = "no GPU to test on: " + trouble;
            if ("1".equals(System.getenv("STARKIN_GPU"))) {
                fail(message);
            }
            abort(message);
        }
    }

    /** What is in the way of a GPU; empty where nothing is. */
    private static String trouble() {
        try (OnnxNetwork network = OnnxNetwork.onGpu(TinyEncoders.network(TinyEncoders.VIEWS), "embedding", 1)) {
            return network.inputs().isEmpty() ? "the network takes nothing" : "";
        } catch (UnusableDevice e) {
            return String.valueOf(e.getMessage());
        }
    }
}
