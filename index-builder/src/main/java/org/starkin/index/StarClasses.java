package org.starkin.index;

import java.util.List;

/** The classes of all stars of a survey. Immutable. */
public final class StarClasses {

    /** The code of a star whose class is not known. */
    public static final int NONE = -1;

    private final List<String> names;
    private final int[] codes;

    /**
     * The classes of stars.
     *
     * @param codes by number of the star, the place of its class among the names, or {@link #NONE}; handed over
     */
    public StarClasses(List<String> names, int[] codes) {
        this.names = List.copyOf(names);
        this.codes = codes;
    }

    /** As the objects table spells them. */
    public List<String> names() {
        return names;
    }

    /** How many stars there are. */
    public int size() {
        return codes.length;
    }

    /** The place of a star's class in {@link #names}, or {@link #NONE}; the star by its number in the order of ids. */
    public int code(int star) {
        return codes[star];
    }
}
