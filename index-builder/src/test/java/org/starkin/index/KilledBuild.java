package org.starkin.index;

import java.nio.file.Path;
import java.util.List;

/** A build of 1,500 made-up inputs that is killed on its way, and goes on. */
final class KilledBuild {

    static final List<Inputs.Input> INPUTS = Inputs.of("asas", 1500, 3);
    static final int MIDDLE = 700;

    private KilledBuild() {}

    /** The digest of the same build in {@code sky} where it is never killed. */
    static String never(Path sky) {
        try (SurveyWriter writer = Build.writer(sky, "asas", 8)) {
            Inputs.give(writer, INPUTS);
            writer.publish();
        }
        return ContentDigest.of(sky, "asas");
    }

    /** The sky {@code sky}, whose writer was killed after a checkpoint at {@code next} and some more. */
    static Path at(Path sky, int next) {
        Path first = sky.resolveSibling(sky.getFileName() + "-first");
        try (SurveyWriter writer = Build.writer(first, "asas", 8)) {
            Inputs.give(writer, INPUTS.subList(0, next));
            writer.checkpoint(Integer.toString(next));
            Inputs.give(writer, INPUTS.subList(next, next + 200));
            return Killed.now(first, sky);
        }
    }

    /** Resumes and publishes; gives the place from which it went on. */
    static int goOn(Path sky) {
        try (SurveyWriter writer = Build.writer(sky, "asas", 8, Beginning.RESUMED)) {
            int next = writer.resumedFrom().map(Integer::parseInt).orElse(0);
            Inputs.give(writer, INPUTS.subList(next, INPUTS.size()));
            writer.publish();
            return next;
        }
    }

    static Path building(Path sky) {
        return sky.resolve("asas/building-generation-000001");
    }
}
