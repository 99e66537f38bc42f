package org.starkin.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.starkin.build.SpectrumInputs;
import org.starkin.spectrum.Medium;
import org.starkin.survey.Limits;
import org.starkin.survey.Readers;
import org.starkin.survey.SpectrumOptions;
import org.starkin.survey.SpectrumReaders;
import org.starkin.survey.WavelengthUnit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a command that reads spectra. */
final class SpectraOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--spectra",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Spectra, one a file, as archives ship them or as tables of wavelength, flux and error"
                    + " (docs/formats.md lists what is read); --id-pattern tells whose they are. Of a directory all files are"
                    + " read. With --curves or without.")
    private List<Path> spectra = new ArrayList<>();

    @Option(
            names = "--spectrum-format",
            paramLabel = "WORD",
            defaultValue = Readers.AUTO,
            description = "The format of the spectra: auto (look at the content), or one of docs/formats.md. Default:"
                    + " ${DEFAULT-VALUE}.")
    private String format = Readers.AUTO;

    @Option(
            names = "--wavelength-unit",
            paramLabel = "WORD",
            description =
                    "The unit of the wavelengths, where the files do not say or are wrong: angstrom, nm, micron or"
                            + " metre.")
    private Optional<String> unit = Optional.empty();

    @Option(
            names = "--wavelength-medium",
            paramLabel = "WORD",
            description =
                    "What the wavelengths are measured in, where the files do not say or are wrong: air or vacuum.")
    private Optional<String> medium = Optional.empty();

    /** Whether any is named. */
    boolean isGiven() {
        return !spectra.isEmpty();
    }

    /** What to read. */
    SpectrumInputs inputs(Optional<Pattern> idPattern) {
        List<String> formats = new SpectrumReaders().formats();
        if (!formats.contains(format)) {
            throw wrong("--spectrum-format", format, String.join(", ", formats));
        }
        SpectrumOptions options = new SpectrumOptions(
                wavelengthUnit(), wavelengthMedium(), OptionalDouble.empty(), idPattern, Limits.BUILD);
        return new SpectrumInputs(spectra, format, options);
    }

    private Optional<WavelengthUnit> wavelengthUnit() {
        Optional<WavelengthUnit> found = unit.flatMap(WavelengthUnit::of);
        if (unit.isPresent() && found.isEmpty()) {
            throw wrong("--wavelength-unit", unit.get(), "angstrom, nm, micron, metre");
        }
        return found;
    }

    private Optional<Medium> wavelengthMedium() {
        return medium.map(word -> switch (word.toLowerCase(Locale.ROOT)) {
            case "air" -> Medium.AIR;
            case "vacuum" -> Medium.VACUUM;
            default -> throw wrong("--wavelength-medium", word, "air, vacuum");
        });
    }

    /** The settings that bear on the result, by name, for the manifest; none where there are no spectra. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        if (isGiven()) {
            settings.put("spectrum_format", format);
            settings.put("wavelength_unit", unit.orElse("by file"));
            settings.put("wavelength_medium", medium.orElse("by file"));
        }
        return settings;
    }

    /** The files and the settings, for the user. */
    Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        if (isGiven()) {
            shown.put(
                    "spectra",
                    String.join(", ", spectra.stream().map(Path::toString).toList()));
            shown.putAll(settings());
        }
        return shown;
    }

    private ParameterException wrong(String option, String value, String allowed) {
        return new ParameterException(
                spec.commandLine(), option + " '" + value + "' is not known; allowed: " + allowed);
    }
}
