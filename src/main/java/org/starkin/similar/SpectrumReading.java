package org.starkin.similar;

import java.util.List;
import java.util.Optional;
import org.starkin.operate.Message;
import org.starkin.operate.Refusal;
import org.starkin.spectrum.Medium;
import org.starkin.spectrum.Spectrum;

/** Turns a request's numbers into a spectrum, naming the first that is wrong. Fluxes are not judged: that is done where all are cleaned. */
final class SpectrumReading {

    /** Where a spectrum stands in the body of a search; faults name it. */
    static final String FIELD = "query.spectrum";

    private static final double ANGSTROM_A_NANOMETRE = 10;
    private static final double ANGSTROM_A_MICRON = 10_000;
    private static final String AIR_ASSUMED = "the medium is not said; the wavelengths are taken for those in air";

    private SpectrumReading() {}

    /** @throws Refusal.BadInput naming what is wrong */
    static Query.MeasuredSpectrum read(SpectrumBody body) {
        double[] wavelengths = wavelengths(body);
        requireAsMany("flux", body.flux().size(), wavelengths.length);
        body.error().ifPresent(error -> requireAsMany("error", error.size(), wavelengths.length));
        Medium medium = body.medium()
                .map(word -> word.equals("vacuum") ? Medium.VACUUM : Medium.AIR)
                .orElse(Medium.AIR);
        Spectrum bare = refusing("wavelength", () -> Spectrum.of(medium, wavelengths, values(body.flux())));
        Spectrum withErrors =
                body.error().map(error -> bare.withErrors(values(error))).orElse(bare);
        Spectrum whole = body.velocityKmS()
                .map(velocity -> refusing("velocity_km_s", () -> withErrors.withVelocity(velocity)))
                .orElse(withErrors);
        List<String> remarks = body.medium().isPresent() ? List.of() : List.of(AIR_ASSUMED);
        return new Query.MeasuredSpectrum(whole, "json", remarks);
    }

    private static double[] wavelengths(SpectrumBody body) {
        double scale = body.wavelengthUnit()
                .map(unit -> switch (unit) {
                    case "nm" -> ANGSTROM_A_NANOMETRE;
                    case "micron" -> ANGSTROM_A_MICRON;
                    default -> 1.0;
                })
                .orElse(1.0);
        return body.wavelength().stream()
                .mapToDouble(wavelength -> wavelength * scale)
                .toArray();
    }

    private static float[] values(List<Optional<Double>> given) {
        float[] values = new float[given.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = given.get(i).map(Double::floatValue).orElse(Float.NaN);
        }
        return values;
    }

    private static void requireAsMany(String field, int seen, int wanted) {
        if (seen != wanted) {
            throw Refusal.BadInput.of(
                    "invalid_value",
                    FIELD + "." + field,
                    "has " + seen + " values where there are " + wanted + " wavelengths; give one of each a pixel");
        }
    }

    private static <T> T refusing(String field, Making<T> making) {
        try {
            return making.make();
        } catch (IllegalArgumentException e) {
            throw Refusal.BadInput.of("invalid_value", FIELD + "." + field, Message.of(e));
        }
    }

    private interface Making<T> {
        T make();
    }
}
