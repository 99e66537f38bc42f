package org.starkin.demo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts the server on a directory that is not there yet, to be filled by the test, and has it look, and check its files, often. */
public final class EmptySky implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Directory.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    /** Names the directory, and deletes it at the end. */
    public static final class Directory implements QuarkusTestResourceLifecycleManager {

        private Path parent = Path.of("");

        @Override
        public Map<String, String> start() {
            parent = DemoSky.temporary();
            return Map.of(
                    "starkin.sky",
                    parent.resolve("coming").toString(),
                    "starkin.refresh-interval",
                    "50ms",
                    "starkin.check.pause",
                    "100ms");
        }

        @Override
        public void stop() {
            DemoSky.delete(parent);
        }
    }
}
