package org.starkin.survey;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.TimeSystem;

/**
 * Which column of a long table is what. A column number of {@link #ABSENT} says that the table has none.
 *
 * @param names the columns as the header spells them
 * @param id the object id, perhaps absent
 * @param time the time
 * @param timeSystem what the times mean
 * @param value the brightness
 * @param unit its unit
 * @param error its error, perhaps absent
 * @param band the passband, perhaps absent
 * @param survey the survey, perhaps absent
 */
record LongTableLayout(
        List<String> names,
        int id,
        int time,
        TimeSystem timeSystem,
        int value,
        BrightnessUnit unit,
        int error,
        int band,
        int survey) {

    static final int ABSENT = ColumnNames.ABSENT;

    /** The best first: one without the Earth's motion before one with it. */
    private static final List<String> TIME = List.of(
            "bjd", "bjd_tcb", "btjd", "bkjd", "bmjd", "hjd", "hmjd", "jd", "mjd", "mjd_tai", "midpointmjdtai", "time");

    private static final List<String> MAGNITUDE = List.of("mag", "magnitude");
    private static final List<String> FLUX = List.of("flux", "flux_njy", "flux_ujy", "flux_mjy");
    private static final List<String> BRIGHTNESS =
            Stream.concat(MAGNITUDE.stream(), FLUX.stream()).toList();

    private static final List<String> MAGNITUDE_ERROR = List.of("mag_err", "magerr", "mag_error", "error", "err");
    private static final List<String> FLUX_ERROR = List.of(
            "flux_err", "fluxerr", "flux_error", "flux_err_njy", "flux_err_ujy", "flux_err_mjy", "error", "err");
    private static final List<String> BAND = List.of("band", "filter", "passband", "filtercode");
    private static final List<String> SURVEY = List.of("survey");

    private static final Map<String, BrightnessUnit> UNIT_BY_COLUMN = Map.of(
            "flux_njy", BrightnessUnit.NANOJANSKY,
            "flux_ujy", BrightnessUnit.MICROJANSKY,
            "flux_mjy", BrightnessUnit.MILLIJANSKY);

    /**
     * Finds the columns by name, whatever their case. Of a magnitude and a flux the magnitude is taken, for its unit is
     * certain.
     *
     * @throws UnusableInput where a time or a brightness is missing, or two columns have one name
     */
    static LongTableLayout of(List<String> names, String source, ReadOptions options) {
        Finder finder = new Finder(new ColumnNames(names, source), options.columns());
        int time = finder.find(ColumnRole.TIME, TIME);
        int value = finder.find(ColumnRole.BRIGHTNESS, BRIGHTNESS);
        if (time == ABSENT || value == ABSENT) {
            throw finder.columns()
                    .missing(
                            time == ABSENT
                                    ? "a time: one of " + words(TIME)
                                    : "a brightness: mag, or one of " + words(FLUX));
        }
        BrightnessUnit unit = unit(names.get(value), options);
        return new LongTableLayout(
                names,
                finder.find(ColumnRole.OBJECT_ID, ColumnNames.ID),
                time,
                options.timeSystem().orElseGet(() -> timeSystem(names.get(time), finder.columns())),
                value,
                unit,
                finder.find(ColumnRole.ERROR, unit.isMagnitude() ? MAGNITUDE_ERROR : FLUX_ERROR),
                finder.find(ColumnRole.BAND, BAND),
                finder.columns().find(SURVEY));
    }

    /** Columns by what their user says, else by what they are called. */
    private record Finder(ColumnNames columns, Map<ColumnRole, String> chosen) {

        int find(ColumnRole role, List<String> called) {
            return Optional.ofNullable(chosen.get(role))
                    .map(name -> columns.chosen(role, name))
                    .orElseGet(() -> columns.find(called));
        }
    }

    /** Whether there are a time and a brightness among columns so named. */
    static boolean fits(List<String> names) {
        return hasOneOf(TIME, names) && (hasOneOf(MAGNITUDE, names) || hasOneOf(FLUX, names));
    }

    private static boolean hasOneOf(List<String> wanted, List<String> names) {
        return names.stream().anyMatch(name -> wanted.contains(name.toLowerCase(Locale.ROOT)));
    }

    /** The same, for a table of many stars: it must have an id column, unless its file's path tells the id. */
    static LongTableLayout withIds(List<String> names, String source, ReadOptions options) {
        if (options.idPattern().isEmpty() && !options.columns().containsKey(ColumnRole.OBJECT_ID)) {
            new ColumnNames(names, source).requireId();
        }
        return of(names, source, options);
    }

    /** The columns that are used, for a reader that can leave the others on disk. */
    List<Integer> used() {
        return ColumnNames.present(id, time, value, error, band, survey);
    }

    /** The columns that say whose a row is. */
    List<Integer> owners() {
        return ColumnNames.present(id, survey);
    }

    Meaning meaning() {
        return new Meaning(timeSystem, unit, error != ABSENT);
    }

    /** Whether one of the columns holds ids. */
    boolean hasIds() {
        return id != ABSENT;
    }

    /** Which column was taken for what. */
    Map<ColumnRole, String> taken() {
        Map<ColumnRole, String> taken = new EnumMap<>(ColumnRole.class);
        put(taken, ColumnRole.OBJECT_ID, id);
        put(taken, ColumnRole.TIME, time);
        put(taken, ColumnRole.BRIGHTNESS, value);
        put(taken, ColumnRole.ERROR, error);
        put(taken, ColumnRole.BAND, band);
        return taken;
    }

    private void put(Map<ColumnRole, String> taken, ColumnRole role, int column) {
        if (column != ABSENT) {
            taken.put(role, names.get(column));
        }
    }

    /** What was taken for what, in one line. */
    String description() {
        List<String> parts = new ArrayList<>();
        Function<Integer, String> name = column -> column == ABSENT ? "none" : names.get(column);
        parts.add("id " + name.apply(id));
        parts.add("time " + name.apply(time) + " (" + timeSystem.scale() + ", " + timeSystem.position() + ", origin JD "
                + timeSystem.originJd() + ")");
        parts.add("brightness " + name.apply(value) + " (" + unit.symbol() + ")");
        parts.add("error " + name.apply(error));
        parts.add("band " + name.apply(band));
        parts.add("survey " + name.apply(survey));
        return String.join(", ", parts);
    }

    private static TimeSystem timeSystem(String column, ColumnNames columns) {
        return Optional.of(column)
                .flatMap(TimeSystems::find)
                .orElseThrow(() -> new UnusableInput(
                        Fault.AMBIGUOUS,
                        columns.source(),
                        "column '" + column + "' does not say what its times mean; give the time system: "
                                + TimeSystems.allowed(),
                        columns.columns()));
    }

    /** A column whose name says nothing is a magnitude, unless a unit of flux is given or its name has the word in it. */
    private static BrightnessUnit unit(String column, ReadOptions options) {
        String name = column.toLowerCase(Locale.ROOT);
        boolean isFlux = FLUX.contains(name)
                || (!MAGNITUDE.contains(name) && (options.fluxUnit().isPresent() || name.contains("flux")));
        return isFlux ? fluxUnit(column, options) : BrightnessUnit.MAGNITUDE;
    }

    private static BrightnessUnit fluxUnit(String column, ReadOptions options) {
        return options.fluxUnit()
                .orElseGet(() ->
                        UNIT_BY_COLUMN.getOrDefault(column.toLowerCase(Locale.ROOT), BrightnessUnit.RELATIVE_FLUX));
    }

    private static String words(List<String> names) {
        return String.join(", ", names);
    }
}
