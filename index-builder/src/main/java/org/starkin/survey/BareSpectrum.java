package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.starkin.spectrum.Spectrum;

/**
 * A spectrum in a text file of nothing but numbers, whatever its comments say unless they name the columns: wavelength,
 * flux and, where there is a third column, its error. Such a file looks like a light curve without a header, so only a
 * caller who knows that it is a spectrum should have it recognised. Stateless.
 */
final class BareSpectrum implements SpectrumFormat {

    static final String NAME = "bare";

    private static final int FEWEST_COLUMNS = 2;
    private static final int MOST_COLUMNS = 3;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(FileHead head) {
        if (head.kind() != FileKind.TEXT) {
            return false;
        }
        Optional<List<String>> first = head.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .map(NumberRows::cells);
        return first.filter(cells -> cells.size() >= FEWEST_COLUMNS && cells.size() <= MOST_COLUMNS)
                .filter(cells -> cells.size() != head.columns().size())
                .filter(cells -> cells.stream().allMatch(cell -> Double.isFinite(Cells.number(cell))))
                .isPresent();
    }

    @Override
    public ReadSpectrum read(Path file, SpectrumOptions options) {
        DoubleStream.Builder wavelengths = DoubleStream.builder();
        DoubleStream.Builder flux = DoubleStream.builder();
        DoubleStream.Builder errors = DoubleStream.builder();
        int width;
        int count = 0;
        try (NumberRows rows = NumberRows.open(file, options.limits())) {
            while (rows.next()) {
                requireSpectrum(file, rows, ++count);
                wavelengths.add(rows.value(0));
                flux.add(rows.value(1));
                errors.add(rows.value(2));
            }
            width = rows.width();
        }
        MeasuredPixels pixels = new MeasuredPixels(
                file.toString(),
                options,
                wavelengths.build().toArray(),
                flux.build().toArray());
        if (width == MOST_COLUMNS) {
            pixels.errors(errors.build().toArray());
        }
        String id = FileId.byPattern(file, options.idPattern()).orElseGet(() -> FileId.ofName(file));
        return pixels.read(name(), ObjectRow.of(id));
    }

    private static void requireSpectrum(Path file, NumberRows rows, int count) {
        if (rows.width() < FEWEST_COLUMNS || rows.width() > MOST_COLUMNS) {
            throw new UnusableInput(
                    Fault.MISSING_COLUMN,
                    file.toString(),
                    "has " + rows.width()
                            + " columns; wavelength, flux and perhaps its error are taken; name the columns in a"
                            + " header line if there are others");
        }
        if (count > Spectrum.MOST_PIXELS) {
            throw new UnusableInput(
                    Fault.TOO_LARGE,
                    file.toString(),
                    "has more than " + Spectrum.MOST_PIXELS
                            + " pixels, the most of a spectrum; give one spectrum a file");
        }
    }
}
