package org.starkin.survey;

import java.util.List;
import java.util.Optional;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.TimeSystem;

/**
 * Light curves of TESS by the Science Processing Operations Center, at 20 seconds and 2 minutes and from full-frame images:
 * {@code PDCSAP_FLUX}, electrons a second free of what all stars of a detector share, or {@code SAP_FLUX} where there is no
 * other. Times are BTJD as the header says.
 *
 * <p>Of {@code QUALITY}, advised is what {@link #DEFAULT} leaves and strict what {@link #HARD} leaves; cadences without a
 * time or a flux are handed on as they stand. Columns and bits: TESS Science Data Products Description Document,
 * EXP-TESS-ARC-ICD-0014, sections 4 and 9; which bits to leave out: Lightkurve, {@code TessQualityFlags}.
 */
final class TessSpoc implements FitsFormat {

    /** Attitude tweak, safe mode, coarse point, Earth point, desaturation, manual exclude: Lightkurve's "default". */
    static final long DEFAULT = 1 | 2 | 4 | 8 | 32 | 128;

    /** Besides, reaction-wheel zero crossings, cosmic rays in the collateral data and stray light: Lightkurve's "hard". */
    static final long HARD = 7407;

    static final String PASSBAND = "TESS";

    @Override
    public String name() {
        return "tess-spoc";
    }

    @Override
    public boolean recognises(FileHead head) {
        boolean isSpoc = head.has("PDCSAP_FLUX")
                || head.card("ORIGIN")
                        .filter(origin -> origin.startsWith("NASA/Ames"))
                        .isPresent();
        return isSpoc
                && head.has("TIME", "SAP_FLUX", "QUALITY")
                && head.card("TELESCOP").filter("TESS"::equalsIgnoreCase).isPresent();
    }

    @Override
    public FitsCurve curve(FitsTable table, Quality quality) {
        String flux = table.require("PDCSAP_FLUX", "SAP_FLUX");
        return new FitsCurve(
                MissionCards.star(table, new String[] {"TICID", "OBJECT"}, "TESSMAG", "TEFF", "LOGG", "RADIUS"),
                PASSBAND,
                MissionCards.timeSystem(table, TimeSystem.BTJD),
                BrightnessUnit.ELECTRONS_PER_SECOND,
                table.require("TIME"),
                flux,
                table.find(flux + "_ERR"),
                Optional.empty(),
                flags(table.require("QUALITY"), quality));
    }

    private static List<FitsCurve.Flag> flags(String column, Quality quality) {
        return switch (quality) {
            case ANY -> List.of();
            case ADVISED -> List.of(FitsCurve.Flag.bits(column, DEFAULT));
            case STRICT -> List.of(FitsCurve.Flag.bits(column, HARD));
        };
    }
}
