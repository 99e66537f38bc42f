package org.starkin.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.TimeSystem;

/**
 * Light curves of K2 by K2SC (Aigrain, Parviainen and Pope 2016, MNRAS 459, 2408): {@code flux}, electrons a second, from
 * which both the trend of the star's place on the detector and its trend in time were taken; the latter, {@code trtime}
 * ({@code trend_t} in the first release), is the star's own variability and is put back, less its median. Of the tables of
 * a file the first is read, which is made from PDC fluxes. Times are BKJD as the header says.
 *
 * <p>Advised is what {@link Kepler} takes for it of {@code quality}, which has the same bits; strict are points that also
 * have no bit of {@code mflags}, by which K2SC marks outliers, flares among them.
 */
final class K2sc implements FitsFormat {

    @Override
    public String name() {
        return "k2sc";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.has("time", "flux", "quality", "mflags") && (head.has("trtime") || head.has("trend_t"));
    }

    @Override
    public FitsCurve curve(FitsTable table, Quality quality) {
        List<FitsCurve.Flag> flags = new ArrayList<>(Kepler.flags(table.require("quality"), quality));
        String outliers = table.require("mflags");
        if (quality == Quality.STRICT) {
            flags.add(FitsCurve.Flag.any(outliers));
        }
        return new FitsCurve(
                Kepler.star(table),
                Kepler.PASSBAND,
                MissionCards.timeSystem(table, TimeSystem.BKJD),
                BrightnessUnit.ELECTRONS_PER_SECOND,
                table.require("time"),
                table.require("flux"),
                table.find("error"),
                Optional.of(table.require("trtime", "trend_t")),
                flags);
    }
}
