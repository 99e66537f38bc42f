package org.starkin.build;

/** Is told how far a pipeline has come. Called by one thread. */
public interface Progress {

    /** Says nothing. */
    Progress SILENT = new Progress() {

        @Override
        public void begin(long stars) {
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

    /** So many stars will come. */
    void begin(long stars);

    /** One more star is done, kept or rejected. */
    void star();

    /** No star will follow; may be said more than once. */
    void end();
}
