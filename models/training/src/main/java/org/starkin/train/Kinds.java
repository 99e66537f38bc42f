package org.starkin.train;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.starkin.evaluate.LabelledSurvey;

/**
 * What the labels of surveys and of the simulator mean to the losses: stars of one kind are drawn together, stars of
 * different kinds apart. Labels draw lines of unlike fineness: where a table says only that a star is an eclipsing binary
 * in contact or nearly so, or that it is a red giant, all finer labels of it are of the same kind.
 */
final class Kinds {

    /** Labels of the simulator that real surveys draw no line around, beyond those that {@link LabelledSurvey#kind} joins. */
    private static final Map<String, String> COARSER = Map.ofEntries(
            Map.entry("SR", "LPV"),
            Map.entry("LSP", "LPV"),
            Map.entry("OSARG", "LPV"),
            Map.entry("RS", "ROT"),
            Map.entry("HADS", "DSCT"));

    /** Labels that say nothing of how a star varies. */
    private static final Set<String> MEANINGLESS = Set.of("", "MISC");

    private Kinds() {}

    /** The kind of a label; empty where the label means nothing. */
    static Optional<String> of(String label) {
        return MEANINGLESS.contains(label)
                ? Optional.empty()
                : Optional.of(LabelledSurvey.kind(COARSER.getOrDefault(label, label)));
    }
}
