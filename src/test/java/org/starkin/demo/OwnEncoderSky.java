package org.starkin.demo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.starkin.demo.SyntheticStars.SurveyKind;
import org.starkin.encoder.Encoders;

/** Starts the server with an encoder of its own, on a sky of two surveys: gaia of that encoder, ztf of the usual one. */
public final class OwnEncoderSky implements QuarkusTestProfile {

    private static final Path ENCODER =
            Path.of("../models/encoder/src/test/resources/org/starkin/encoder/tiny-sequence");

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Directory.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    /** Makes the sky, and deletes it at the end. */
    public static final class Directory implements QuarkusTestResourceLifecycleManager {

        private Path sky = Path.of("");

        @Override
        public Map<String, String> start() {
            sky = DemoSky.temporary();
            SkyMaker.write(sky, SurveyKind.GAIA, 20, 1, Encoders.open(ENCODER));
            SkyMaker.write(sky, SurveyKind.ZTF, 20, 2);
            return Map.of(
                    "starkin.sky",
                    sky.toString(),
                    "starkin.encoder",
                    ENCODER.toAbsolutePath().toString());
        }

        @Override
        public void stop() {
            DemoSky.delete(sky);
        }
    }
}
