package org.starkin.access;

/**
 * How much one caller may ask.
 *
 * @param perSecond requests begun in a second, on average; as many may come at once; 0: any number
 * @param atOnce requests not yet answered; 0: any number
 */
record Rate(int perSecond, int atOnce) {

    static final int MOST = 1_000_000;

    Rate {
        if (perSecond < 0 || perSecond > MOST || atOnce < 0 || atOnce > MOST) {
            throw new IllegalArgumentException(
                    "per_second=" + perSecond + " at_once=" + atOnce + " are outside 0 to " + MOST);
        }
    }

    boolean isUnlimited() {
        return perSecond == 0 && atOnce == 0;
    }
}
