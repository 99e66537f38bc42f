/**
 * The sky's surveys and their stars, one at a time: facts, photometry, pages of a survey.
 * {@link org.starkin.star.StarLookup} finds a star or says what is there instead. This package must not search by
 * similarity.
 */
@NullMarked
package org.starkin.star;

import org.jspecify.annotations.NullMarked;
