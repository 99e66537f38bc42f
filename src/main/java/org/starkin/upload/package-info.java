/**
 * A table as the query: reads one star out of what was pasted or uploaded, with the readers that builds use, and hands
 * it to {@link org.starkin.similar.KinSearch}. This package must not know vectors or the index.
 */
@NullMarked
package org.starkin.upload;

import org.jspecify.annotations.NullMarked;
