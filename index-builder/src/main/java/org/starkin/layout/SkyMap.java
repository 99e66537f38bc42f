package org.starkin.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.starkin.index.Manifest;
import org.starkin.index.Space;
import org.starkin.index.SurveySearcher;

/** The map of a space of a sky, as it is on disk at one moment. Thread-safe. */
public final class SkyMap {

    private final Space space;
    private final Path directory;
    private final SkyLayout layout;

    private SkyMap(Space space, Path directory, SkyLayout layout) {
        this.space = space;
        this.directory = directory;
        this.layout = layout;
    }

    /**
     * The map that counts, or nothing where the sky has none.
     *
     * @throws UnusableMap where it cannot be used
     */
    public static Optional<SkyMap> open(Path sky, Space space) {
        try {
            Optional<Path> current = new MapDirectory(sky, space).current();
            return current.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SkyMap(space, current.get(), MapDirectory.read(current.get())));
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

    /** The places of a generation's stars in the space, read anew each time. A file that cannot be used leaves them out. */
    public Placement of(SurveySearcher survey) {
        Manifest manifest = survey.manifest();
        if (survey.columns().size() == 0) {
            return new Placement.LeftOut(
                    space == Space.LIGHT_CURVE ? "none of its stars has a light curve" : "it has no stars");
        }
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

    /** The same of a survey of the sky, whether it has the space or not. */
    public Placement inSky(SurveySearcher survey) {
        return survey.in(space)
                .map(this::of)
                .orElseGet(() -> new Placement.LeftOut("it has no " + space.key()
                        + " vectors: it was built before there were any, or by an encoder of which the"
                        + " joint one takes none"));
    }

    private static Placement notYet(Manifest survey) {
        return new Placement.LeftOut(
                survey.generationName() + " is not on the map yet; ./starkin map --sky DIR puts it there");
    }
}
