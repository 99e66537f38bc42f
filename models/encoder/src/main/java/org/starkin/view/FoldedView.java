package org.starkin.view;

/** A light curve folded at a period. */
public record FoldedView(double periodDays) {}
