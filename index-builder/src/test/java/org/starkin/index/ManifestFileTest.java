package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropReason;

class ManifestFileTest {

    @TempDir
    private Path directory;

    private static final Manifest MANIFEST = new Manifest(
            1,
            "asas",
            3,
            Build.ENCODER,
            32,
            new Manifest.Stars(12, Map.of("too_few_points", 2L, "bad_object_id", 1L)),
            new Manifest.Points(1000, Map.of(DropReason.DUPLICATE, 4L, DropReason.TIME_NOT_FINITE, 2L)),
            List.of(new Manifest.Band("V", BrightnessUnit.MAGNITUDE, 12, 994)),
            Map.of("RRAB", 5L, "EW", 3L),
            new Manifest.Recall(12, List.of(new Manifest.RecallPoint(16, 0.975, 100.5)), 16),
            new Percentiles(66, List.of(new Percentiles.Entry(50, 0.25))),
            new Percentiles(0, List.of()),
            Build.PARAMETERS,
            Instant.parse("2026-11-21T12:00:00Z"),
            1.5,
            "0.1.0");

    @Test
    void givesEveryFieldBack() throws IOException {
        ManifestFile.write(directory, MANIFEST);

        assertThat(ManifestFile.read(directory)).isEqualTo(MANIFEST);
        assertThat(directory.resolve("manifest.json.tmp")).doesNotExist();
    }

    @Test
    void writesItsKeysInOneOrder() throws IOException {
        ManifestFile.write(directory, MANIFEST);
        String first = Files.readString(directory.resolve("manifest.json"));
        ManifestFile.write(directory, ManifestFile.read(directory));

        assertThat(Files.readString(directory.resolve("manifest.json"))).isEqualTo(first);
        JsonNode json = new ObjectMapper().readTree(first);
        assertThat(keys(json))
                .containsExactly(
                        "schema_version",
                        "survey",
                        "generation",
                        "encoder",
                        "dimension",
                        "stars",
                        "points",
                        "bands",
                        "classes",
                        "recall",
                        "pairs",
                        "nearest",
                        "build",
                        "created_utc",
                        "build_seconds",
                        "starkin");
        assertThat(keys(json.at("/stars/rejected"))).containsExactly("bad_object_id", "too_few_points");
        assertThat(keys(json.at("/classes"))).containsExactly("EW", "RRAB");
        assertThat(keys(json.at("/points/dropped"))).containsExactly("TIME_NOT_FINITE", "DUPLICATE");
        assertThat(json.at("/recall/curve/0/recall_at_10").asDouble()).isEqualTo(0.975);
        assertThat(json.at("/created_utc").asText()).isEqualTo("2026-11-21T12:00:00Z");
        assertThat(json.at("/encoder/sha256").asText()).isEqualTo(Build.ENCODER.sha256());
        assertThat(json.at("/build/sources/0/bytes").asLong()).isEqualTo(123);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "\"text\"",
                "{\"schema_version\": \"1\"}",
                "{}",
                "\u0000\u0001",
                "{\"schema_version\": 1}"
            })
    void refusesWhatIsNoManifest(String text) throws IOException {
        Files.writeString(directory.resolve("manifest.json"), text);

        assertThatThrownBy(() -> ManifestFile.read(directory))
                .isInstanceOf(IndexDamaged.class)
                .hasMessageContaining("manifest.json")
                .hasMessageContaining("build the survey again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"dimension\"", "\"encoder\"", "\"sources\"", "\"default_effort\"", "\"starkin\""})
    void refusesAManifestThatLacksAField(String field) throws IOException {
        ManifestFile.write(directory, MANIFEST);
        String text = Files.readString(directory.resolve("manifest.json"));
        Files.writeString(directory.resolve("manifest.json"), text.replace(field, "\"other\""));

        assertThatThrownBy(() -> ManifestFile.read(directory)).isInstanceOf(IndexDamaged.class);
    }

    @Test
    void refusesAManifestFarTooLarge() throws IOException {
        Files.writeString(directory.resolve("manifest.json"), " ".repeat((16 << 20) + 1));

        assertThatThrownBy(() -> ManifestFile.read(directory))
                .isInstanceOf(IndexDamaged.class)
                .hasMessageContaining("16777217 bytes");
    }

    private static List<String> keys(JsonNode json) {
        List<String> keys = new ArrayList<>();
        json.fieldNames().forEachRemaining(keys::add);
        return keys;
    }
}
