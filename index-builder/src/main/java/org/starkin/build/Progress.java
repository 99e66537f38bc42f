package org.starkin.build;

import java.util.function.Supplier;

/** Is told how far a pipeline has come. Called by one thread. */
public interface Progress {

    /** Says nothing. */
    Progress SILENT = new Progress() {

        @Override
        public void begin(long stars, long done, Supplier<String> note) {
            // says nothing
        }

        @Override
        public void star() {
            // says nothing
        }

        @Override
        public void end() {
            // says nothing
        }
    };

    /**
     * The work begins.
     *
     * @param stars so many there are
     * @param done so many of them are done already
     * @param note says at any moment what the work waits for; thread-safe
     */
    void begin(long stars, long done, Supplier<String> note);

    /** One more star is done, kept or rejected. */
    void star();

    /** No star will follow; may be said more than once. */
    void end();
}
