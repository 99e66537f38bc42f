package org.starkin.survey;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.starkin.spectrum.Medium;

/**
 * Which columns of a table are those of a spectrum: by their names, whatever their case, or else by the utype of the
 * spectral data model or the UCD (IVOA Spectral Data Model 1.1, table 1).
 *
 * @param wavelength the column of wavelengths
 * @param isLogarithm whether it holds their logarithms to the base 10, in Angstrom
 * @param flux the column of the flux density
 * @param error the column of its one-sigma error, or {@link ColumnNames#ABSENT}
 * @param inverseVariance the same of the inverse variance
 * @param mask the same of a mask, bad where not zero
 * @param unit the unit that the table tells
 * @param medium the medium that it tells
 */
record SpectrumColumns(
        int wavelength,
        boolean isLogarithm,
        int flux,
        int error,
        int inverseVariance,
        int mask,
        Optional<WavelengthUnit> unit,
        Optional<Medium> medium) {

    private static final Pattern WAVELENGTH =
            Pattern.compile("(wavelengths?|wave|lambda|lam|wl|spectral_?axis|loglam|log_?lambda|log_?wave(?:length)?)"
                    + "(?:[_ ]?(air|vac|vacuum))?(?:[_ ]*[\\[(]?([a-z\\u00e5\\u00b5\\u03bc]+)[\\])]?)?");
    private static final List<String> FLUXES =
            List.of("flux", "flux_density", "fluxdensity", "f_lambda", "flam", "flux_lambda", "intensity", "counts");
    private static final List<String> ERRORS = List.of(
            "error",
            "err",
            "flux_error",
            "flux_err",
            "fluxerr",
            "e_flux",
            "flux_sigma",
            "sigma",
            "uncertainty",
            "flux_uncertainty",
            "std",
            "noise");
    private static final List<String> VARIANCES = List.of("ivar", "inverse_variance", "invvar", "flux_ivar");
    private static final List<String> MASKS =
            List.of("mask", "and_mask", "andmask", "qual", "quality", "flag", "flags");

    /** Whether the names of a file's columns are those of a spectrum. */
    static boolean areIn(FileHead head) {
        boolean hasWavelengths =
                head.columns().stream().anyMatch(name -> match(name).isPresent());
        return hasWavelengths && FLUXES.stream().anyMatch(head::has);
    }

    private static Optional<Matcher> match(String name) {
        return Optional.of(WAVELENGTH.matcher(name.toLowerCase(Locale.ROOT))).filter(Matcher::matches);
    }

    /**
     * The columns of a table.
     *
     * @throws UnusableInput where there is none of wavelengths, or none of fluxes
     */
    static SpectrumColumns of(Rows rows, String source) {
        ColumnNames names = new ColumnNames(rows.columns(), source);
        int wavelength = wavelength(rows, names);
        Optional<Matcher> match = match(rows.columns().get(wavelength));
        boolean isLogarithm =
                match.filter(name -> name.group(1).startsWith("log")).isPresent();
        Optional<WavelengthUnit> unit = WavelengthUnit.of(rows.words(wavelength).unit())
                .or(() -> match.flatMap(name -> Optional.ofNullable(name.group(3)))
                        .flatMap(WavelengthUnit::of));
        return new SpectrumColumns(
                wavelength,
                isLogarithm,
                flux(rows, names),
                names.find(ERRORS),
                names.find(VARIANCES),
                names.find(MASKS),
                isLogarithm ? Optional.of(WavelengthUnit.ANGSTROM) : unit,
                medium(rows, wavelength, match));
    }

    private static int wavelength(Rows rows, ColumnNames names) {
        for (int i = 0; i < rows.columns().size(); i++) {
            if (match(rows.columns().get(i)).isPresent()) {
                return i;
            }
        }
        int described = described(rows, "spectralaxis.value", "em.wl");
        if (described == ColumnNames.ABSENT) {
            throw names.missing("wavelengths: one of wavelength, wave, lambda, loglam");
        }
        return described;
    }

    private static int flux(Rows rows, ColumnNames names) {
        int named = names.find(FLUXES);
        int found = named == ColumnNames.ABSENT ? described(rows, "fluxaxis.value", "phot.flux") : named;
        if (found == ColumnNames.ABSENT) {
            throw names.missing("fluxes: one of " + String.join(", ", FLUXES));
        }
        return found;
    }

    private static int described(Rows rows, String utype, String ucd) {
        for (int i = 0; i < rows.columns().size(); i++) {
            ColumnWords words = rows.words(i);
            boolean isError = words.ucd().toLowerCase(Locale.ROOT).startsWith("stat.error");
            boolean isMeant = words.utype().toLowerCase(Locale.ROOT).endsWith(utype)
                    || words.ucd().toLowerCase(Locale.ROOT).startsWith(ucd);
            if (isMeant && !isError) {
                return i;
            }
        }
        return ColumnNames.ABSENT;
    }

    private static Optional<Medium> medium(Rows rows, int wavelength, Optional<Matcher> match) {
        boolean isObserved =
                rows.words(wavelength).ucd().toLowerCase(Locale.ROOT).contains("obs.atmos");
        return isObserved
                ? Optional.of(Medium.AIR)
                : match.flatMap(name -> Optional.ofNullable(name.group(2)))
                        .map(word -> word.equals("air") ? Medium.AIR : Medium.VACUUM);
    }
}
