package org.starkin.survey;

import java.util.List;
import java.util.Optional;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.TimeSystem;

/**
 * Light curves of TESS's full-frame images by the Quick-Look Pipeline of MIT: {@code SAP_FLUX}, relative to its median. The
 * detrended {@code KSPSAP_FLUX}, called {@code DET_FLUX} from sector 56 on, serves only where it is missing: its spline takes
 * the variations of the star with it, for which reason Lightkurve, too, went over to {@code SAP_FLUX} (its issue 1083).
 * Times are BTJD as the header says.
 *
 * <p>Advised, and strict, are points whose {@code QUALITY} is zero: it joins the bits of the spacecraft with the pipeline's
 * own (Huang et al. 2020, RNAAS 4, 204 and 206).
 */
final class TessQlp implements FitsFormat {

    @Override
    public String name() {
        return "tess-qlp";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.card("ORIGIN").filter(origin -> origin.contains("QLP")).isPresent();
    }

    @Override
    public FitsCurve curve(FitsTable table, Quality quality) {
        String flux = table.require("SAP_FLUX", "KSPSAP_FLUX", "DET_FLUX");
        String flags = table.require("QUALITY");
        return new FitsCurve(
                MissionCards.star(table, new String[] {"TICID", "OBJECT"}, "TESSMAG", "TEFF", "LOGG", "RADIUS"),
                TessSpoc.PASSBAND,
                MissionCards.timeSystem(table, TimeSystem.BTJD),
                BrightnessUnit.RELATIVE_FLUX,
                table.require("TIME"),
                flux,
                table.find(flux + "_ERR"),
                Optional.empty(),
                quality == Quality.ANY ? List.of() : List.of(FitsCurve.Flag.any(flags)));
    }
}
