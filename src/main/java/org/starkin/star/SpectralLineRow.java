package org.starkin.star;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.spectrum.SpectralLine;
import org.starkin.spectrum.SpectralLines;

/** A feature of stellar spectra that has a name. */
public record SpectralLineRow(
        @Schema(examples = "H alpha") String name,

        @Schema(
                description = "Of a line its centre, of a band its head; in vacuum, at rest, Angstrom",
                examples = "6564.6")
        double wavelengthAngstrom,

        @Schema(description = "line or band", examples = "line")
        String kind) {

    /** Those between two wavelengths. */
    static List<SpectralLineRow> between(double first, double last) {
        return SpectralLines.ALL.stream()
                .filter(line -> line.vacuumAngstrom() >= first && line.vacuumAngstrom() <= last)
                .map(SpectralLineRow::of)
                .toList();
    }

    private static SpectralLineRow of(SpectralLine line) {
        return new SpectralLineRow(
                line.name(), line.vacuumAngstrom(), line.kind().name().toLowerCase(Locale.ROOT));
    }
}
