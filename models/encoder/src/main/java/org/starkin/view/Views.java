package org.starkin.view;

import org.starkin.period.LogPeriodogram;

/**
 * All that an encoder may see of one light curve.
 *
 * @param summary its plain numbers: brightness, amplitude, points, time span
 * @param folded folded at the best period; empty of points where there is none
 * @param foldedTwice folded at twice the best period; empty of points where there is none
 * @param periodogram its log-frequency periodogram
 * @param features its classic features
 */
public record Views(
        Summary summary, FoldedView folded, FoldedView foldedTwice, LogPeriodogram periodogram, Features features) {}
