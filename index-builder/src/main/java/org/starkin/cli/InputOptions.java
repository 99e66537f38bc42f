package org.starkin.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.starkin.build.Inputs;
import org.starkin.encoder.Device;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Encoders;
import org.starkin.encoder.RunOptions;
import org.starkin.encoder.UnknownEncoder;
import org.starkin.encoder.UnusableDevice;
import org.starkin.encoder.UnusableEncoder;
import org.starkin.lightcurve.Passband;
import org.starkin.survey.ColumnRole;
import org.starkin.survey.FluxUnits;
import org.starkin.survey.Limits;
import org.starkin.survey.LongTableReader;
import org.starkin.survey.Quality;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.Readers;
import org.starkin.survey.TimeSystems;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that makes vectors of a survey's files. */
public final class InputOptions {

    private static final int MOST_THREADS = 256;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--curves",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Photometry as an archive ships it (docs/formats.md lists what is read), or a long table, CSV, CSV.gz"
                            + " or Parquet, with columns found by name: object_id; a time (jd, hjd, bjd, mjd, hmjd, or"
                            + " time with --time-system); mag or flux; an error; band or filter; survey. Of a directory"
                            + " all files are read.")
    private List<Path> curves = new ArrayList<>();

    @Option(
            names = "--objects",
            paramLabel = "FILE",
            description =
                    "What is known of the stars: object_id; ra and dec (degrees ICRS); label or class; period (days);"
                            + " every other column is kept as a property.")
    private Optional<Path> objects = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "WORD",
            defaultValue = Readers.AUTO,
            description = "The format of the photometry: auto (look at the content), or one of docs/formats.md, such as"
                    + " long-table. Default: ${DEFAULT-VALUE}.")
    private String format = Readers.AUTO;

    @Option(
            names = "--time-system",
            paramLabel = "WORD",
            description =
                    "What the times mean, where the column's name does not say or is wrong: jd, hjd, bjd, mjd, hmjd,"
                            + " bmjd, btjd, bkjd, gaia, or one less an offset, such as hjd-2450000.")
    private Optional<String> timeSystem = Optional.empty();

    @Option(
            names = "--flux-unit",
            paramLabel = "WORD",
            description = "The unit of a flux column, where its name does not say: njy, ujy, mjy, electron/s, zp27.5 or"
                    + " relative (the default).")
    private Optional<String> fluxUnit = Optional.empty();

    @Option(
            names = "--band",
            paramLabel = "NAME",
            description = "The passband of points for which the files name none.")
    private Optional<String> band = Optional.empty();

    @Option(
            names = "--id-pattern",
            paramLabel = "REGEX",
            description = "Finds a star's id in the path of its file, as the first group of the pattern, such as"
                    + " '([^/]+)-atlas'. Files of one id are one star; ids within the files are not looked at.")
    private Optional<String> idPattern = Optional.empty();

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "ROLE=NAME",
            description =
                    "Which columns are what, where their names do not say so: time=t,brightness=m and the like, of"
                            + " object_id, time, brightness, error and band. The files are read as long tables then.")
    private Map<ColumnRole, String> columns = new EnumMap<>(ColumnRole.class);

    @Option(
            names = "--quality",
            paramLabel = "WORD",
            defaultValue = "advised",
            description = "Which points the archives' quality flags leave: any, advised or strict (docs/formats.md says"
                    + " what that is for each). Default: ${DEFAULT-VALUE}.")
    private Quality quality = Quality.ADVISED;

    @Option(
            names = "--encoder",
            paramLabel = "NAME|FOLDER",
            defaultValue = Encoders.DEFAULT,
            description =
                    "What turns light curves into vectors: the name of one that comes with Starkin, or a folder of"
                            + " your own with card.json and encoder.onnx. Default: ${DEFAULT-VALUE}.")
    private String encoder = Encoders.DEFAULT;

    @Option(
            names = "--device",
            paramLabel = "WORD",
            defaultValue = "auto",
            description =
                    "Where the encoder runs: auto (on a GPU where one can be used, else on the processor), cpu, or"
                            + " gpu (NVIDIA; see docs/gpu.md). Default: ${DEFAULT-VALUE}.")
    private Device device = Device.AUTO;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that analyse stars, 1 to 256. Default: one a processor.")
    private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

    @Option(names = "--no-progress", description = "Do not show how far the work has come.")
    private boolean noProgress;

    @Option(names = "--debug", description = "Show the stack trace of a failure.")
    @SuppressWarnings("UnusedVariable") // Failures asks the parser for it
    private boolean debug;

    private final BiFunction<String, RunOptions, Encoder> encoders;

    /** Options whose encoder is loaded by {@code encoders}, which throws as {@link Encoders#find(String, RunOptions)}. */
    public InputOptions(BiFunction<String, RunOptions, Encoder> encoders) {
        this.encoders = encoders;
    }

    /** What to read; {@code survey} is the one whose rows are wanted of a table of several. */
    public Inputs inputs(Optional<String> survey) {
        if (!new Readers().formats().contains(format)) {
            throw wrong("--format", format, String.join(", ", new Readers().formats()));
        }
        ReadOptions options = new ReadOptions(
                known("--time-system", timeSystem, TimeSystems::find, TimeSystems.allowed()),
                known("--flux-unit", fluxUnit, FluxUnits::find, FluxUnits.allowed()),
                survey,
                readBand(),
                readIdPattern(),
                columns,
                quality,
                Limits.BUILD);
        return new Inputs(curves, objects, readFormat(), options);
    }

    /** Sees that there is photometry, of a command that reads nothing else. */
    public void requireCurves() {
        if (curves.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--curves=FILE...'");
        }
    }

    /** Sees that there is photometry or other. */
    void requireCurvesOr(boolean other) {
        if (curves.isEmpty() && !other) {
            throw new ParameterException(
                    spec.commandLine(), "neither --curves nor --spectra is given; name files of either, or of both");
        }
    }

    boolean hasCurves() {
        return !curves.isEmpty();
    }

    /** Only a long table has columns to choose. */
    private String readFormat() {
        String table = new LongTableReader().format();
        if (!columns.isEmpty() && !format.equals(Readers.AUTO) && !format.equals(table)) {
            throw wrong("--format", format, table + ", where --columns is given");
        }
        return columns.isEmpty() ? format : table;
    }

    private Optional<String> readBand() {
        Optional<String> name = band.map(String::strip);
        name.filter(text -> text.isEmpty() || text.length() > Passband.LONGEST_NAME)
                .ifPresent(text -> {
                    throw wrong("--band", text, "1 to " + Passband.LONGEST_NAME + " characters");
                });
        return name;
    }

    /** What finds a star's id in the path of its file. */
    Optional<Pattern> readIdPattern() {
        try {
            Optional<Pattern> pattern = idPattern.map(Pattern::compile);
            pattern.filter(regex -> regex.matcher("").groupCount() < 1).ifPresent(regex -> {
                throw wrong("--id-pattern", regex.pattern(), "a pattern with the id in round brackets");
            });
            return pattern;
        } catch (PatternSyntaxException e) {
            throw wrong("--id-pattern", e.getPattern(), "a regular expression of Java (" + e.getDescription() + ")");
        }
    }

    private <T> Optional<T> known(
            String option, Optional<String> word, Function<String, Optional<T>> find, String allowed) {
        Optional<T> found = word.flatMap(find);
        if (word.isPresent() && found.isEmpty()) {
            throw wrong(option, word.get(), allowed);
        }
        return found;
    }

    /** The encoder that was asked for; a wrong name is wrong use. */
    public Encoder loadEncoder() {
        try {
            return encoders.apply(encoder, new RunOptions(device, 1, threads()));
        } catch (UnknownEncoder e) {
            throw new ParameterException(
                    spec.commandLine(), "--encoder: " + e.getMessage() + "; nor is there a folder of that name", e);
        } catch (UnusableEncoder e) {
            throw new ParameterException(spec.commandLine(), "--encoder " + encoder + ": " + e.getMessage(), e);
        } catch (UnusableDevice e) {
            throw new ParameterException(
                    spec.commandLine(), "--device gpu: " + e.getMessage() + "; or give --device auto or cpu", e);
        }
    }

    /** How many threads analyse stars. */
    public int threads() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw wrong("--threads", Integer.toString(threads), "1 to " + MOST_THREADS);
        }
        return threads;
    }

    boolean showsProgress() {
        return !noProgress;
    }

    /** The settings that bear on the result, by name, for the manifest; {@code loaded} is of {@link #loadEncoder}. */
    public Map<String, String> settings(Encoder loaded) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("format", format);
        settings.put("time_system", timeSystem.orElse("by column"));
        settings.put("flux_unit", fluxUnit.orElse("by column"));
        settings.put("band", band.orElse("by file"));
        settings.put("id_pattern", idPattern.orElse("none"));
        settings.put("columns", columns.isEmpty() ? "by name" : ColumnRole.words(columns));
        settings.put("quality", quality.name().toLowerCase(Locale.ROOT));
        settings.put("encoder", encoder);
        settings.put("device", deviceTaken(loaded) + (device == Device.AUTO ? " (auto)" : ""));
        return settings;
    }

    private static String deviceTaken(Encoder loaded) {
        return loaded.placement().device().name().toLowerCase(Locale.ROOT);
    }

    /** The files, the settings and how they are worked on, by name, for the user. */
    public Map<String, String> shown(Encoder loaded) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put(
                "curves",
                curves.isEmpty()
                        ? "none"
                        : String.join(", ", curves.stream().map(Path::toString).toList()));
        shown.put("objects", objects.map(Path::toString).orElse("none"));
        shown.putAll(settings(loaded));
        if (device == Device.AUTO) {
            shown.put(
                    "device",
                    deviceTaken(loaded) + " (auto: " + loaded.placement().reason() + ")");
        }
        shown.put("threads", Integer.toString(threads()));
        return shown;
    }

    private ParameterException wrong(String option, String value, String allowed) {
        return new ParameterException(
                spec.commandLine(), option + " '" + value + "' is not known; allowed: " + allowed);
    }
}
