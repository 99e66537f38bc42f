package org.starkin.survey;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.starkin.spectrum.Spectrum;

/**
 * The columns of a spectrum in the binary tables of a FITS file: a pixel a row, or one row of vectors; tables of
 * several arms one behind the other.
 */
final class FitsPixels {

    /** Columns of wavelengths, and of their logarithms to the base 10. */
    private static final String[] WAVELENGTHS = {"WAVELENGTH", "WAVE", "LAMBDA", "LAM"};

    private static final String LOGARITHM = "LOGLAM";
    private static final String[] FLUXES = {"FLUX", "FLUX_REDUCED"};
    private static final String[] ERRORS = {"ERR", "ERROR", "FLUX_ERR", "FLUX_ERROR", "ERR_REDUCED", "SIGMA"};
    private static final String INVERSE_VARIANCE = "IVAR";

    /** Room for as many pixels as a spectrum has in twenty columns of doubles. */
    private static final long MOST_BYTES = 20L * Double.BYTES * Spectrum.MOST_PIXELS;

    private FitsPixels() {}

    /** Whether the columns of a file's tables, as far as they are seen, are those of a spectrum. */
    static boolean areIn(FileHead head) {
        boolean hasWavelengths =
                head.has(LOGARITHM) || Arrays.stream(WAVELENGTHS).anyMatch(head::has);
        return head.kind() == FileKind.FITS
                && hasWavelengths
                && Arrays.stream(FLUXES).anyMatch(head::has);
    }

    /** Whether a table has them. */
    static boolean areIn(FitsTable table) {
        boolean hasWavelengths =
                table.find(LOGARITHM).or(() -> table.find(WAVELENGTHS)).isPresent();
        return hasWavelengths && table.find(FLUXES).isPresent();
    }

    /**
     * The tables of a file that are wanted.
     *
     * @throws UnusableInput where one of them is larger than a spectrum's
     */
    static List<FitsTable> tables(Path file, SpectrumOptions options, Predicate<FitsTable> wanted) {
        return FitsTable.readAll(file, options.limits(), table -> {
            boolean isWanted = wanted.test(table);
            if (isWanted && table.bytes() > MOST_BYTES) {
                throw new UnusableInput(
                        Fault.TOO_LARGE,
                        file.toString(),
                        "has a table of " + table.bytes() + " bytes; that of a spectrum has at most " + MOST_BYTES
                                + "; give one spectrum a file");
            }
            return isWanted;
        });
    }

    /**
     * The pixels of some tables.
     *
     * @param tables at least one, each with wavelength and flux
     * @param marked the pixels of one table that are bad
     */
    static MeasuredPixels of(Path file, SpectrumOptions options, List<FitsTable> tables, Marks marked) {
        double[] wavelengths = {};
        double[] flux = {};
        double[] errors = {};
        BitSet bad = new BitSet();
        boolean hasErrors = tables.stream().allMatch(FitsPixels::hasErrors);
        for (FitsTable table : tables) {
            int before = flux.length;
            marked.of(table).stream().forEach(i -> bad.set(before + i));
            wavelengths = joined(wavelengths, wavelengths(table));
            flux = joined(flux, table.elements(table.require(FLUXES)));
            if (hasErrors) {
                errors = joined(errors, errors(table));
            }
        }
        MeasuredPixels pixels = new MeasuredPixels(file.toString(), options, wavelengths, flux).marked(bad);
        return hasErrors ? pixels.errors(errors) : pixels;
    }

    /** Which pixels of a table the archive marks as bad. */
    interface Marks {
        BitSet of(FitsTable table);
    }

    private static double[] wavelengths(FitsTable table) {
        Optional<String> logarithm = table.find(LOGARITHM);
        if (logarithm.isPresent() && table.find(WAVELENGTHS).isEmpty()) {
            double[] wavelengths = table.elements(logarithm.get());
            Arrays.setAll(wavelengths, i -> Math.pow(10, wavelengths[i]));
            return wavelengths;
        }
        return table.elements(table.require(WAVELENGTHS));
    }

    /** The name of the column of wavelengths, where they are no logarithms. */
    static Optional<String> wavelengthColumn(FitsTable table) {
        return table.find(WAVELENGTHS);
    }

    private static boolean hasErrors(FitsTable table) {
        return table.find(INVERSE_VARIANCE).or(() -> table.find(ERRORS)).isPresent();
    }

    private static double[] errors(FitsTable table) {
        return table.find(INVERSE_VARIANCE)
                .map(column -> MeasuredPixels.errorsOf(table.elements(column)))
                .orElseGet(() -> table.elements(table.require(ERRORS)));
    }

    private static double[] joined(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
