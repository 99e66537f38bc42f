package org.starkin.survey;

import java.util.List;
import java.util.Optional;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.TimeSystem;

/**
 * Light curves of TESS's full-frame images by TESS-Gaia Light Curve (Han and Brandt 2023, AJ 165, 71): {@code cal_psf_flux},
 * else {@code cal_aper_flux}, relative to its median and detrended over a window that the header's {@code WOTAN_WL} gives
 * in days, a day as a rule: slower variations of the star are taken out with it. No errors. The id is that of Gaia DR3, as
 * in the name of the target; the TIC number is a property. Times are BTJD as the header says.
 *
 * <p>Advised, and strict, are points both of whose flags, {@code TESS_flags} and {@code TGLC_flags}, are zero, as the
 * product's own examples take them.
 */
final class TessTglc implements FitsFormat {

    @Override
    public String name() {
        return "tess-tglc";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.card("ORIGIN").filter(origin -> origin.contains("TGLC")).isPresent();
    }

    @Override
    public FitsCurve curve(FitsTable table, Quality quality) {
        List<String> flags = List.of(table.require("TESS_flags"), table.require("TGLC_flags"));
        return new FitsCurve(
                MissionCards.star(table, new String[] {"GAIADR3", "OBJECT", "TICID"}, "TICID", "TESSMAG"),
                TessSpoc.PASSBAND,
                MissionCards.timeSystem(table, TimeSystem.BTJD),
                BrightnessUnit.RELATIVE_FLUX,
                table.require("time"),
                table.require("cal_psf_flux", "cal_aper_flux"),
                Optional.empty(),
                Optional.empty(),
                quality == Quality.ANY
                        ? List.of()
                        : flags.stream().map(FitsCurve.Flag::any).toList());
    }
}
