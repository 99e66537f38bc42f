package org.starkin.survey;

import java.util.List;
import java.util.stream.Stream;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.TimeSystem;

/**
 * What Rubin Observatory's tables of measurements have in common (DP1 schema: ForcedSource, ForcedSourceOnDiaObject,
 * DiaSource). Times are {@code midpointMjdTai} (TAI, MJD), brightness is {@code psfFlux} in nanojansky, which is that of the
 * difference image in sources and of the visit in forced sources. Flags: advised are points without {@code psfFlux_flag} and
 * without bad, cosmic-ray or saturated pixels; strict ones lack pixels at an edge, without data or suspect as well.
 */
final class Rubin {

    static final String TIME = "midpointMjdTai";
    static final String FLUX = "psfFlux";
    static final String ERROR = "psfFluxErr";
    static final String BAND = "band";

    private static final List<String> ADVISED =
            List.of("psfFlux_flag", "pixelFlags_bad", "pixelFlags_cr", "pixelFlags_saturated");
    private static final List<String> STRICT = List.of("pixelFlags_edge", "pixelFlags_nodata", "pixelFlags_suspect");

    /** The id of what is associated with no object. */
    private static final String NO_OBJECT = "0";

    private Rubin() {}

    /** The flags none of which a point may have. */
    static List<String> flags(Quality quality) {
        return switch (quality) {
            case ANY -> List.of();
            case ADVISED -> ADVISED;
            case STRICT -> Stream.concat(ADVISED.stream(), STRICT.stream()).toList();
        };
    }

    static Meaning meaning(ReadOptions options, boolean hasErrors) {
        return new Meaning(options.timeSystem().orElse(TimeSystem.MJD_TAI), BrightnessUnit.NANOJANSKY, hasErrors);
    }

    /** An object's id; empty where the cell says that there is none. */
    static String id(String text) {
        return text.equals(NO_OBJECT) ? "" : text;
    }

    /** Whether the text of a cell says that a flag is set. */
    static boolean isSet(String cell) {
        return cell.equalsIgnoreCase("true") || cell.equals("1");
    }
}
