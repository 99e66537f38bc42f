package org.starkin.view;

/** The classic features of a light curve. */
public record Features(int count) {}
