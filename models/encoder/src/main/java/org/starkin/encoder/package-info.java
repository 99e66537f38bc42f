/**
 * From photometry to vector. {@link org.starkin.encoder.Preparation} takes the one path that every light curve takes
 * (clean, period, views); an {@link org.starkin.encoder.Encoder} turns what it yields into
 * {@link org.starkin.encoder.Embedding}s. This package must not know files, surveys or indexes; it reads nothing but its
 * weights.
 */
@NullMarked
package org.starkin.encoder;

import org.jspecify.annotations.NullMarked;
