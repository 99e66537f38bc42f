package org.starkin.simulate;

/** The names of the time, brightness and error columns of a survey's table, by which readers know clock and unit. */
enum TableColumns {
    MAGNITUDE_IN_BJD("bjd", "mag", "mag_err"),
    MAGNITUDE_IN_BJD_TCB("bjd_tcb", "mag", "mag_err"),
    MAGNITUDE_IN_HJD("hjd", "mag", "mag_err"),
    MAGNITUDE_IN_HMJD("hmjd", "mag", "mag_err"),
    MAGNITUDE_IN_MJD("mjd", "mag", "mag_err"),
    FLUX_IN_BJD("bjd", "flux", "flux_err"),
    FLUX_IN_BKJD("bkjd", "flux", "flux_err"),
    NANOJANSKY_IN_MJD("mjd", "flux_njy", "flux_err_njy");

    private final String time;
    private final String brightness;
    private final String error;

    TableColumns(String time, String brightness, String error) {
        this.time = time;
        this.brightness = brightness;
        this.error = error;
    }

    String time() {
        return time;
    }

    String brightness() {
        return brightness;
    }

    String error() {
        return error;
    }
}
