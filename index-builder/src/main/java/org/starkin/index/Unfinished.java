package org.starkin.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A generation that is being built.
 *
 * @param path its directory
 * @param part what is gathered for it
 * @param parameters what its manifest will say that it was built from, and how
 * @param from the checkpoint that it goes on from, if it goes on from one
 */
record Unfinished(Path path, Part part, BuildParameters parameters, Optional<Checkpoint> from) {

    /** Opens the next generation of a survey, under its writer's lock. */
    static Unfinished open(SurveyDirectory directory, SurveyPlan wanted, Beginning beginning) throws IOException {
        return beginning.resumes() ? resume(directory, wanted) : begin(directory, wanted);
    }

    private static Unfinished resume(SurveyDirectory directory, SurveyPlan plan) throws IOException {
        Optional<Path> left = directory.unfinished();
        Optional<Checkpoint> checkpoint = left.flatMap(Part::checkpoint);
        if (left.isEmpty() || checkpoint.isEmpty()) {
            return begin(directory, plan);
        }
        plan.requireSame(
                checkpoint.get().plan(),
                left.get(),
                "give the options and files that it was begun with, or build without --resume to begin anew");
        Path path = directory.takeUp(left.get());
        return new Unfinished(path, Part.resume(path, plan, checkpoint.get()), plan.parameters(), checkpoint);
    }

    private static Unfinished begin(SurveyDirectory directory, SurveyPlan plan) throws IOException {
        Path path = directory.begin();
        return new Unfinished(path, Part.begin(path, plan), plan.parameters(), Optional.empty());
    }
}
