package org.starkin.match;

import org.starkin.encoder.EncoderId;

/** A calibration that was fitted with vectors of another encoder than a survey's. */
public final class CalibrationMismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CalibrationMismatch(String survey, EncoderId ofSurvey, EncoderId ofCalibration) {
        super("the calibration of matches was fitted with vectors of encoder " + ofCalibration + "; survey " + survey
                + " has vectors of " + ofSurvey + "; fit one for this sky with ./starkin calibrate");
    }
}
