package org.starkin.store;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.starkin.operate.StarkinConfig;

/**
 * Where the server writes: {@code starkin.state}, or else a sibling of the sky, {@code SKY.state}. Never within the sky, whose
 * subdirectories are surveys. The directory need not be there yet. Immutable.
 */
@Singleton
public final class StateDirectory {

    private static final String SUFFIX = ".state";

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
}
