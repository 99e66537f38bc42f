/**
 * Finds the same star in another survey: takes sources (stars of the sky, positions, light curves, vectors) and answers with
 * candidates and how probably each is the star. {@link org.starkin.crossmatch.Crossmatch} is the way in; what is concluded
 * comes from {@code match}. This package must not know how evidence is weighed, nor file formats.
 */
@NullMarked
package org.starkin.crossmatch;

import org.jspecify.annotations.NullMarked;
