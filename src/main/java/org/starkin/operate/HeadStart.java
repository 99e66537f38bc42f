package org.starkin.operate;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.starkin.index.Sky;

/**
 * Opens the sky by a thread of its own from the first moment of the process, while the framework starts, which takes longer.
 * Only the system property is known so early; a sky that is named otherwise is opened when its turn comes. Thread-safe.
 */
public final class HeadStart {

    private static final String SKY = "starkin.sky";

    private static volatile Optional<Opening> begun = Optional.empty();

    /** @param isTaken whether the sky was called for */
    private record Opening(Path directory, CompletableFuture<Optional<Sky>> sky, AtomicBoolean isTaken) {}

    private HeadStart() {}

    /** Begins with the sky that the system property names, where it does. */
    public static void begin() {
        String named = System.getProperty(SKY, "");
        if (!named.isBlank()) {
            begin(Path.of(named));
        }
    }

    static void begin(Path directory) {
        Thread.Builder thread = Thread.ofPlatform().daemon().name("sky-opening");
        begun = Optional.of(new Opening(
                directory, CompletableFuture.supplyAsync(() -> opened(directory), thread::start), new AtomicBoolean()));
    }

    /** Nothing where it cannot be opened: that is told by who tries again. */
    private static Optional<Sky> opened(Path directory) {
        try {
            return Optional.of(Sky.open(directory));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    /**
     * The sky in a directory: the one that was begun with, which is handed out once, or else one that is opened now.
     *
     * @throws org.starkin.index.IndexException where it cannot be opened
     */
    static Sky open(Path directory) {
        return begun.filter(opening -> opening.directory().equals(directory))
                .filter(opening -> opening.isTaken().compareAndSet(false, true))
                .flatMap(opening -> opening.sky().join())
                .orElseGet(() -> Sky.open(directory));
    }
}
