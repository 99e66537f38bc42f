package org.starkin.survey;

import java.nio.file.Path;

/**
 * LAMOST's low-resolution spectra up to DR7: an image whose rows are flux, inverse variance, wavelength in Angstrom,
 * and-mask and or-mask (LAMOST DR5, "Data production description", section 2.3). Stateless.
 */
final class LamostImage implements SpectrumFormat {

    private static final int FLUX = 0;
    private static final int INVERSE_VARIANCE = 1;
    private static final int WAVELENGTH = 2;
    private static final int AND_MASK = 3;
    private static final int ROWS = 5;

    @Override
    public String name() {
        return "lamost-image";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.kind() == FileKind.FITS
                && LamostCards.isLamost(head)
                && head.card("NAXIS2")
                        .filter(rows -> rows.equals(Integer.toString(ROWS)))
                        .isPresent()
                && head.columns().isEmpty();
    }

    @Override
    public ReadSpectrum read(Path file, SpectrumOptions options) {
        FitsImage image = FitsImage.read(file, options.limits());
        if (image.rows() < ROWS) {
            throw new UnusableInput(
                    Fault.MISSING_COLUMN,
                    image.source(),
                    "has an image of " + image.rows() + " rows; LAMOST has " + ROWS
                            + ": flux, inverse variance, wavelength, and-mask, or-mask");
        }
        MeasuredPixels pixels = new MeasuredPixels(file.toString(), options, image.row(WAVELENGTH), image.row(FLUX))
                .errors(MeasuredPixels.errorsOf(image.row(INVERSE_VARIANCE)))
                .marked(MeasuredPixels.nonZero(image.row(AND_MASK)));
        return LamostCards.read(name(), file, pixels, options, image::card);
    }
}
