package org.starkin.render;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where to look up what others know of a place: pages of archives, each a search around ICRS degrees of epoch J2000. */
public record SkyLinks(
        @Schema(examples = "https://simbad.cds.unistra.fr/simbad/sim-coo?Coord=266.4100000%20-29.0100000&CooFrame=ICRS")
        String simbad,

        @Schema(description = "The International Variable Star Index of the AAVSO")
        String vsx,

        @Schema(description = "Gaia DR3 by VizieR") String gaia,

        @Schema(description = "The ALeRCE broker of ZTF's alerts")
        String alerce) {

    /** The templates; ra and dec in degrees with seven decimals, which is finer than a milliarcsecond. */
    private static final String SIMBAD = "https://simbad.cds.unistra.fr/simbad/sim-coo?Coord=%1$.7f%%20%2$+.7f"
            + "&CooFrame=ICRS&CooEpoch=2000&CooEqui=2000&Radius=5&Radius.unit=arcsec";

    private static final String VSX = "https://www.aavso.org/vsx/index.php?view=results.get&coords=%1$.7f%%20%2$+.7f"
            + "&format=d&size=5&geom=r&unit=3&order=9";

    private static final String GAIA =
            "https://vizier.cds.unistra.fr/viz-bin/VizieR-4?-source=I/355/gaiadr3&-c=%1$.7f%%20%2$+.7f&-c.eq=J2000&-c.rs=5";

    private static final String ALERCE = "https://alerce.online/?ra=%1$.7f&dec=%2$.7f&radius=5&page=1";

    /** Around a place, within five arcseconds. */
    public static SkyLinks around(double raDeg, double decDeg) {
        return new SkyLinks(
                at(SIMBAD, raDeg, decDeg), at(VSX, raDeg, decDeg), at(GAIA, raDeg, decDeg), at(ALERCE, raDeg, decDeg));
    }

    private static String at(String template, double raDeg, double decDeg) {
        return String.format(Locale.ROOT, template, raDeg, decDeg).replace("%20+", "%20%2B");
    }
}
