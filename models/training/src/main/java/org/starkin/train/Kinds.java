package org.starkin.train;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the labels of surveys and of the simulator mean to the losses: stars of one kind are drawn together, stars of
 * different kinds apart. Labels draw lines of unlike fineness: where a table says only that a star is an eclipsing binary
 * in contact or nearly so, or that it is a red giant, all finer labels of it are of the same kind.
 */
final class Kinds {

    private static final Map<String, String> KIND_OF = Map.ofEntries(
            Map.entry("EW", "ECL"),
            Map.entry("EB", "ECL"),
            Map.entry("MIRA", "LPV"),
            Map.entry("SR", "LPV"),
            Map.entry("LSP", "LPV"),
            Map.entry("OSARG", "LPV"),
            Map.entry("ACV", "ROT"),
            Map.entry("RS", "ROT"),
            Map.entry("HADS", "DSCT"));

    /** Labels that say nothing of how a star varies. */
    private static final Set<String> MEANINGLESS = Set.of("", "MISC");

    private Kinds() {}

    /** The kind of a label; empty where the label means nothing. */
    static Optional<String> of(String label) {
        return MEANINGLESS.contains(label) ? Optional.empty() : Optional.of(KIND_OF.getOrDefault(label, label));
    }
}
