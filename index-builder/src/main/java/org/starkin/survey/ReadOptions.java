package org.starkin.survey;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.TimeSystem;

/**
 * What files do not say of themselves.
 *
 * @param timeSystem what the times mean; where absent the format or the name of the time column says
 * @param fluxUnit the unit of a {@code flux} column; where absent the column's name says, or fluxes are relative
 * @param survey where present and the table has a {@code survey} column, only rows of this survey are read (case does
 *     not matter; rows whose cell is empty are read too) and the others are counted
 * @param passband the passband of points for which the file names none
 * @param idPattern finds the star's id in the path of its file, as the first group, which it must have, of its first match;
 *     where present, the files' own ids are not looked at
 * @param columns which columns of a long table are what, where their names do not say so or say it wrong
 * @param quality which points the archive's quality flags leave
 * @param limits how much is read before the input is refused
 */
public record ReadOptions(
        Optional<TimeSystem> timeSystem,
        Optional<BrightnessUnit> fluxUnit,
        Optional<String> survey,
        Optional<String> passband,
        Optional<Pattern> idPattern,
        Map<ColumnRole, String> columns,
        Quality quality,
        Limits limits) {

    /** Everything as the files say it, with the limits of a build. */
    public static final ReadOptions BUILD =
            new ReadOptions(Optional.empty(), Optional.empty(), Optional.empty(), Limits.BUILD);

    /** Everything as the table says it, with the limits of a stranger's table. */
    public static final ReadOptions QUERY =
            new ReadOptions(Optional.empty(), Optional.empty(), Optional.empty(), Limits.QUERY);

    public ReadOptions {
        columns = columns.isEmpty() ? Map.of() : new EnumMap<>(columns);
    }

    /** Options that choose no column. */
    public ReadOptions(
            Optional<TimeSystem> timeSystem,
            Optional<BrightnessUnit> fluxUnit,
            Optional<String> survey,
            Optional<String> passband,
            Optional<Pattern> idPattern,
            Quality quality,
            Limits limits) {
        this(timeSystem, fluxUnit, survey, passband, idPattern, Map.of(), quality, limits);
    }

    /** Options that name no passband and no pattern, and take the flags as the archives advise. */
    public ReadOptions(
            Optional<TimeSystem> timeSystem,
            Optional<BrightnessUnit> fluxUnit,
            Optional<String> survey,
            Limits limits) {
        this(timeSystem, fluxUnit, survey, Optional.empty(), Optional.empty(), Quality.ADVISED, limits);
    }
}
