/**
 * A graph of near neighbours over unit vectors (HNSW: Malkov and Yashunin 2018, arXiv 1603.09320) in flat arrays: laid out,
 * walked, scanned, and kept in a file of its own. It knows numbers and vectors; what they are of, and which other files they come
 * from, it must not know.
 */
@NullMarked
package org.starkin.graph;

import org.jspecify.annotations.NullMarked;
