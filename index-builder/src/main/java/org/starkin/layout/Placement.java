package org.starkin.layout;

/** Whether the stars of a generation are on the map. */
public sealed interface Placement {

    /** They are. */
    record OnMap(Places places) implements Placement {}

    /**
     * They are not.
     *
     * @param reason why not and what to do about it
     */
    record LeftOut(String reason) implements Placement {}
}
