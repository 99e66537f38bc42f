package org.starkin.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.apache.lucene.util.IOUtils;

/**
 * A generation that is being built.
 *
 * @param path its directory
 * @param part what is gathered for it
 * @param parameters what its manifest will say that it was built from, and how
 * @param from the checkpoint that it goes on from, if it goes on from one
 * @param base the generation to whose stars others are added, if there is one
 */
record Unfinished(
        Path path, Part part, BuildParameters parameters, Optional<Checkpoint> from, Optional<BaseGeneration> base) {

    /** Opens the next generation of a survey, under its writer's lock. */
    static Unfinished open(SurveyDirectory directory, SurveyPlan wanted, Beginning beginning) throws IOException {
        Optional<BaseGeneration> base =
                beginning.appends() ? Optional.of(BaseGeneration.current(directory, wanted)) : Optional.empty();
        SurveyPlan plan = base.map(generation -> wanted.appendingTo(generation.manifest()))
                .orElse(wanted);
        BuildParameters parameters =
                base.map(generation -> generation.with(wanted.parameters())).orElse(wanted.parameters());
        Optional<Unfinished> left = beginning.resumes() ? resume(directory, plan, parameters, base) : Optional.empty();
        if (left.isPresent()) {
            return left.get();
        }
        Path path = directory.begin();
        Part part = Part.begin(path, plan);
        if (base.isPresent()) {
            append(part, base.get(), () -> directory.abandon(path));
        }
        return new Unfinished(path, part, parameters, Optional.empty(), base);
    }

    private static Optional<Unfinished> resume(
            SurveyDirectory directory, SurveyPlan plan, BuildParameters parameters, Optional<BaseGeneration> base)
            throws IOException {
        Optional<Path> left = directory.unfinished();
        Optional<Checkpoint> checkpoint = left.flatMap(Part::checkpoint);
        if (left.isEmpty() || checkpoint.isEmpty()) {
            return Optional.empty();
        }
        plan.requireSame(
                checkpoint.get().plan(),
                left.get(),
                "give the options and files that it was begun with, or build without --resume to begin anew");
        Path path = directory.takeUp(left.get());
        return Optional.of(
                new Unfinished(path, Part.resume(path, plan, checkpoint.get()), parameters, checkpoint, base));
    }

    private static void append(Part part, BaseGeneration base, Closeable giveUp) {
        try {
            part.addGeneration(base);
        } catch (RuntimeException e) {
            IOUtils.closeWhileSuppressingExceptions(e, part, giveUp);
            throw e;
        }
    }

    /**
     * Measures it, and says what it is.
     *
     * @param whole where its stars are written
     * @param buildSeconds how long building took, asked for once it is measured
     */
    Manifest manifest(SurveyPlan plan, Path whole, Clock clock, DoubleSupplier buildSeconds) throws IOException {
        Counts counts = part.counts();
        SimilarityProbe.Measured measured = Measuring.of(whole, parameters, counts.stars(), plan.dimension());
        return new Manifest(
                Manifest.SCHEMA_VERSION,
                plan.survey(),
                SurveyDirectory.numberOf(path),
                plan.encoder(),
                plan.dimension(),
                new Manifest.Stars(counts.stars(), part.rejected()),
                counts.points(),
                counts.bands(),
                counts.classes(),
                measured.recall(),
                measured.pairs(),
                measured.nearest(),
                parameters,
                clock.instant(),
                buildSeconds.getAsDouble(),
                StarkinVersion.text());
    }
}
