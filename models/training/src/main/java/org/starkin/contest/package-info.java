/**
 * The walk of {@link org.starkin.graph} against other libraries, side by side in one run. It must not know stars: only
 * vectors, be they made up or those of a survey.
 */
@NullMarked
package org.starkin.contest;

import org.jspecify.annotations.NullMarked;
