package org.starkin.build;

import org.starkin.encoder.Device;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Placement;

/**
 * What works side by side.
 *
 * @param preparing threads that prepare
 * @param encoding threads that encode
 */
record Threads(int preparing, int encoding) {

    /** A network on the processor encodes about ten times as many stars a second as a core prepares. */
    private static final int PREPARING_PER_ENCODING = 8;

    /** So many that prepare, and as many that encode as the encoder takes and need be to keep up with them. */
    static Threads of(int preparing, Encoder encoder) {
        Placement placement = encoder.placement();
        int wanted = placement.device() == Device.GPU
                ? placement.batchesInFlight()
                : Math.ceilDiv(preparing, PREPARING_PER_ENCODING);
        return new Threads(preparing, Math.min(wanted, placement.batchesInFlight()));
    }
}
