package org.starkin.period;

/**
 * The points of one passband, ready for fits: {@code double[n]} each. Values have weighted mean 0 and weighted variance
 * 1, so that the share of variance that a fit explains is one minus its residual.
 *
 * @param timeDays times from the middle of the light curve, ascending
 * @param weight inverse variances, which sum to 1
 * @param value faintness, greater where fainter, in units of its own weighted standard deviation
 * @param amplitudeMag its 5th to 95th percentile in magnitudes, of fluxes by way of their median; 0 where that is not above 0
 */
@SuppressWarnings("ArrayRecordComponent") // held by this package alone, which never compares them
record Band(double[] timeDays, double[] weight, double[] value, double amplitudeMag) {

    int size() {
        return timeDays.length;
    }
}
