package org.starkin.index;

import org.starkin.encoder.Embedding;

/** A star without its photometry: what is known of it, and its vector. */
public record EmbeddedStar(StarFacts facts, Embedding embedding) {}
