package org.starkin.upload;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;
import org.starkin.operate.RequestParameters;
import org.starkin.spectrum.Medium;
import org.starkin.spectrum.Spectrum;
import org.starkin.survey.ColumnRole;
import org.starkin.survey.Limits;
import org.starkin.survey.Quality;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.SpectrumOptions;
import org.starkin.survey.TimeSystems;
import org.starkin.survey.WavelengthUnit;

/**
 * What an uploaded file does not say of itself.
 *
 * @param objectId the star to take, of a file of several
 * @param spectrum what a file of a spectrum does not say of itself
 */
public record UploadOptions(ReadOptions reading, Optional<String> objectId, SpectrumOptions spectrum) {

    private static final int LONGEST_NAME = 200;

    /** The options of a request; faults stay with the parameters. */
    static UploadOptions read(RequestParameters parameters, Limits limits) {
        return new UploadOptions(
                new ReadOptions(
                        timeSystem(parameters),
                        fluxUnit(parameters),
                        Optional.empty(),
                        name(parameters, "band", Passband.LONGEST_NAME),
                        Optional.empty(),
                        columns(parameters),
                        Quality.ADVISED,
                        limits),
                name(parameters, "object_id", LONGEST_NAME),
                spectrum(parameters, limits));
    }

    private static SpectrumOptions spectrum(RequestParameters parameters, Limits limits) {
        Optional<String> word = parameters.text("wavelength_unit");
        Optional<WavelengthUnit> unit = word.flatMap(WavelengthUnit::of);
        if (word.isPresent() && unit.isEmpty()) {
            parameters.fault("wavelength_unit", "is unknown; give angstrom, nm or micron");
        }
        Optional<Double> velocity = parameters.number("velocity_km_s");
        boolean isFast = velocity.filter(kmPerS -> Math.abs(kmPerS) > Spectrum.FASTEST_KM_S)
                .isPresent();
        if (isFast) {
            parameters.fault("velocity_km_s", "is outside -3000 to 3000; no star is faster");
        }
        return new SpectrumOptions(
                unit,
                medium(parameters),
                velocity.filter(_ -> !isFast).map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                Optional.empty(),
                limits);
    }

    private static Optional<Medium> medium(RequestParameters parameters) {
        Optional<String> word = parameters.text("medium");
        if (word.filter(given -> !given.equals("air") && !given.equals("vacuum"))
                .isPresent()) {
            parameters.fault("medium", "is neither air nor vacuum");
        }
        return word.map(given -> given.equals("vacuum") ? Medium.VACUUM : Medium.AIR);
    }

    private static Map<ColumnRole, String> columns(RequestParameters parameters) {
        Map<ColumnRole, String> columns = new EnumMap<>(ColumnRole.class);
        for (ColumnRole role : ColumnRole.values()) {
            name(parameters, parameter(role), LONGEST_NAME).ifPresent(name -> columns.put(role, name));
        }
        return columns;
    }

    private static String parameter(ColumnRole role) {
        return switch (role) {
            case OBJECT_ID -> "id_column";
            case TIME -> "time_column";
            case BRIGHTNESS -> "brightness_column";
            case ERROR -> "error_column";
            case BAND -> "band_column";
        };
    }

    private static Optional<String> name(RequestParameters parameters, String parameter, int longest) {
        Optional<String> name = parameters.text(parameter);
        name.filter(text -> text.length() > longest)
                .ifPresent(text -> parameters.fault(
                        parameter, "has " + text.length() + " characters; at most " + longest + " are allowed"));
        return name;
    }

    private static Optional<TimeSystem> timeSystem(RequestParameters parameters) {
        Optional<String> word = parameters.text("time_system");
        Optional<TimeSystem> system = word.flatMap(TimeSystems::find);
        if (word.isPresent() && system.isEmpty()) {
            parameters.fault("time_system", "is unknown; give " + TimeSystems.allowed());
        }
        return system;
    }

    private static Optional<BrightnessUnit> fluxUnit(RequestParameters parameters) {
        Optional<String> symbol = parameters.text("flux_unit");
        Optional<BrightnessUnit> unit = symbol.flatMap(wanted -> Arrays.stream(BrightnessUnit.values())
                .filter(each -> !each.isMagnitude() && each.symbol().equals(wanted))
                .findFirst());
        if (symbol.isPresent() && unit.isEmpty()) {
            parameters.fault(
                    "flux_unit",
                    "is unknown; give one of "
                            + Arrays.stream(BrightnessUnit.values())
                                    .filter(each -> !each.isMagnitude())
                                    .map(BrightnessUnit::symbol)
                                    .toList());
        }
        return unit;
    }
}
