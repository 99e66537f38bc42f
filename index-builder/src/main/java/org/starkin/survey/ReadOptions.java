package org.starkin.survey;

import java.util.Optional;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.TimeSystem;

/**
 * What a table does not say of itself.
 *
 * @param timeSystem what the times mean; where absent the name of the time column says
 * @param fluxUnit the unit of a {@code flux} column; where absent the column's name says, or fluxes are relative
 * @param survey where present and the table has a {@code survey} column, only rows of this survey are read (case does
 *     not matter; rows whose cell is empty are read too) and the others are counted
 * @param limits how much is read before the input is refused
 */
public record ReadOptions(
        Optional<TimeSystem> timeSystem, Optional<BrightnessUnit> fluxUnit, Optional<String> survey, Limits limits) {

    /** Everything as the table says it, with the limits of a build. */
    public static final ReadOptions BUILD =
            new ReadOptions(Optional.empty(), Optional.empty(), Optional.empty(), Limits.BUILD);

    /** Everything as the table says it, with the limits of a stranger's table. */
    public static final ReadOptions QUERY =
            new ReadOptions(Optional.empty(), Optional.empty(), Optional.empty(), Limits.QUERY);
}
