package org.starkin.index;

/** An index made by something else than what reads it: another schema, another encoder. */
public final class IndexMismatch extends IndexException {

    private final String what;
    private final String expected;
    private final String found;

    /**
     * @param what what differs: {@code schema version}
     * @param expected the value that this program or the other survey has
     * @param found the value that the index has
     * @param remedy what to do about it
     */
    IndexMismatch(String what, String expected, String found, String remedy) {
        super(what + " is " + found + " where " + expected + " is expected; " + remedy);
        this.what = what;
        this.expected = expected;
        this.found = found;
    }

    public String what() {
        return what;
    }

    public String expected() {
        return expected;
    }

    public String found() {
        return found;
    }
}
