/**
 * The walk of {@link org.starkin.graph} against other libraries, side by side in one run. It must not know stars, surveys or
 * files of a sky: only vectors.
 */
@NullMarked
package org.starkin.contest;

import org.jspecify.annotations.NullMarked;
