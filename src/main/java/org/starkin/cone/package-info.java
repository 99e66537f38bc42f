/**
 * Stars around a position. This package knows the sky and nothing of photometry or vectors.
 */
@NullMarked
package org.starkin.cone;

import org.jspecify.annotations.NullMarked;
