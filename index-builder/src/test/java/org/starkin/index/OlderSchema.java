package org.starkin.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes of a generation one as it was written before the schema was raised the last time. */
public final class OlderSchema {

    private OlderSchema() {}

    /** Schema 1 had the same manifest, and no checksums. */
    public static void one(Path generation) {
        Manifest now = ManifestFile.read(generation);
        try {
            ManifestFile.write(
                    generation,
                    new Manifest(
                            1,
                            now.survey(),
                            now.generation(),
                            now.encoder(),
                            now.dimension(),
                            now.stars(),
                            now.points(),
                            now.bands(),
                            now.classes(),
                            now.recall(),
                            now.pairs(),
                            now.nearest(),
                            now.build(),
                            now.createdUtc(),
                            now.buildSeconds(),
                            now.starkin()));
            Files.delete(generation.resolve(Checksums.NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
