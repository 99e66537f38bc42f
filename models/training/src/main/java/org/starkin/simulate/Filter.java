package org.starkin.simulate;

/** A band as a survey measures it. */
record Filter(Band band, Photons photons, ErrorColumn errors) {}
