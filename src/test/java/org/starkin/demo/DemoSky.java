package org.starkin.demo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.starkin.demo.SyntheticStars.SurveyKind;

/** Starts the server on a sky of three surveys: gaia, of which some stars have spectra too, ztf and tess. */
public final class DemoSky implements QuarkusTestResourceLifecycleManager {

    public static final int GAIA_STARS = 60;
    public static final int GAIA_SPECTRA = 4;
    public static final int ZTF_STARS = 30;
    public static final int TESS_STARS = 12;

    private Path directory = Path.of("");

    @Override
    public Map<String, String> start() {
        directory = temporary();
        Path sky = directory.resolve("demo");
        SkyMaker.writeWithSpectra(sky, SurveyKind.GAIA, GAIA_STARS, 1, GAIA_SPECTRA);
        SkyMaker.write(sky, SurveyKind.ZTF, ZTF_STARS, 2);
        SkyMaker.write(sky, SurveyKind.TESS, TESS_STARS, 3);
        SkyMaker.map(sky);
        return Map.of("starkin.sky", sky.toString());
    }

    @Override
    public void stop() {
        delete(directory);
    }

    /** A new directory, to be deleted after use. */
    public static Path temporary() {
        try {
            return Files.createTempDirectory("starkin-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a directory with all that is in it. */
    public static void delete(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
