package org.starkin.index;

import org.starkin.encoder.Embedding;

/**
 * A spectrum of a star, whole.
 *
 * @param facts what its file and the objects table say of the star
 * @param spectrum as it is to be kept
 * @param embedding its vector
 */
public record SpectralStar(StarFacts facts, StarSpectrum spectrum, Embedding embedding) {}
