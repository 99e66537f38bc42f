package org.starkin.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.lucene.util.IOUtils;

/** Reads and writes {@code manifest.json}: snake_case names, in the order of {@link Manifest}'s components. */
final class ManifestFile {

    static final String NAME = "manifest.json";

    /** A manifest is some ten kilobytes; tens of thousands of classes would not fill this. */
    private static final long MOST_BYTES = 16L << 20;

    /** How everything in a sky that is JSON is written. */
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private ManifestFile() {}

    /** Writes the manifest into {@code generation} so that it is there whole or not at all. */
    static void write(Path generation, Manifest manifest) throws IOException {
        Path file = generation.resolve(NAME);
        Path unfinished = generation.resolve(NAME + ".tmp");
        Files.writeString(unfinished, JSON.writeValueAsString(manifest) + "\n", StandardCharsets.UTF_8);
        IOUtils.fsync(unfinished, false);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Reads the manifest of {@code generation}.
     *
     * @throws IndexMismatch where another version of the schema wrote it
     * @throws IndexDamaged where it is missing or no manifest
     */
    static Manifest read(Path generation) {
        Path file = generation.resolve(NAME);
        try {
            if (!Files.isRegularFile(file)) {
                throw new IndexDamaged(file, "there is no manifest");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new IndexDamaged(
                        file,
                        "the manifest has " + Files.size(file) + " bytes where at most " + MOST_BYTES + " make sense");
            }
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            requireSchema(file, json);
            return JSON.treeToValue(json, Manifest.class);
        } catch (JsonProcessingException e) {
            throw new IndexDamaged(file, "the manifest cannot be read: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IndexDamaged(file, "the manifest cannot be read: " + e, e);
        }
    }

    private static void requireSchema(Path file, JsonNode json) {
        JsonNode version = json.path("schema_version");
        if (!version.isInt()) {
            throw new IndexDamaged(file, "the manifest names no schema_version");
        }
        if (version.intValue() != Manifest.SCHEMA_VERSION) {
            throw new IndexMismatch(
                    "schema version of " + file,
                    Integer.toString(Manifest.SCHEMA_VERSION),
                    version.asText(),
                    "build the survey again with this program, or open it with the one that wrote it");
        }
    }
}
