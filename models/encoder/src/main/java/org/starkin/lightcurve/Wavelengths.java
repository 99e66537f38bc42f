package org.starkin.lightcurve;

import java.util.Map;

/**
 * Effective wavelengths of passbands whose name alone says which they are, whatever the survey, in nanometres. Names that
 * surveys use for unlike passbands ({@code R}, {@code B}, {@code clear}) are left out.
 *
 * <p>Sources: {@code U V I} Bessell 2005 (ARA&A 43, 293, table 1); {@code g r i z} Fukugita et al. 1996 (AJ 111, 1748),
 * SDSS; {@code G BP RP} Riello et al. 2021 (A&A 649, A3, table 1), Gaia; {@code zg zr zi} Bellm et al. 2019 (PASP 131,
 * 018002), ZTF; {@code TESS} Ricker et al. 2015 (JATIS 1, 014003).
 */
final class Wavelengths {

    static final Map<String, Double> NM = Map.ofEntries(
            Map.entry("U", 366.0),
            Map.entry("V", 545.0),
            Map.entry("I", 798.0),
            Map.entry("g", 482.0),
            Map.entry("r", 626.0),
            Map.entry("i", 767.0),
            Map.entry("z", 910.0),
            Map.entry("G", 622.0),
            Map.entry("BP", 511.0),
            Map.entry("RP", 777.0),
            Map.entry("zg", 476.0),
            Map.entry("zr", 640.0),
            Map.entry("zi", 788.0),
            Map.entry("TESS", 787.0));

    private Wavelengths() {}
}
