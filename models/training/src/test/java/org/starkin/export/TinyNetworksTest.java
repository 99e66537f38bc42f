package org.starkin.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The networks committed for the encoder's tests are what this module writes; {@link TinyNetworks#main} renews them. */
class TinyNetworksTest {

    @Test
    void writesTheNetworkOfViewsByteForByte() throws IOException {
        assertThat(TinyNetworks.views())
                .hasSizeLessThan(10_000)
                .isEqualTo(Files.readAllBytes(TinyNetworks.FOLDER.resolve("tiny-views/encoder.onnx")));
    }

    @Test
    void writesTheNetworkOfSequencesByteForByte() throws IOException {
        assertThat(TinyNetworks.sequence())
                .hasSizeLessThan(10_000)
                .isEqualTo(Files.readAllBytes(TinyNetworks.FOLDER.resolve("tiny-sequence/encoder.onnx")));
    }
}
