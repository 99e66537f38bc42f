/**
 * Answers which stars belong to the class of which some examples are known, and replays such rankings.
 * {@link org.starkin.rare.RareRanking} is the way in. It knows label sets; it must not know how they are kept, nor how a ranking
 * is computed, which is {@code org.starkin.rank}.
 */
@NullMarked
package org.starkin.rare;

import org.jspecify.annotations.NullMarked;
