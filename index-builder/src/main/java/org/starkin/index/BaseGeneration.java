package org.starkin.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The generation to whose stars others are appended.
 *
 * @param path its directory
 * @param manifest what it says of itself
 */
record BaseGeneration(Path path, Manifest manifest) {

    /**
     * The current generation of {@code survey}.
     *
     * @throws NoSuchSurvey where it has none
     * @throws IndexMismatch where its vectors are not those of {@code plan}
     */
    static BaseGeneration current(SurveyDirectory survey, SurveyPlan plan) throws IOException {
        Optional<GenerationStamp> stamp = GenerationStamp.of(survey);
        if (stamp.isEmpty()) {
            throw new NoSuchSurvey(
                    survey.survey(), "it has no generation to append to; build it first, without --append", List.of());
        }
        Path generation = survey.generation(stamp.get().generation());
        Manifest manifest = ManifestFile.read(generation);
        manifest.requireEncoder(plan.encoder());
        if (manifest.dimension() != plan.dimension()) {
            throw new IndexMismatch(
                    "dimension of survey " + survey.survey(),
                    Integer.toString(plan.dimension()),
                    Integer.toString(manifest.dimension()),
                    "append with the encoder that the survey was built with");
        }
        return new BaseGeneration(generation, manifest);
    }

    /** Its parameters' sources, then those of {@code appended}, and everything else as there. */
    BuildParameters with(BuildParameters appended) {
        return new BuildParameters(
                Stream.concat(manifest.build().sources().stream(), appended.sources().stream())
                        .toList(),
                appended.settings(),
                appended.maxNeighbours(),
                appended.beamWidth(),
                appended.threads(),
                appended.seed());
    }
}
