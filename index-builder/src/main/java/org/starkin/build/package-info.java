/**
 * The build pipeline: read, clean, period, views, encode, write; with progress and a count of everything that was left
 * out. It joins {@link org.starkin.survey}, {@link org.starkin.encoder} and {@link org.starkin.index} and must not know
 * the command line.
 */
@NullMarked
package org.starkin.build;

import org.jspecify.annotations.NullMarked;
