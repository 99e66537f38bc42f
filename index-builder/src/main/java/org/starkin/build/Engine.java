package org.starkin.build;

import java.util.function.Function;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Preparation;
import org.starkin.encoder.Prepared;
import org.starkin.lightcurve.LightCurve;

/**
 * How photometry becomes vectors.
 *
 * @param preparation makes views; thread-safe, and never throws for any light curve
 * @param encoder makes vectors of them; thread-safe
 * @param threads what works side by side
 */
record Engine(Function<LightCurve, Prepared> preparation, Encoder encoder, Threads threads) {

    /** Prepares as every build does, in so many threads. */
    static Engine of(Encoder encoder, int preparing) {
        return new Engine(new Preparation()::prepare, encoder, Threads.of(preparing, encoder));
    }
}
