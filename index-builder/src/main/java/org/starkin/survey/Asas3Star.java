package org.starkin.survey;

import java.util.Optional;
import org.starkin.index.SkyPosition;

/**
 * A star in a file of {@link Asas3}.
 *
 * @param id the designation of its first block
 * @param position of its first block
 * @param aperture the number of the aperture that is taken for it
 */
record Asas3Star(String id, Optional<SkyPosition> position, int aperture) {

    /** Before the first block. */
    static final Asas3Star NONE = new Asas3Star("", Optional.empty(), 0);

    static final int APERTURES = 5;

    private static final int MIDDLE_APERTURE = 2;
    private static final double RESOLUTION_ARCSEC = 15;
    private static final double DEGREES_PER_HOUR = 15;
    private static final double NOT_MEASURED_MAG = 29;

    /** The star of a block; {@code referenceMag} NaN where there is none. */
    static Asas3Star of(String id, double raHours, double decDeg, double referenceMag) {
        return new Asas3Star(id, SkyPosition.ifValid(DEGREES_PER_HOUR * raHours, decDeg), apertureOf(referenceMag));
    }

    /** Number 12 - V, upwards, of those there are. */
    private static int apertureOf(double mag) {
        boolean isMeasured = mag < NOT_MEASURED_MAG;
        return isMeasured ? (int) Math.clamp(Math.ceil(12 - mag), 0, APERTURES - 1) : MIDDLE_APERTURE;
    }

    /** Whether a block's star is this one: by position, or by name where one has none. */
    boolean isSameAs(Asas3Star other) {
        return (position.isPresent() && other.position.isPresent())
                ? position.get().separationArcsec(other.position.get()) <= RESOLUTION_ARCSEC
                : id.equals(other.id);
    }
}
