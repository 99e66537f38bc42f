package org.starkin.index;

/** What a generation begins with. */
public enum Beginning {
    /** Nothing; what was left unfinished is removed. */
    AFRESH(false, false),
    /** What was left unfinished, at its last checkpoint; nothing where there is none. */
    RESUMED(false, true),
    /** The stars of the current generation; what was left unfinished is removed. */
    APPENDED(true, false),
    /** What was left unfinished of appending; the stars of the current generation where there is none. */
    APPENDED_RESUMED(true, true);

    private final boolean appends;
    private final boolean resumes;

    Beginning(boolean appends, boolean resumes) {
        this.appends = appends;
        this.resumes = resumes;
    }

    boolean appends() {
        return appends;
    }

    boolean resumes() {
        return resumes;
    }
}
