package org.starkin.survey;

import java.util.Optional;
import org.starkin.spectrum.RestFrame;

/**
 * What an archive's pipeline made of a spectrum.
 *
 * @param objectClass such as STAR or GALAXY
 * @param subclass such as F5
 * @param redshift {@code z}, NaN where it is not told; archives of velocities mean {@code cz}
 * @param isDoubtful whether the pipeline doubts its redshift
 */
record ArchiveVerdict(Optional<String> objectClass, Optional<String> subclass, double redshift, boolean isDoubtful) {

    /** LAMOST writes -9999 for a redshift that is not known. */
    private static final double LEAST_REDSHIFT = -1;

    /** The star's class: the subclass of a star, or else the class. */
    Optional<String> label() {
        return isStar() ? subclass.or(() -> objectClass) : objectClass;
    }

    private boolean isStar() {
        return objectClass.filter("STAR"::equalsIgnoreCase).isPresent();
    }

    /** Tells the pixels the velocity of a star whose redshift is not in doubt, or why it was not used. */
    void tellVelocity(MeasuredPixels pixels) {
        if (!(redshift > LEAST_REDSHIFT)) {
            return;
        }
        if (!isStar()) {
            pixels.remark("the archive's redshift " + redshift + " is that of a "
                    + objectClass.orElse("thing of no class") + ", not of a star, and was not used");
        } else if (isDoubtful) {
            pixels.remark("the archive doubts its redshift " + redshift + ", which was not used");
        } else {
            pixels.velocity(redshift * RestFrame.LIGHT_KM_S);
        }
    }
}
