package org.starkin.simulate;

/** Which nights are clear: clouds come in spells of some days. All stars of a sky share it. Immutable. */
final class Weather {

    private static final double SPELL_NIGHTS = 5;
    private static final double OWN_DEVIATION = 0.6;

    /** The deviation of the sum of two spells' and a night's own numbers, averaged over a spell. */
    private static final double DEVIATION = Math.sqrt(2.0 / 3 + OWN_DEVIATION * OWN_DEVIATION);

    private final long seed;
    private final double threshold;

    /**
     * The weather of a place.
     *
     * @param clearShare how many nights are clear, 0 to 1
     */
    Weather(long seed, double clearShare) {
        this.seed = seed;
        this.threshold = DEVIATION * normalQuantile(clearShare);
    }

    boolean isClear(long night) {
        double place = night / SPELL_NIGHTS;
        long spell = (long) Math.floor(place);
        double share = place - spell;
        double slow = (1 - share) * Seeds.gaussian(seed, 2 * spell) + share * Seeds.gaussian(seed, 2 * spell + 2);
        return slow + OWN_DEVIATION * Seeds.gaussian(seed, 2 * night + 1) < threshold;
    }

    /** Good to 0.01 between 1 and 99 per cent (Tukey's lambda distribution with lambda 0.135). */
    private static double normalQuantile(double share) {
        double held = Math.clamp(share, 0.001, 0.999);
        return (Math.pow(held, 0.135) - Math.pow(1 - held, 0.135)) / 0.1975;
    }
}
