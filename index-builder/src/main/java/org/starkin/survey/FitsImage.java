package org.starkin.survey;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import nom.tam.fits.Header;
import org.starkin.spectrum.Spectrum;

/**
 * The image in the primary part of a FITS file, gzipped or not, as few rows of numbers: {@code double[rows][width]},
 * scaled, NaN where it is blank (FITS Standard 4.0, section 4.4.2). Immutable.
 */
final class FitsImage {

    /** Rows of a spectrum: IRAF has 4, LAMOST 5. */
    static final int MOST_ROWS = 16;

    private static final int MOST_AXES = 999;

    private final String source;
    private final Header header;
    private final double[][] rows;

    private FitsImage(String source, Header header, double[][] rows) {
        this.source = source;
        this.header = header;
        this.rows = rows;
    }

    /**
     * Reads the image, and the file to its end.
     *
     * @throws UnusableInput where there is none, it is damaged, or it is larger than a spectrum
     */
    static FitsImage read(Path file, Limits limits) {
        String source = file.toString();
        try (FitsStream stream = FitsStream.open(file, limits)) {
            Header header = stream.next()
                    .orElseThrow(() -> new UnusableInput(
                            Fault.NOT_A_TABLE, source, "does not begin as a FITS file does; fetch it again"));
            int axes = (int) stream.number(header, "NAXIS", 0, MOST_AXES);
            int width = axes == 0 ? 0 : (int) stream.number(header, "NAXIS1", 0, Integer.MAX_VALUE);
            long count = 1;
            for (int i = 2; i <= axes; i++) {
                count = Math.min(count * stream.number(header, "NAXIS" + i, 0, Integer.MAX_VALUE), Integer.MAX_VALUE);
            }
            requireSpectrum(source, width, count);
            byte[] bytes = stream.data((int) count * width * bytesOf(header));
            stream.drain();
            return new FitsImage(source, header, rows(header, ByteBuffer.wrap(bytes), (int) count, width));
        }
    }

    private static void requireSpectrum(String source, int width, long rows) {
        if (width < Spectrum.FEWEST_PIXELS || rows < 1) {
            throw new UnusableInput(
                    Fault.EMPTY,
                    source,
                    "has a first part of " + width + " x " + rows + " pixels; a spectrum has at least "
                            + Spectrum.FEWEST_PIXELS + " in a row");
        }
        if (width > Spectrum.MOST_PIXELS || rows > MOST_ROWS) {
            throw new UnusableInput(
                    Fault.TOO_LARGE,
                    source,
                    "has a first part of " + width + " x " + rows + " pixels; a spectrum has at most "
                            + Spectrum.MOST_PIXELS + " x " + MOST_ROWS + "; give the extracted spectrum of one star");
        }
    }

    private static int bytesOf(Header header) {
        return Math.abs(bits(header)) / Byte.SIZE;
    }

    private static int bits(Header header) {
        return Integer.parseInt(FitsStream.text(header, "BITPIX").orElse("8"));
    }

    private static double[][] rows(Header header, ByteBuffer data, int count, int width) {
        double scale = numberOr(header, "BSCALE", 1);
        double zero = numberOr(header, "BZERO", 0);
        double blank = numberOr(header, "BLANK", Double.NaN);
        IntToDoubleFunction stored = stored(bits(header), data, blank);
        double[][] rows = new double[count][width];
        for (int row = 0; row < count; row++) {
            int from = row * width;
            Arrays.setAll(rows[row], i -> zero + scale * stored.applyAsDouble(from + i));
        }
        return rows;
    }

    private static IntToDoubleFunction stored(int bits, ByteBuffer data, double blank) {
        IntToDoubleFunction integer = switch (bits) {
            case 16 -> i -> data.getShort(2 * i);
            case 32 -> i -> data.getInt(4 * i);
            case 64 -> i -> data.getLong(8 * i);
            default -> i -> data.get(i) & 0xff;
        };
        return switch (bits) {
            case -32 -> i -> data.getFloat(4 * i);
            case -64 -> i -> data.getDouble(8 * i);
            default ->
                i -> {
                    double value = integer.applyAsDouble(i);
                    return value == blank ? Double.NaN : value;
                };
        };
    }

    /** The value of a card as text without blanks around it. */
    Optional<String> card(String keyword) {
        return FitsStream.text(header, keyword);
    }

    /** The value of a card as a number; NaN where it is absent or no number. */
    double number(String keyword) {
        return numberOr(header, keyword, Double.NaN);
    }

    /** A number may have the exponent D of Fortran (FITS Standard 4.0, section 4.2.4). */
    private static double numberOr(Header header, String keyword, double otherwise) {
        return FitsStream.text(header, keyword)
                .map(text -> Cells.number(text.replace('D', 'E').replace('d', 'e')))
                .orElse(otherwise);
    }

    String source() {
        return source;
    }

    int width() {
        return rows[0].length;
    }

    int rows() {
        return rows.length;
    }

    /** A copy of a row, {@code double[width]}. */
    double[] row(int row) {
        return rows[row].clone();
    }
}
