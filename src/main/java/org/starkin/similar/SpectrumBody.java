package org.starkin.similar;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.spectrum.Spectrum;

/** A spectrum in a request. */
@Schema(description = "A spectrum of one's own")
public record SpectrumBody(
        @Schema(description = "Ascending, all above 0", required = true, examples = "[4000.0, 4001.4]")
        @NotNull(message = "is missing; give the wavelengths of the fluxes")
        @Size(max = Spectrum.MOST_PIXELS, message = TOO_MANY)
        List<@NotNull(message = "is null; every wavelength is a number") Double> wavelength,

        @Schema(description = "angstrom, nm or micron", defaultValue = "angstrom", examples = "angstrom")
        Optional<@Pattern(regexp = "angstrom|nm|micron", message = "is none of angstrom, nm, micron") String>
                wavelengthUnit,

        @Schema(
                description =
                        "What the wavelengths are measured in: air or vacuum. Taken for the other, all lines are off by 80 km/s",
                defaultValue = "air",
                examples = "vacuum")
        Optional<@Pattern(regexp = "air|vacuum", message = "is neither air nor vacuum") String> medium,

        @Schema(
                description = "Flux density per wavelength, in any unit; null where a pixel was not measured",
                required = true,
                examples = "[1.02, 1.01]")
        @NotNull(message = "is missing; give as many fluxes as wavelengths")
        @Size(max = Spectrum.MOST_PIXELS, message = TOO_MANY)
        List<Optional<Double>> flux,

        @Schema(
                description =
                        "One sigma, in the unit of the flux; null where it is not known: such a pixel is left out")
        Optional<@Size(max = Spectrum.MOST_PIXELS, message = TOO_MANY) List<Optional<Double>>> error,

        @Schema(
                description =
                        "The star's radial velocity, positive where it recedes, km/s; it is taken out. Left out, it is measured"
                                + " against named lines",
                minimum = "-3000",
                maximum = "3000")
        Optional<Double> velocityKmS) {

    private static final String TOO_MANY =
            "has more than 200000 values, of which no spectrum has more; send one arm, or bin it";
}
