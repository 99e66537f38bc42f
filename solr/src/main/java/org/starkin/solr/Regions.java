package org.starkin.solr;

import org.starkin.index.SkyPosition;

/**
 * Regions of the sky, of equal area: bands of declination that are equal in its sine, each cut into as many hours. Stars of a
 * region share the beginning of their ids, by which Solr keeps them in one shard.
 */
final class Regions {

    private static final int BANDS = 8;
    private static final int HOURS = 16;
    private static final double FULL_TURN = 360;

    private Regions() {}

    static String of(SkyPosition position) {
        double height = (Math.sin(Math.toRadians(position.decDeg())) + 1) / 2;
        int band = Math.min(BANDS - 1, (int) (height * BANDS));
        int hour = Math.min(HOURS - 1, (int) (position.raDeg() / FULL_TURN * HOURS));
        return "r" + (band * HOURS + hour);
    }

    /** For a star without a position: as many regions of no place, so that they too are spread. */
    static String ofNowhere(String objectId) {
        return "n" + Math.floorMod(objectId.hashCode(), BANDS * HOURS);
    }
}
