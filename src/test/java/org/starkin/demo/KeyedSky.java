package org.starkin.demo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Starts the server on the demo sky with a file of keys, one of each role, one expired and one with a rate of its own. */
public final class KeyedSky implements QuarkusTestProfile {

    public static final String READ = "read-key";
    public static final String LABEL = "label-key";
    public static final String OPERATE = "operate-key";
    public static final String EXPIRED = "expired-key";
    public static final String SLOW = "slow-key";

    /** An origin that browsers may ask from. */
    public static final String FRIENDLY_ORIGIN = "https://observatory.example";

    /** So many wrong keys a minute from one address. */
    public static final int FAILURES_PER_MINUTE = 5000;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "starkin.rates.failures-per-minute",
                String.valueOf(FAILURES_PER_MINUTE),
                "starkin.refresh-interval",
                "50ms",
                "quarkus.http.cors.enabled",
                "true",
                "quarkus.http.cors.origins",
                FRIENDLY_ORIGIN);
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Directory.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    /** A line of a keys file. */
    public static String line(String name, String role, String key, String options) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return name + " " + role + " " + HexFormat.of().formatHex(hash) + " " + options + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the sky and the keys, and deletes both at the end. */
    public static final class Directory implements QuarkusTestResourceLifecycleManager {

        private final DemoSky sky = new DemoSky();
        private Path directory = Path.of("");

        @Override
        public Map<String, String> start() {
            directory = DemoSky.temporary();
            Path keys = directory.resolve("keys");
            try {
                Files.writeString(
                        keys,
                        "# the keys of the tests\n"
                                + line("reader", "read", READ, "per_second=0 at_once=0")
                                + line("labeller", "label", LABEL, "per_second=0 at_once=0")
                                + line("operator", "operate", OPERATE, "per_second=0 at_once=0")
                                + line("gone", "operate", EXPIRED, "expires=2026-01-01T00:00:00Z")
                                + line("slow", "read", SLOW, "per_second=3"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Map<String, String> settings = new HashMap<>(sky.start());
            settings.put("starkin.keys", keys.toString());
            return settings;
        }

        @Override
        public void stop() {
            sky.stop();
            DemoSky.delete(directory);
        }
    }
}
