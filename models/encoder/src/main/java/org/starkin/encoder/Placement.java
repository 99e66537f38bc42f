package org.starkin.encoder;

/**
 * Where an encoder runs, and what suits it there.
 *
 * @param device {@link Device#CPU} or {@link Device#GPU}
 * @param reason why there, for the user
 * @param batch the stars that are best given to one {@link Encoder#encode}; any number is right
 * @param batchesInFlight the calls of {@link Encoder#encode} that are best under way at a time; of more, some wait
 */
public record Placement(Device device, String reason, int batch, int batchesInFlight) {

    /** Enough to fill the processor's arithmetic, few enough for its cache. */
    private static final int PROCESSOR_BATCH = 64;

    /** A GPU has arithmetic for more; the bound is its memory, of which attention wants most. Chosen, not measured. */
    private static final int GPU_BATCH = 256;

    /** One under way on the GPU, one whose input is being filled, one whose vectors are being read. */
    private static final int GPU_BATCHES = 3;

    public Placement {
        if (device == Device.AUTO) {
            throw new IllegalArgumentException("device AUTO is a wish, no place; allowed: CPU, GPU");
        }
    }

    static Placement onProcessor(String reason, int runs) {
        return new Placement(Device.CPU, reason, PROCESSOR_BATCH, runs);
    }

    static Placement onGpu(String reason, int runs) {
        return new Placement(Device.GPU, reason, GPU_BATCH, Math.min(runs, GPU_BATCHES));
    }
}
