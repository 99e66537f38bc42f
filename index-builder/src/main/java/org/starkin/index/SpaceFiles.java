package org.starkin.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.util.IOUtils;

/** Makes the index of a further space of a generation, by the code that makes that of light curves. */
final class SpaceFiles {

    private final Path building;
    private final Path whole;
    private final Manifest main;

    /**
     * @param building where the generation is gathered
     * @param whole the generation, all of it but its further spaces
     * @param main the manifest of its light curves
     */
    SpaceFiles(Path building, Path whole, Manifest main) {
        this.building = building;
        this.whole = whole;
        this.main = main;
    }

    /** The generation. */
    Path whole() {
        return whole;
    }

    /** The manifest of its light curves. */
    Manifest main() {
        return main;
    }

    /** Adds what a space holds. */
    interface Filling {
        void fill(Part part) throws IOException;
    }

    /** Gathers a space, writes and measures it; it is on disk when this returns, and its manifest is told. */
    Manifest write(Space space, SurveyPlan plan, Filling filling) throws IOException {
        Path gathered = building.resolve("gathered-" + space.key());
        IOUtils.rm(gathered);
        Files.createDirectory(gathered);
        Path path = Files.createDirectory(space.in(whole));
        Manifest manifest;
        try (Part part = Part.begin(gathered, plan)) {
            filling.fill(part);
            part.writeTo(path);
            Counts counts = part.counts();
            SimilarityProbe.Measured measured = Measuring.of(path, plan.parameters(), counts.stars(), plan.dimension());
            manifest = manifest(plan, counts, part, measured);
            ManifestFile.write(path, manifest);
            Checksums.of(path, Pace.UNBOUNDED).write(path);
            IOUtils.fsync(path, true);
        }
        IOUtils.rm(gathered);
        return manifest;
    }

    private Manifest manifest(SurveyPlan plan, Counts counts, Part part, SimilarityProbe.Measured measured) {
        return new Manifest(
                Manifest.SCHEMA_VERSION,
                main.survey(),
                main.generation(),
                plan.encoder(),
                plan.dimension(),
                new Manifest.Stars(counts.stars(), part.rejected()),
                counts.points(),
                counts.bands(),
                counts.classes(),
                measured.recall(),
                measured.pairs(),
                measured.nearest(),
                main.build(),
                main.createdUtc(),
                main.buildSeconds(),
                main.starkin());
    }
}
