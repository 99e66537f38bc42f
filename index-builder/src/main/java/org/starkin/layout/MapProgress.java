package org.starkin.layout;

/** Is told how far the making of a map has come. The calls come one at a time. */
public interface MapProgress {

    /** Says nothing. */
    MapProgress SILENT = new MapProgress() {
        @Override
        public void fitting(int stars, int percent) {
            // says nothing
        }

        @Override
        public void placing(String survey, long stars) {
            // says nothing
        }

        @Override
        public void placed(int more) {
            // says nothing
        }
    };

    /** A layout is fitted to so many stars; so much of it is done. */
    void fitting(int stars, int percent);

    /** The stars of a survey are placed from now on. */
    void placing(String survey, long stars);

    /** So many more are placed. */
    void placed(int more);
}
