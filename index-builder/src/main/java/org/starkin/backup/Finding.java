package org.starkin.backup;

import org.starkin.index.Damage;

/**
 * A file of a sky that is not as it was written, or of which nobody can say.
 *
 * @param where the survey and the generation, in words
 * @param isCurrent whether it is of what is answered from
 * @param damage the file, and what is wrong with it
 */
public record Finding(String where, boolean isCurrent, Damage damage) {

    @Override
    public String toString() {
        return where + ": " + damage;
    }
}
