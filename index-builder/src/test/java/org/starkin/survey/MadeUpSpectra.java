package org.starkin.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import nom.tam.fits.Header;

/** A star with three lines, and FITS files of it that the FITS library writes. */
final class MadeUpSpectra {

    /** Vacuum wavelengths of its lines, in Angstrom. */
    static final double[] LINES = {4_300, 5_184, 6_564};

    private static final double DEPTH = 0.5;
    private static final double SIGMA_ANGSTROM = 4;

    private MadeUpSpectra() {}

    /** The flux at vacuum wavelengths in Angstrom, at rest. */
    static float[] flux(double... angstrom) {
        float[] flux = new float[angstrom.length];
        for (int i = 0; i < flux.length; i++) {
            double shape = 1;
            for (double line : LINES) {
                shape -= DEPTH * Math.exp(-0.5 * Math.pow((angstrom[i] - line) / SIGMA_ANGSTROM, 2));
            }
            flux[i] = (float) (100 * shape * Math.pow(angstrom[i] / 5_000, -1.5));
        }
        return flux;
    }

    static double[] linear(double from, double to, double step) {
        double[] wavelengths = new double[(int) Math.round((to - from) / step) + 1];
        Arrays.setAll(wavelengths, i -> from + i * step);
        return wavelengths;
    }

    /** A file whose primary part is this image with these cards. */
    static Path image(Path file, Object pixels, Map<String, Object> cards) throws IOException {
        try (Fits fits = new Fits()) {
            BasicHDU<?> part = Fits.makeHDU(pixels);
            put(part.getHeader(), cards);
            fits.addHDU(part);
            fits.write(file.toFile());
            return file;
        } catch (FitsException e) {
            throw new IOException(e);
        }
    }

    static void put(Header header, Map<String, Object> cards) throws FitsException {
        for (Map.Entry<String, Object> card : cards.entrySet()) {
            switch (card.getValue()) {
                case String text -> header.addValue(card.getKey(), text, "");
                case Boolean truth -> header.addValue(card.getKey(), truth, "");
                case Integer number -> header.addValue(card.getKey(), number, "");
                case Double number -> header.addValue(card.getKey(), number, "");
                default -> throw new IllegalArgumentException(card.toString());
            }
        }
    }
}
