package org.starkin.survey;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.starkin.spectrum.Spectrum;

/**
 * A spectrum in a table, VOTable or text: columns by name, UCD or utype, a pixel a row, or one row of arrays. A row
 * whose flux is no number has no flux. Stateless.
 */
final class TableSpectrum implements SpectrumFormat {

    private final String name;
    private final FileKind kind;

    private TableSpectrum(String name, FileKind kind) {
        this.name = name;
        this.kind = kind;
    }

    static TableSpectrum voTable() {
        return new TableSpectrum("votable", FileKind.VOTABLE);
    }

    static TableSpectrum text() {
        return new TableSpectrum("text", FileKind.TEXT);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean recognises(FileHead head) {
        boolean isDescribed = head.kind() == FileKind.VOTABLE
                && (head.text().contains("em.wl") || head.text().contains("SpectralAxis.Value"));
        return head.kind() == kind && (isDescribed || SpectrumColumns.areIn(head));
    }

    @Override
    public ReadSpectrum read(Path file, SpectrumOptions options) {
        try (Rows rows = Tables.open(file, options.limits())) {
            SpectrumColumns columns = SpectrumColumns.of(rows, file.toString());
            Column wavelengths = new Column(columns.wavelength());
            Column flux = new Column(columns.flux());
            Column errors = new Column(
                    columns.inverseVariance() == ColumnNames.ABSENT ? columns.error() : columns.inverseVariance());
            Column mask = new Column(columns.mask());
            while (rows.next()) {
                for (Column column : new Column[] {wavelengths, flux, errors, mask}) {
                    column.take(rows, file);
                }
            }
            MeasuredPixels pixels = new MeasuredPixels(
                            file.toString(),
                            options,
                            scaled(wavelengths.values(), columns.isLogarithm()),
                            flux.values())
                    .unit(columns.unit())
                    .medium(columns.medium());
            if (errors.isThere()) {
                double[] given = errors.values();
                pixels.errors(columns.inverseVariance() == ColumnNames.ABSENT ? given : MeasuredPixels.errorsOf(given));
            }
            if (mask.isThere()) {
                pixels.marked(bad(mask.values()));
            }
            String id = FileId.byPattern(file, options.idPattern()).orElseGet(() -> FileId.ofName(file));
            return pixels.read(name, ObjectRow.of(id));
        }
    }

    /** A mask that is not given says nothing. */
    private static BitSet bad(double[] mask) {
        return MeasuredPixels.nonZero(Arrays.stream(mask)
                .map(value -> Double.isNaN(value) ? 0 : value)
                .toArray());
    }

    private static double[] scaled(double[] wavelengths, boolean isLogarithm) {
        if (isLogarithm) {
            Arrays.setAll(wavelengths, i -> Math.pow(10, wavelengths[i]));
        }
        return wavelengths;
    }

    /** The numbers of a column, all those of the first row before those of the second. */
    private static final class Column {

        private final int column;
        private final DoubleStream.Builder values = DoubleStream.builder();
        private int size;

        Column(int column) {
            this.column = column;
        }

        boolean isThere() {
            return column != ColumnNames.ABSENT;
        }

        void take(Rows rows, Path file) {
            if (!isThere()) {
                return;
            }
            double single = rows.number(column);
            if (Double.isNaN(single)) {
                Optional<double[]> several = rows.numbers(column).filter(numbers -> numbers.length > 0);
                Arrays.stream(several.orElse(new double[] {Double.NaN})).forEach(values::add);
                size += several.map(numbers -> numbers.length).orElse(1);
            } else {
                values.add(single);
                size++;
            }
            if (size > Spectrum.MOST_PIXELS) {
                throw new UnusableInput(
                        Fault.TOO_LARGE,
                        file.toString(),
                        "has more than " + Spectrum.MOST_PIXELS
                                + " pixels, the most of a spectrum; give one spectrum a file");
            }
        }

        double[] values() {
            return values.build().toArray();
        }
    }
}
