package org.starkin.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Encoders;

class LightVectorsTest {

    private static final Encoder ENCODER = Encoders.load(Encoders.DEFAULT);
    private static final int FORMAT = 0x534B4C31;
    private static final int PORTION = 500;

    private final List<String> said = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatWasMadeIsTakenFromTheFirstStarAskedForToTheLast() throws IOException {
        for (int first = 0; first < 3 * PORTION; first += PORTION) {
            keep(FORMAT, first, first + 1, first + PORTION - 1);
        }
        LightVectors light = new LightVectors(folder, ENCODER, said::add);

        assertThat(light.of(7, 0, 3 * PORTION)).containsOnlyKeys(0, 1, 499, 500, 501, 999, 1000, 1001, 1499);
        assertThat(light.of(7, 499, 501)).containsOnlyKeys(499, 500);
        assertThat(light.of(7, 501, 1000)).containsOnlyKeys(501, 999);
        assertThat(light.of(7, 501, 502).get(501)).containsExactly(501, 0.5f);
        assertThat(said).isEmpty();
    }

    @Test
    void aFileOfSomethingElseIsRefused() throws IOException {
        keep(1, 0, 1, 2);

        assertThatThrownBy(() -> new LightVectors(folder, ENCODER, said::add).of(7, 0, 3))
                .hasMessageContaining("light-")
                .hasMessageContaining("delete it");
    }

    /** As an earlier run left it: the first star of a portion and two others. */
    private void keep(int format, int... stars) throws IOException {
        String name = "light-" + ENCODER.id().sha256().substring(0, 12) + "-7-" + stars[0] + ".bin";
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.writeInt(format);
            out.writeInt(stars.length);
            for (int star : stars) {
                out.writeInt(star);
                out.writeInt(2);
                out.writeFloat(star);
                out.writeFloat(0.5f);
            }
        }
    }
}
