/**
 * Ranks all stars of surveys by how likely they are of the class of which some examples are known. {@link org.starkin.rank.Pool}
 * holds the stars, {@link org.starkin.rank.RareModel} is fitted on the examples and gives each star a score,
 * {@link org.starkin.rank.RareSearch} makes the ranking. It knows vectors and {@code index}; it must not know HTTP, nor where
 * examples come from.
 */
@NullMarked
package org.starkin.rank;

import org.jspecify.annotations.NullMarked;
