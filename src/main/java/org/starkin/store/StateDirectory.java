package org.starkin.store;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.starkin.operate.Refusal;
import org.starkin.operate.StarkinConfig;

/**
 * Where the server writes: {@code starkin.state}, or else a sibling of the sky, {@code SKY.state}. Never within the sky, whose
 * subdirectories are surveys. The directory need not be there yet. Thread-safe.
 */
@Singleton
public final class StateDirectory {

    private static final String SUFFIX = ".state";
    private static final String ID = "id";

    private final Optional<Path> path;

    StateDirectory(StarkinConfig config) {
        config.state().ifPresent(state -> config.sky().ifPresent(sky -> requireOutside(sky, state)));
        path = config.state()
                .or(() -> config.sky().flatMap(StateDirectory::beside))
                .map(Path::toAbsolutePath);
    }

    /** Stops the start. */
    static void requireOutside(Path sky, Path state) {
        if (whole(state).startsWith(whole(sky))) {
            throw new IllegalArgumentException("starkin.state '" + state + "' lies in the sky '" + sky
                    + "', whose subdirectories are surveys; name a directory outside of it");
        }
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** Absolute; nothing where neither a state directory nor a sky is named. */
    public Optional<Path> path() {
        return path;
    }

    /** Nothing beside the root of a file system. */
    static Optional<Path> beside(Path sky) {
        Path whole = whole(sky);
        return Optional.ofNullable(whole.getFileName()).map(name -> whole.resolveSibling(name + SUFFIX));
    }

    /**
     * The directory.
     *
     * @throws Refusal.Unavailable where there is none
     */
    public Path required() {
        return path.orElseThrow(() ->
                unavailable("no directory is named to keep things in; start the server with -Dstarkin.state=DIR"));
    }

    /**
     * A name of the directory that it keeps wherever it is moved, made when it is first asked for.
     *
     * @throws Refusal.Unavailable where there is no directory, or it cannot be written to
     */
    public synchronized String id() {
        Path directory = required();
        Path file = directory.resolve(ID);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(directory);
                Path half = Files.createTempFile(directory, ID, ".half");
                Files.writeString(half, UUID.randomUUID().toString());
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw unavailable("the directory '" + directory + "' cannot be written to (" + e + ")");
        }
    }

    private static Refusal.Unavailable unavailable(String reason) {
        return new Refusal.Unavailable("no_store", reason);
    }
}
