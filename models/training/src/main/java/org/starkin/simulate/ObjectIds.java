package org.starkin.simulate;

import java.util.Locale;

/**
 * Ids in each survey's manner; no two stars of a survey share one. TIC, KIC and EPIC numbers; Gaia's carry a level-12
 * HEALPix number above bit 35 (Gaia DR3 documentation); ZTF's are field, CCD, quadrant, filter and a number (data release
 * notes); MACHO's field, tile and sequence (Alcock et al. 1999); Catalina's and ASAS-SN's are plain numbers.
 */
final class ObjectIds {

    private static final long SHUFFLE = 15_485_863;
    private static final long FIRST = 271_828;
    private static final long NUMBERS = 999_999_937;
    private static final long ZTF_NUMBERS = 100_000_000;
    private static final int GAIA_PLACE_BIT = 35;
    private static final long FIRST_GAIA_PLACE = 1L << 18;
    private static final long GAIA_PLACES = 12L * 4096 * 4096 - FIRST_GAIA_PLACE;
    private static final long FIRST_CATALINA = 1_000_000_000_000L;
    private static final long FIRST_EPIC = 200_000_000L;
    private static final long FIRST_RUBIN = 1L << 57;

    private ObjectIds() {}

    static String of(Survey survey, SimulatedStar star) {
        long number = shuffled(star.number(), NUMBERS);
        return switch (survey) {
            case TESS -> "TIC-" + (1 + number);
            case GAIA -> gaia(star);
            case ZTF -> ztf(star);
            case ASAS -> "ASAS-" + (1 + number);
            case ASASSN, ASASSN_G -> "AP" + (FIRST_CATALINA + number);
            case CATALINA -> "CSS-" + (FIRST_CATALINA + number);
            case ATLAS -> "ATO-" + (1 + number);
            case OGLE -> "OGLE-" + (1 + number);
            case MACHO -> (1 + number / 10_000_000) + "." + (number / 10_000 % 1000) + "." + (1 + number % 10_000);
            case LINEAR -> "LINEAR-" + (1 + number);
            case HIPPARCOS -> "HIP-" + (1 + star.number());
            case KEPLER -> "KIC-" + (1 + number);
            case K2 -> "EPIC-" + (FIRST_EPIC + number);
            case RUBIN -> Long.toString(FIRST_RUBIN + number);
            case VVV -> "VVV-" + (1 + number);
            case SPARSE -> "SP-" + (1 + number);
        };
    }

    private static String gaia(SimulatedStar star) {
        long place = FIRST_GAIA_PLACE + shuffled(star.number(), GAIA_PLACES);
        return Long.toString((place << GAIA_PLACE_BIT) + 128L * (1 + drawn(Survey.GAIA, star, 1 << 20)));
    }

    private static String ztf(SimulatedStar star) {
        int field = 245 + (int) ((star.decDeg() + 90) / 180 * 635);
        int ccd = 1 + drawn(Survey.ZTF, star, 16);
        int quadrant = 1 + drawn(Survey.ZTF, star, 4);
        return String.format(Locale.ROOT, "%d%02d%d1%08d", field, ccd, quadrant, shuffled(star.number(), ZTF_NUMBERS));
    }

    /** Distinct for distinct numbers: SHUFFLE is a prime that divides none of the counts. */
    private static long shuffled(int number, long count) {
        return (number + FIRST) * SHUFFLE % count;
    }

    private static int drawn(Survey survey, SimulatedStar star, int bound) {
        return (int) (Seeds.uniform(survey.seedFor(star), 1L + bound) * bound);
    }
}
