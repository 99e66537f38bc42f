/**
 * Finds a star's kin: takes a query (a star of the sky, several as examples, a position, photometry, a spectrum, a vector), makes a
 * vector of it by the same path that built the index, and answers with the nearest stars.
 * {@link org.starkin.similar.KinSearch} is the way in. This package must not know file formats.
 */
@NullMarked
package org.starkin.similar;

import org.jspecify.annotations.NullMarked;
