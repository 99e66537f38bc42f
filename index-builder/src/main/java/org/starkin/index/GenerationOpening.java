package org.starkin.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Opens generations of surveys where they lie in a directory. */
final class GenerationOpening {

    private GenerationOpening() {}

    /**
     * A generation with all its spaces, held once.
     *
     * @throws IndexDamaged where something that is needed is not as it was written
     * @throws IndexMismatch where it is of another survey
     */
    static SurveySearcher open(Path generation, String survey) {
        Map<Space, SpaceHome> homes = new EnumMap<>(Space.class);
        try {
            for (Space space : Space.values()) {
                Path path = space.in(generation);
                if (space == Space.LIGHT_CURVE || Files.isDirectory(path)) {
                    homes.put(space, home(path, survey));
                }
            }
            return SurveySearcher.of(homes);
        } catch (RuntimeException e) {
            close(homes, e);
            throw e;
        }
    }

    private static SpaceHome home(Path space, String survey) {
        Manifest manifest = ManifestFile.read(space);
        requireWhole(space);
        if (!manifest.survey().equals(survey)) {
            throw new IndexMismatch(
                    "survey of " + space,
                    survey,
                    manifest.survey(),
                    "a survey cannot be renamed by moving its directory; build it under its new name");
        }
        return LocalSpace.open(space, manifest);
    }

    /** What can be seen at once to be wrong would otherwise be met later, as something else. */
    private static void requireWhole(Path space) {
        try {
            GenerationCheck check = new GenerationCheck(space);
            for (Damage damage : check.glance()) {
                if (check.isFatal(damage)) {
                    throw IndexDamaged.of(damage);
                }
            }
        } catch (InterruptedIOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Map<Space, SpaceHome> homes, RuntimeException because) {
        for (SpaceHome home : homes.values()) {
            try {
                home.close();
            } catch (IOException e) {
                because.addSuppressed(e);
            }
        }
    }
}
