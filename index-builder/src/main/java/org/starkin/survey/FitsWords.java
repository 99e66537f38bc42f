package org.starkin.survey;

import java.util.List;

/** Says what a FITS file seems to be that no format recognises. */
final class FitsWords {

    private static final List<String> TIMES =
            List.of("time", "t", "jd", "mjd", "hjd", "bjd", "tmid_bjd", "hmjd", "bmjd");

    private FitsWords() {}

    /** The file in words, to stand after "seems to be". */
    static String of(FileHead head) {
        boolean isTable = !head.columns().isEmpty();
        String columns = " with columns " + new ColumnNames(head.columns(), head.source()).found();
        if (isSkyMap(head)) {
            return "a FITS sky map (HEALPix)";
        }
        if (isSpectrum(head)) {
            return "a FITS spectrum" + (isTable ? columns : "");
        }
        if (head.has("FLUX", "RAW_CNTS")) {
            return "a FITS target pixel file, whose images have to be summed to a light curve first;"
                    + " give the light curve that the archive has beside it";
        }
        if (isTable) {
            boolean hasTime = TIMES.stream().anyMatch(head::has);
            return (hasTime ? "a FITS table" : "a FITS table without a time,") + columns;
        }
        return head.card("NAXIS1")
                .map(width -> "a FITS image (" + Sources.shown(width) + " x "
                        + Sources.shown(head.card("NAXIS2").orElse("1")) + " pixels in its first part)"
                        + " without a table in sight")
                .orElse("a FITS file without a table in sight");
    }

    private static boolean isSkyMap(FileHead head) {
        return head.card("PIXTYPE").filter("HEALPIX"::equalsIgnoreCase).isPresent();
    }

    /** A wavelength, as a column or as that of the pixels of a row (SDSS, LAMOST: {@code COEFF0} is its logarithm). */
    private static boolean isSpectrum(FileHead head) {
        boolean hasWavelengths = head.has("loglam") || head.has("wavelength") || head.has("wave") || head.has("lambda");
        boolean isLogarithmic =
                head.card("COEFF0").isPresent() && head.card("COEFF1").isPresent();
        boolean isLinear = head.card("CTYPE1")
                .filter(type -> type.startsWith("WAVE") || type.equals("LAMBDA"))
                .isPresent();
        return hasWavelengths || isLogarithmic || isLinear;
    }
}
