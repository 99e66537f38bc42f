package org.starkin.encoder;

import java.util.List;

/** An encoder was asked for that does not come with the product. */
public final class UnknownEncoder extends IllegalArgumentException {

    private static final int LONGEST_SHOWN = 40;

    private final transient List<String> known;

    UnknownEncoder(String name, List<String> known) {
        super("unknown encoder '" + shown(name) + "'; known are " + String.join(", ", known));
        this.known = List.copyOf(known);
    }

    /** The names that are known. */
    public List<String> known() {
        return known;
    }

    /** Enough of a name of any length and content to recognise it by. */
    private static String shown(String name) {
        String shown = name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "..." : name;
        return shown.replaceAll("[^\\x20-\\x7e]", "?");
    }
}
