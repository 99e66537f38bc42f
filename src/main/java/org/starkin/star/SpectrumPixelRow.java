package org.starkin.star;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.Cell;
import org.starkin.spectrum.CleanedSpectrum;
import org.starkin.spectrum.SpectrumGrid;

/** One pixel of a spectrum. */
public record SpectrumPixelRow(
        @Schema(description = "In vacuum, at rest, Angstrom", examples = "5176.1") @Cell(ucd = "em.wl", unit = "0.1nm")
        double wavelengthAngstrom,

        @Schema(
                description = "In the unit of the file that it was read from; null where it was not measured",
                examples = "132.4")
        @Cell(ucd = "phot.flux.density;em.wl")
        OptionalDouble flux,

        @Schema(description = "Flux over continuum; null where it was not measured", examples = "0.71")
        @Cell(ucd = "phot.flux.density;arith.ratio")
        OptionalDouble normalisedFlux,

        @Schema(description = "One sigma of normalised_flux; null where no error is known", examples = "0.02")
        @Cell(ucd = "stat.error;phot.flux.density;arith.ratio")
        OptionalDouble normalisedError,

        @Schema(description = "Whether it was measured", examples = "true") @Cell(ucd = "meta.code.qual")
        boolean known) {

    /** The pixels from the first that was measured to the last. */
    static List<SpectrumPixelRow> of(CleanedSpectrum spectrum) {
        float[] continuum = spectrum.continuum();
        float[] errors = spectrum.error();
        int first = 0;
        int end = SpectrumGrid.PIXELS;
        while (first < end && !spectrum.isKnown(first)) {
            first++;
        }
        while (end > first && !spectrum.isKnown(end - 1)) {
            end--;
        }
        List<SpectrumPixelRow> rows = new ArrayList<>(end - first);
        for (int i = first; i < end; i++) {
            boolean isKnown = spectrum.isKnown(i);
            double normalised = 1.0 + spectrum.residual(i);
            rows.add(new SpectrumPixelRow(
                    SpectrumGrid.wavelengthAngstrom(i),
                    known(isKnown, normalised * continuum[i]),
                    known(isKnown, normalised),
                    known(isKnown && errors[i] > 0, errors[i]),
                    isKnown));
        }
        return rows;
    }

    private static OptionalDouble known(boolean isKnown, double value) {
        return isKnown ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
