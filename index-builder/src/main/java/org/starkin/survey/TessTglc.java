package org.starkin.survey;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.TimeSystem;

/**
 * Light curves of TESS's full-frame images by TESS-Gaia Light Curve (Han and Brandt 2023, AJ 165, 71): {@code psf_flux}, else
 * {@code aperture_flux}, electrons a second. The calibrated fluxes, {@code cal_psf_flux} and {@code cal_aper_flux}, serve only
 * where these are missing: they are detrended over a window of {@code WOTAN_WL} days, a day as a rule, and slower variations of
 * the star are taken out with it. No errors. The id is that of Gaia DR3, as in the name of the target; the TIC number is a
 * property. Times are BTJD as the header says.
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
        String flux = table.require("psf_flux", "aperture_flux", "cal_psf_flux", "cal_aper_flux");
        boolean isCalibrated = flux.toLowerCase(Locale.ROOT).startsWith("cal_");
        List<String> flags = List.of(table.require("TESS_flags"), table.require("TGLC_flags"));
        return new FitsCurve(
                MissionCards.star(table, new String[] {"GAIADR3", "OBJECT", "TICID"}, "TICID", "TESSMAG"),
                TessSpoc.PASSBAND,
                MissionCards.timeSystem(table, TimeSystem.BTJD),
                isCalibrated ? BrightnessUnit.RELATIVE_FLUX : BrightnessUnit.ELECTRONS_PER_SECOND,
                table.require("time"),
                flux,
                Optional.empty(),
                Optional.empty(),
                quality == Quality.ANY
                        ? List.of()
                        : flags.stream().map(FitsCurve.Flag::any).toList());
    }
}
