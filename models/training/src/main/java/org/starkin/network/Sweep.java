package org.starkin.network;

/**
 * How a convolution goes along its axis.
 *
 * @param dilation the distance of the points that a kernel takes in
 * @param stride 1 keeps the length, 2 halves it
 * @param circular whether the end is followed by the beginning, as in phase; else by zeros
 */
public record Sweep(int dilation, int stride, boolean circular) {}
