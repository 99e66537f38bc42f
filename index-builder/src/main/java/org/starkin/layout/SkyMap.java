package org.starkin.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.starkin.index.Manifest;
import org.starkin.index.SurveySearcher;

/** The map of a sky, as it is on disk at one moment. Thread-safe. */
public final class SkyMap {

    private final Path directory;
    private final SkyLayout layout;

    private SkyMap(Path directory, SkyLayout layout) {
        this.directory = directory;
        this.layout = layout;
    }

    /**
     * The map that counts, or nothing where the sky has none.
     *
     * @throws UnusableMap where it cannot be used
     */
    public static Optional<SkyMap> open(Path sky) {
        try {
            Optional<Path> current = new MapDirectory(sky).current();
            return current.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SkyMap(current.get(), MapDirectory.read(current.get())));
        } catch (IOException e) {
            throw new UncheckedIOException("the map of " + sky + " cannot be read: " + e, e);
        }
    }

    /** The name of its layout in the sky: {@code layout-000001}. */
    public String name() {
        return directory.getFileName().toString();
    }

    public SkyLayout layout() {
        return layout;
    }

    /** Where it lies. */
    Path directory() {
        return directory;
    }

    /** Whether the vectors of a survey can be placed on it at all. */
    boolean takes(Manifest survey) {
        return survey.encoder().equals(layout.encoder()) && survey.dimension() == layout.dimension();
    }

    /** The places of a generation's stars, read anew each time. A file that cannot be used leaves them out. */
    public Placement of(SurveySearcher survey) {
        Manifest manifest = survey.manifest();
        if (!takes(manifest)) {
            return new Placement.LeftOut("its vectors are those of the encoder "
                    + manifest.encoder().name() + ", the map's those of "
                    + layout.encoder().name());
        }
        Path file = MapDirectory.places(directory, survey);
        try {
            if (!Files.exists(file)) {
                return notYet(manifest);
            }
            MapFile read = MapFile.read(file);
            if (!read.of().equals(layout.mark())
                    || !read.by().equals(survey.columns().mark())
                    || read.columns().length != 2
                    || read.rows() != survey.columns().size()) {
                return notYet(manifest);
            }
            return new Placement.OnMap(new Places(read.columns()[0], read.columns()[1]));
        } catch (NoSuchFileException e) {
            return notYet(manifest);
        } catch (UnusableMap e) {
            return new Placement.LeftOut(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Placement.LeftOut(file + " cannot be read: " + e);
        }
    }

    private static Placement notYet(Manifest survey) {
        return new Placement.LeftOut(
                survey.generationName() + " is not on the map yet; ./starkin map --sky DIR puts it there");
    }
}
