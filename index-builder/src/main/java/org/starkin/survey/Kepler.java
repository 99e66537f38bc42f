package org.starkin.survey;

import java.util.List;
import java.util.Optional;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.TimeSystem;

/**
 * Light curves of Kepler and of K2 by the mission's pipeline, long and short cadence: {@code PDCSAP_FLUX}, electrons a
 * second free of what all stars of a detector share, or {@code SAP_FLUX} where there is no other. Times, {@code TIME} or in
 * old files {@code T}, are BKJD as the header says. The id is {@code KEPLERID}, a KIC number of Kepler and an EPIC number
 * of K2.
 *
 * <p>Of {@code SAP_QUALITY}, advised is what {@link #DEFAULT} leaves and strict what {@link #HARD} leaves; cadences without
 * a time or a flux are handed on as they stand. Columns and bits: Kepler Archive Manual, KDMC-10008, sections 2.3.1 and
 * 2.3.1.1; which bits to leave out: Lightkurve, {@code KeplerQualityFlags}.
 */
final class Kepler implements FitsFormat {

    /** Lightkurve's "default". */
    static final long DEFAULT = 1_130_799;

    /** Lightkurve's "hard". */
    static final long HARD = 1_664_431;

    static final String PASSBAND = "Kepler";

    @Override
    public String name() {
        return "kepler";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.has("SAP_FLUX", "SAP_QUALITY")
                && head.card("TELESCOP").filter("Kepler"::equalsIgnoreCase).isPresent();
    }

    @Override
    public FitsCurve curve(FitsTable table, Quality quality) {
        String flux = table.require("PDCSAP_FLUX", "SAP_FLUX");
        return new FitsCurve(
                star(table),
                PASSBAND,
                MissionCards.timeSystem(table, TimeSystem.BKJD),
                BrightnessUnit.ELECTRONS_PER_SECOND,
                table.require("TIME", "T"),
                flux,
                table.find(flux + "_ERR"),
                Optional.empty(),
                flags(table.require("SAP_QUALITY"), quality));
    }

    static ObjectRow star(FitsTable table) {
        return MissionCards.star(table, new String[] {"KEPLERID", "OBJECT"}, "KEPMAG", "TEFF", "LOGG", "RADIUS");
    }

    static List<FitsCurve.Flag> flags(String column, Quality quality) {
        return switch (quality) {
            case ANY -> List.of();
            case ADVISED -> List.of(FitsCurve.Flag.bits(column, DEFAULT));
            case STRICT -> List.of(FitsCurve.Flag.bits(column, HARD));
        };
    }
}
