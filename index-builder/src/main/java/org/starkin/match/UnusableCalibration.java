package org.starkin.match;

import java.nio.file.Path;

/** A calibration that cannot be used. */
public final class UnusableCalibration extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableCalibration(Path file, String fault) {
        super(file + ": " + fault
                + "; fit it again with ./starkin calibrate, or delete it to use the one that comes with" + " Starkin");
    }
}
