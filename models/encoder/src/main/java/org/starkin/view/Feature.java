package org.starkin.view;

/**
 * The classic features, in the order of {@link Features#toArray()}. All speak of the shape of the variation and of its
 * time scale. What would tell one survey from another is left out on purpose: the number of points, the time span, the
 * cadence, the brightness level, and the size of the errors (so also a reduced chi-square, which is the amplitude
 * divided by them).
 *
 * <p>"Brightness" is upward, in magnitudes, less its median and divided by its 5th to 95th percentile, unless stated;
 * "fold" is the light curve folded at the likeliest period, which all of those features need. What each is and where it comes from, {@link #meaning} says.
 */
public enum Feature {
    LOG_PERIOD("log(d)", "log10 of the likeliest period in days"),
    PERIOD_SCORE("Score of the likeliest period, 0 to 1: the share of the variance that the star's repetition with it "
            + "explains"),
    SECOND_SCORE_RATIO("Score of the second period over that of the first"),
    POWER_ABOVE_80_DAYS(
            "Highest Lomb-Scargle power (Lomb 1976; Scargle 1982) at periods above 80 days over the highest of "
                    + "all, squared, so that the floor of noise, which falls with the number of points, hardly shows"),
    POWER_5_TO_80_DAYS("Highest Lomb-Scargle power at periods of 5 to 80 days over the highest of all, squared"),
    POWER_1_TO_5_DAYS("Highest Lomb-Scargle power at periods of 1.1 to 5 days over the highest of all, squared"),
    POWER_8_TO_22_HOURS("Highest Lomb-Scargle power at periods of 8 to 22 hours over the highest of all, squared"),
    POWER_BELOW_8_HOURS("Highest Lomb-Scargle power at periods below 8 hours over the highest of all, squared"),
    LOG_AMPLITUDE(
            "log(mag)",
            "log10 of the 5th to 95th percentile of brightness in magnitudes; missing for fluxes around zero"),
    R21("Amplitude ratio R21 of the Fourier series (Simon and Lee 1981)"),
    R31("Amplitude ratio R31 of the Fourier series (Simon and Lee 1981)"),
    COS_PHI21("Cosine of the phase difference phi21 (Simon and Lee 1981) times R21 / (R21 + 0.1), for the phase of "
            + "a vanishing harmonic is noise"),
    SIN_PHI21("Sine of phi21 times R21 / (R21 + 0.1)"),
    COS_PHI31("Cosine of the phase difference phi31 (Simon and Lee 1981) times R31 / (R31 + 0.1)"),
    SIN_PHI31("Sine of phi31 times R31 / (R31 + 0.1)"),
    FOURIER_SHARE("Share of the variance that the Fourier series explains"),
    LOG_FOLDED_ETA("log10 of von Neumann's eta over the points in the order of phase (Psi-eta: Kim et al. 2014)"),
    FOLDED_CUSUM("Range of the cumulative sum over the points in the order of phase (Psi-CS: Kim et al. 2011)"),
    LOG_SCATTER_RATIO(
            "log10 of the scatter within bins of the fold at P over that at 2P (cf. p2p_scatter_2praw, Dubath et "
                    + "al. 2011)"),
    MINIMA_DIFFERENCE(
            "Difference of the two minima of the fold at 2P, as a share of its range (cf. odd and even eclipses, "
                    + "Kim et al. 2016)"),
    SECOND_MINIMUM_DEPTH(
            "Depth of the second minimum, over 0.3 in phase from the first, as a share of the first's (Prsa et "
                    + "al. 2011)"),
    FAINT_SHARE("Share of the fold that is fainter than half way down: the duty cycle of an eclipse (Kovacs et al. "
            + "2002)"),
    RISE_SHARE("Share of the cycle from minimum to maximum light: the rise time of a pulsator (Bailey 1902; M-m of "
            + "the GCVS)"),
    STEEPEST_RISE("Steepest rise of the Fourier series a cycle, as a multiple of its range (cf. MaxSlope, Richards et "
            + "al. 2011)"),
    SKEWNESS("Skewness of brightness (Richards et al. 2011)"),
    KURTOSIS("Excess kurtosis of brightness (Richards et al. 2011)"),
    MAD_OVER_STD("Median absolute deviation over standard deviation (Richards et al. 2011)"),
    PERCENTILE_RATIO_MID20(
            "Middle 20 % of brightness over the middle 90 % (flux_percentile_ratio_mid20, Richards et al. 2011)"),
    PERCENTILE_RATIO_MID35("Middle 35 % of brightness over the middle 90 % (Richards et al. 2011)"),
    PERCENTILE_RATIO_MID50("Middle 50 % of brightness over the middle 90 % (Richards et al. 2011)"),
    PERCENTILE_RATIO_MID65("Middle 65 % of brightness over the middle 90 % (Richards et al. 2011)"),
    PERCENTILE_RATIO_MID80("Middle 80 % of brightness over the middle 90 % (Richards et al. 2011)"),
    PERCENTILE_ASYMMETRY(
            "5th plus 95th percentile less twice the median, over the middle 90 % (Kinemuchi et al. 2006, in "
                    + "other words)"),
    BEYOND_ONE_STD("Share of points beyond one standard deviation from the mean (Richards et al. 2011)"),
    OTSU_SHARE("Share of the variance between the two groups of Otsu's split (Otsu 1979)"),
    OTSU_FAINT_SHARE("Share of points in the fainter group of Otsu's split (Otsu 1979)"),
    STETSON_K("Stetson's K (Stetson 1996): mean absolute over root mean square deviation, in units of each point's "
            + "error"),
    STETSON_J("Stetson's J (Stetson 1996) of neighbouring points, one each half day so that the cadence does not "
            + "show, in units of the standard deviation, not of the errors"),
    LOG_ETA("log10 of von Neumann's eta over the points in the order of time, one each half day (von Neumann "
            + "1941)"),
    RESCALED_RANGE(
            "log10 of the range of the cumulative sum over time, one point each half day, divided by the root of "
                    + "the number of points and the standard deviation (rescaled range: Hurst 1951; Cusum: Kim et al. "
                    + "2011): for noise it does not grow with the points"),
    STRUCTURE_DAYS("Mean squared difference of points 0.5 to 10 days apart over twice the variance (dm/dt: Mahabal et "
            + "al. 2017)"),
    STRUCTURE_WEEKS(
            "Mean squared difference of points 10 to 50 days apart over twice the variance (Mahabal et al. 2017)"),
    STRUCTURE_MONTHS(
            "Mean squared difference of points 50 to 300 days apart over twice the variance (Mahabal et al. 2017)");

    /** How many features there are. */
    public static final int COUNT = values().length;

    private final String unit;
    private final String meaning;

    Feature(String meaning) {
        this("", meaning);
    }

    Feature(String unit, String meaning) {
        this.unit = unit;
        this.meaning = meaning;
    }

    /** The unit as VOUnits spells it; empty where the feature is a plain number. */
    public String unit() {
        return unit;
    }

    /** What the feature is, in words, with its source. */
    public String meaning() {
        return meaning;
    }

    /** Where the feature stands in {@link Features#toArray()}. */
    @SuppressWarnings("EnumOrdinal") // the order of the constants is the order of the array, by contract
    public int place() {
        return ordinal();
    }
}
