package org.starkin.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;

/** Where the surveys of a sky lie, and which generation of each counts: {@link Sky} follows a home. Thread-safe. */
public interface SkyHome extends AutoCloseable {

    /** Where it is, in words. */
    String place();

    /**
     * The names of the surveys, ascending.
     *
     * @throws IndexException where nobody can say
     */
    List<String> surveys();

    /**
     * Which generation of a survey counts: equal as long as it is the same.
     *
     * @param generation its number
     * @param version tells it from every other of that number
     */
    record Stamp(int generation, String version) {}

    /**
     * The generation of a survey that counts now, or nothing where none was ever published.
     *
     * @throws IndexException where it is not as it was left
     */
    Optional<Stamp> stamp(String survey) throws IOException;

    /**
     * Opens a generation, held once.
     *
     * @throws IndexException where it cannot be opened
     */
    SurveySearcher open(String survey, Stamp stamp) throws IOException;

    /**
     * What a check has found wrong with a generation.
     *
     * @param reason in words
     * @param isAnswered whether the survey can be answered from all the same
     */
    record Fault(String reason, boolean isAnswered) {}

    /** What the last check found wrong with a generation. */
    default Optional<Fault> fault(String survey, Stamp stamp) {
        return Optional.empty();
    }

    /**
     * Compares what is kept with its checksums, where that is this home's own care.
     *
     * @throws InterruptedIOException where the thread is told to end
     */
    default void check(Pace pace) throws InterruptedIOException {}

    /** Lets go of what it holds itself; what it opened goes on. */
    @Override
    default void close() {}
}
