package org.starkin.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BitFlipTest {

    private static final int FLIPS = 100;
    private static final long SEED = 31;

    @TempDir
    private Path directory;

    @Test
    void everyBitThatIsFlippedInAnyFileIsFoundAndItsFileNamed() throws IOException {
        BackupSky sky = BackupSky.make(directory.resolve("sky"), 80);
        sky.build("gaia", 60, 4);
        List<Path> files = new ArrayList<>();
        for (Path file : sky.files()) {
            if (!Files.isSymbolicLink(file) && Files.size(file) > 0) {
                files.add(file);
            }
        }
        assertThat(sky.findings()).isEmpty();
        Random random = new Random(SEED);

        for (int flip = 0; flip < FLIPS; flip++) {
            Path file = files.get(random.nextInt(files.size()));
            long bit = random.nextLong(Files.size(file) * Byte.SIZE);
            BackupSky.flip(file, bit);

            List<Finding> found = sky.findings();

            assertThat(found)
                    .as(file + " bit " + bit + ", seed " + SEED)
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.damage().file()).isEqualTo(file);
                        assertThat(finding.damage().isCertain()).isTrue();
                        assertThat(finding.toString()).contains(place(sky, file));
                    });
            BackupSky.flip(file, bit);
        }
        assertThat(sky.findings()).isEmpty();
    }

    /** The survey and the generation, or what else the file belongs to. */
    private static String place(BackupSky sky, Path file) {
        Path within = sky.path().relativize(file);
        return switch (within.getName(0).toString()) {
            case "_map" -> "the map, " + within.getName(1);
            case "gaia", "ztf" -> "survey " + within.getName(0) + ", " + within.getName(1);
            default -> "the calibration";
        };
    }
}
