/**
 * The map of the sky over HTTP: what it is, its columns for those who draw it, and the stars of a part of it. What a map is and how
 * it is made is {@link org.starkin.layout}'s; this package must not know how stars were placed.
 */
@NullMarked
package org.starkin.map;

import org.jspecify.annotations.NullMarked;
