package org.starkin.spectrum;

/** What became of a spectrum on its way to the grid: cleaned, or refused with the reason. */
public sealed interface SpectrumOutcome permits CleanedSpectrum, SpectrumOutcome.Refused {

    /**
     * A spectrum that says too little on the grid.
     *
     * @param reason a stable word for counting: {@code too_little_on_the_grid}, {@code no_continuum},
     *     {@code constant_flux}
     * @param detail what was wrong, the value seen and what is allowed
     * @param pixels pixels read and dropped by reason
     */
    record Refused(String reason, String detail, PixelCounts pixels) implements SpectrumOutcome {}
}
