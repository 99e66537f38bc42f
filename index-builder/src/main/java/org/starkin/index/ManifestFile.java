package org.starkin.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes {@code manifest.json}: snake_case names, in the order of {@link Manifest}'s components. */
final class ManifestFile {

    static final String NAME = "manifest.json";

    /** A manifest is some ten kilobytes; tens of thousands of classes would not fill this. */
    private static final long MOST_BYTES = 16L << 20;

    private ManifestFile() {}

    /** Writes the manifest into {@code generation} so that it is there whole or not at all. */
    static void write(Path generation, Manifest manifest) throws IOException {
        SkyJson.write(generation.resolve(NAME), manifest);
    }

    /**
     * Reads the manifest of {@code generation}.
     *
     * @throws IndexMismatch where its schema is not one of those that this program reads
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
            JsonNode json = SkyJson.mapper().readTree(Files.readAllBytes(file));
            requireSchema(file, json);
            return SkyJson.mapper().treeToValue(json, Manifest.class);
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
        if (version.intValue() < Manifest.OLDEST_SCHEMA_VERSION || version.intValue() > Manifest.SCHEMA_VERSION) {
            throw new IndexMismatch(
                    "schema version of " + file,
                    Manifest.OLDEST_SCHEMA_VERSION + " to " + Manifest.SCHEMA_VERSION,
                    version.asText(),
                    "build the survey again with this program, or open it with the one that wrote it");
        }
    }
}
