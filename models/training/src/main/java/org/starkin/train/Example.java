package org.starkin.train;

import java.nio.FloatBuffer;
import org.starkin.encoder.NetworkInput;
import org.starkin.view.Views;

/**
 * What one survey saw of one star, as a network sees it, with what may be learnt from it.
 *
 * @param source the survey whose star it is, whoever looked; {@link Looks#SIMULATED_SKY} of a simulated star
 * @param survey who looked
 * @param star who was looked at: examples of one star share it, whoever looked
 * @param label its class, as the survey's table or the simulator spells it
 * @param values {@code float[WIDTH]}, one {@link NetworkInput} after the other
 */
@SuppressWarnings("ArrayRecordComponent") // held by this package alone, which never compares them
record Example(String source, String survey, String star, String label, float[] values) {

    private static final int[] PLACES = places();

    /** The numbers of an example. */
    static final int WIDTH = PLACES[PLACES.length - 1];

    static Example of(String source, String survey, String star, String label, Views views) {
        FloatBuffer values = FloatBuffer.allocate(WIDTH);
        for (NetworkInput input : NetworkInput.values()) {
            input.fill(views, values);
        }
        return new Example(source, survey, star, label, values.array());
    }

    /** Where an input begins among the values. */
    @SuppressWarnings("EnumOrdinal") // the places are counted in the order of the constants
    static int placeOf(NetworkInput input) {
        return PLACES[input.ordinal()];
    }

    private static int[] places() {
        NetworkInput[] inputs = NetworkInput.values();
        int[] places = new int[inputs.length + 1];
        for (int i = 0; i < inputs.length; i++) {
            places[i + 1] = places[i] + inputs[i].size();
        }
        return places;
    }
}
