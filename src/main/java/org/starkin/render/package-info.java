/**
 * The JSON shapes that several features answer with: a star's row, a light curve, which generation and encoder an answer
 * comes from. {@link org.starkin.render.StarRow} is the one that every table is made of. This package must not know
 * HTTP, routes or how an answer was found.
 */
@NullMarked
package org.starkin.render;

import org.jspecify.annotations.NullMarked;
