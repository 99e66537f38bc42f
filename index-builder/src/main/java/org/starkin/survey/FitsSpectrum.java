package org.starkin.survey;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.starkin.index.SkyPosition;
import org.starkin.spectrum.Medium;

/**
 * One-dimensional FITS spectra: the flux is the image of the primary part, the wavelengths follow from {@code CRVAL1},
 * {@code CDELT1} or {@code CD1_1}, and {@code CRPIX1} (Greisen et al. 2006, A&A 446, 747: {@code CTYPE1} WAVE is
 * vacuum, AWAV is air, -LOG logarithmic). {@code DC-FLAG = 1} says, as IRAF does, that they are logarithms to the base
 * 10. Of several rows, as IRAF's onedspec writes them, the first is the flux.
 *
 * <p>MILES says nothing of its axis: it is linear, in Angstrom, in air, and its stars are at rest (Sanchez-Blazquez et
 * al. 2006, MNRAS 371, 703, section 4; Falcon-Barroso et al. 2011, A&A 532, A95).
 */
final class FitsSpectrum implements SpectrumFormat {

    /** A logarithm to the base 10 of an optical wavelength in Angstrom lies between these. */
    private static final double LOWEST_LOG10 = 3.2;

    private static final double HIGHEST_LOG10 = 4.5;

    @Override
    public String name() {
        return "fits-1d";
    }

    @Override
    public boolean recognises(FileHead head) {
        boolean hasAxis = head.card("CRVAL1").isPresent()
                && (head.card("CDELT1").isPresent() || head.card("CD1_1").isPresent());
        boolean isLine = head.card("NAXIS1").isPresent()
                && head.card("NAXIS2").filter(rows -> !rows.equals("1")).isEmpty();
        return head.kind() == FileKind.FITS
                && hasAxis
                && isLine
                && head.columns().isEmpty();
    }

    @Override
    public ReadSpectrum read(Path file, SpectrumOptions options) {
        FitsImage image = FitsImage.read(file, options.limits());
        Optional<String> type = image.card("CTYPE1").map(text -> text.toUpperCase(Locale.ROOT));
        boolean isMiles = image.card("TPLLIB").filter("MILES"::equalsIgnoreCase).isPresent();
        boolean isLogarithm = isLogarithm(image);
        MeasuredPixels pixels = new MeasuredPixels(
                        file.toString(), options, wavelengths(image, type.orElse(""), isLogarithm), image.row(0))
                .unit(isMiles || isLogarithm ? Optional.of(WavelengthUnit.ANGSTROM) : unit(image))
                .medium(isMiles ? Optional.of(Medium.AIR) : medium(image, type.orElse("")));
        if (isMiles) {
            pixels.velocity(0);
        }
        return pixels.read(name(), star(file, image, options));
    }

    private static double[] wavelengths(FitsImage image, String type, boolean isLogarithm) {
        double start = image.number("CRVAL1");
        double step = image.card("CDELT1").isPresent() ? image.number("CDELT1") : image.number("CD1_1");
        double reference = image.card("CRPIX1").isPresent() ? image.number("CRPIX1") : 1;
        if (!Double.isFinite(start) || !Double.isFinite(step) || !Double.isFinite(reference) || step == 0) {
            throw new UnusableInput(
                    Fault.BAD_VALUE,
                    image.source(),
                    "has a wavelength axis of CRVAL1 " + start + ", CDELT1 or CD1_1 " + step + " and CRPIX1 "
                            + reference + "; three numbers are needed, the step not zero");
        }
        boolean isNatural = type.endsWith("-LOG");
        double[] wavelengths = new double[image.width()];
        Arrays.setAll(wavelengths, i -> {
            double along = step * (i + 1 - reference);
            if (isNatural) {
                return start * Math.exp(along / start);
            }
            return isLogarithm ? Math.pow(10, start + along) : start + along;
        });
        return wavelengths;
    }

    private static boolean isLogarithm(FitsImage image) {
        boolean isFlagged = image.number("DC-FLAG") == 1;
        double start = image.number("CRVAL1");
        boolean looksSo =
                start > LOWEST_LOG10 && start < HIGHEST_LOG10 && unit(image).isEmpty();
        return isFlagged || looksSo;
    }

    private static Optional<WavelengthUnit> unit(FitsImage image) {
        return image.card("CUNIT1").flatMap(WavelengthUnit::of);
    }

    private static Optional<Medium> medium(FitsImage image, String type) {
        if (type.startsWith("AWAV")) {
            return Optional.of(Medium.AIR);
        }
        if (type.startsWith("WAVE") && !type.startsWith("WAVELEN")) {
            return Optional.of(Medium.VACUUM);
        }
        return image.card("VACUUM").map(told -> told.equalsIgnoreCase("T") ? Medium.VACUUM : Medium.AIR);
    }

    private static ObjectRow star(Path file, FitsImage image, SpectrumOptions options) {
        String id = FileId.byPattern(file, options.idPattern()).orElseGet(() -> FileId.ofName(file));
        Map<String, String> facts = new TreeMap<>();
        for (String keyword : new String[] {"OBJECT", "TPLLIB", "FWHM", "INSTRUME", "TELESCOP"}) {
            image.card(keyword).ifPresent(value -> facts.put(keyword.toLowerCase(Locale.ROOT), value));
        }
        return new ObjectRow(
                id,
                SkyPosition.ifValid(image.number("RA"), image.number("DEC")),
                Optional.empty(),
                OptionalDouble.empty(),
                facts);
    }
}
