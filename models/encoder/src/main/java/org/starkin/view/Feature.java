package org.starkin.view;

/**
 * The classic features, in the order of {@link Features#toArray()}. All speak of the shape of the variation and of its
 * time scale. What would tell one survey from another is left out on purpose: the number of points, the time span, the
 * cadence, the brightness level, and the size of the errors (so also a reduced chi-square, which is the amplitude
 * divided by them).
 *
 * <p>"Brightness" is upward, in magnitudes, less its median and divided by its 5th to 95th percentile, unless stated;
 * "fold" is the light curve folded at the likeliest period, which all of those features need.
 */
public enum Feature {
    /** log10 of the likeliest period in days. */
    LOG_PERIOD,
    /** The score of the likeliest period, 0 to 1 ({@link org.starkin.period.Period}). */
    PERIOD_SCORE,
    /** The score of the second period divided by that of the first. */
    SECOND_SCORE_RATIO,
    /**
     * The highest Lomb-Scargle power (Lomb 1976; Scargle 1982) at periods above 80 days over the highest of all, squared:
     * the floor of noise, which falls with the number of points, then hardly shows.
     */
    POWER_ABOVE_80_DAYS,
    /** The same at periods of 5 to 80 days. */
    POWER_5_TO_80_DAYS,
    /** The same at periods of 1.1 to 5 days. */
    POWER_1_TO_5_DAYS,
    /** The same at periods of 8 to 22 hours. */
    POWER_8_TO_22_HOURS,
    /** The same at periods below 8 hours. */
    POWER_BELOW_8_HOURS,
    /** log10 of the 5th to 95th percentile of brightness in magnitudes; missing for fluxes around zero. */
    LOG_AMPLITUDE,
    /** Amplitude ratio R21 of the Fourier series (Simon and Lee 1981). */
    R21,
    /** Amplitude ratio R31 (Simon and Lee 1981). */
    R31,
    /** Cosine of phi21 (Simon and Lee 1981), times R21 / (R21 + 0.1): the phase of a vanishing harmonic is noise. */
    COS_PHI21,
    /** Sine of phi21, damped likewise. */
    SIN_PHI21,
    /** Cosine of phi31 (Simon and Lee 1981), times R31 / (R31 + 0.1). */
    COS_PHI31,
    /** Sine of phi31, damped likewise. */
    SIN_PHI31,
    /** The share of the variance that the Fourier series explains. */
    FOURIER_SHARE,
    /** log10 of von Neumann's eta over the points in the order of phase (Psi-eta: Kim et al. 2014). */
    LOG_FOLDED_ETA,
    /** Range of the cumulative sum over the points in the order of phase (Psi-CS: Kim et al. 2011). */
    FOLDED_CUSUM,
    /** log10 of the scatter within bins of the fold at P over that at 2P (cf. p2p_scatter_2praw, Dubath et al. 2011). */
    LOG_SCATTER_RATIO,
    /** Difference of the two minima of the fold at 2P, as a share of its range (cf. Kim et al. 2016, odd/even eclipses). */
    MINIMA_DIFFERENCE,
    /** Depth of the second minimum, over 0.3 in phase from the first, as a share of the first's (Prsa et al. 2011). */
    SECOND_MINIMUM_DEPTH,
    /** Share of the fold that is fainter than half way down: the duty cycle of an eclipse (Kovacs et al. 2002). */
    FAINT_SHARE,
    /** Share of the cycle from minimum to maximum light: the rise time of a pulsator (Bailey 1902; M-m of the GCVS). */
    RISE_SHARE,
    /** Steepest rise of the Fourier series a cycle, as a multiple of its range (cf. MaxSlope, Richards et al. 2011). */
    STEEPEST_RISE,
    /** Skewness of brightness (Richards et al. 2011). */
    SKEWNESS,
    /** Excess kurtosis of brightness (Richards et al. 2011). */
    KURTOSIS,
    /** Median absolute deviation over standard deviation (Richards et al. 2011). */
    MAD_OVER_STD,
    /** Middle 20 % of brightness over the middle 90 % (flux_percentile_ratio_mid20, Richards et al. 2011). */
    PERCENTILE_RATIO_MID20,
    /** Middle 35 % over the middle 90 % (Richards et al. 2011). */
    PERCENTILE_RATIO_MID35,
    /** Middle 50 % over the middle 90 % (Richards et al. 2011). */
    PERCENTILE_RATIO_MID50,
    /** Middle 65 % over the middle 90 % (Richards et al. 2011). */
    PERCENTILE_RATIO_MID65,
    /** Middle 80 % over the middle 90 % (Richards et al. 2011). */
    PERCENTILE_RATIO_MID80,
    /** 5th plus 95th percentile less twice the median, over the middle 90 % (Kinemuchi et al. 2006, in other words). */
    PERCENTILE_ASYMMETRY,
    /** Share of points beyond one standard deviation from the mean (Richards et al. 2011). */
    BEYOND_ONE_STD,
    /** Share of the variance between the two groups of Otsu's split (Otsu 1979). */
    OTSU_SHARE,
    /** Share of points in the fainter group of Otsu's split (Otsu 1979). */
    OTSU_FAINT_SHARE,
    /** Stetson's K (Stetson 1996): mean absolute over root mean square deviation, in units of each point's error. */
    STETSON_K,
    /**
     * Stetson's J (Stetson 1996) of neighbouring points, in units of the standard deviation, not of the errors. This and
     * the next two take one point each half day, so that the cadence does not show.
     */
    STETSON_J,
    /** log10 of von Neumann's eta over the points in the order of time (von Neumann 1941). */
    LOG_ETA,
    /**
     * log10 of the range of the cumulative sum over time, divided by the root of the number of points and the standard
     * deviation (rescaled range: Hurst 1951; Cusum: Kim et al. 2011): for noise it does not grow with the points.
     */
    RESCALED_RANGE,
    /** Mean squared difference of points 0.5 to 10 days apart over twice the variance (dm/dt: Mahabal et al. 2017). */
    STRUCTURE_DAYS,
    /** The same, of points 10 to 50 days apart. */
    STRUCTURE_WEEKS,
    /** The same, of points 50 to 300 days apart. */
    STRUCTURE_MONTHS;

    /** How many features there are. */
    public static final int COUNT = values().length;

    /** Where the feature stands in {@link Features#toArray()}. */
    @SuppressWarnings("EnumOrdinal") // the order of the constants is the order of the array, by contract
    public int place() {
        return ordinal();
    }
}
