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
        path = config.state()
                .or(() -> config.sky().flatMap(StateDirectory::beside))
                .map(Path::toAbsolutePath);
    }

    /** Absolute; nothing where neither a state directory nor a sky is named. */
    public Optional<Path> path() {
        return path;
    }

    /** Nothing beside the root of a file system. */
    static Optional<Path> beside(Path sky) {
        Path whole = sky.toAbsolutePath().normalize();
        return Optional.ofNullable(whole.getFileName()).map(name -> whole.resolveSibling(name + SUFFIX));
    }
}
