package org.starkin.rare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.starkin.operate.Refusal;
import org.starkin.rank.RareOptions;

/** What a request for a ranking may ask for, beyond what each of its fields may say. */
final class RareLimits {

    private static final int MOST_LIGHT_CURVES = 100;

    private RareLimits() {}

    /**
     * Sees that not too much photometry is to be analysed.
     *
     * @throws Refusal.BadInput where it is
     */
    static void requireFewLightCurves(RareRequest request) {
        long curves = Stream.of(request.positives(), request.negatives())
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .filter(example -> example.lightCurve().isPresent())
                .count();
        if (curves > MOST_LIGHT_CURVES) {
            throw Refusal.BadInput.of(
                    "invalid_value",
                    "positives",
                    "there are " + curves + " light curves among the examples, each of which is analysed; at most "
                            + MOST_LIGHT_CURVES
                            + " are allowed. Give the vectors of others, as ./starkin embed makes them");
        }
    }

    /**
     * Sees that the page lies within what is ranked.
     *
     * @throws Refusal.BadInput where it does not
     */
    static void requireDepth(RareRequest request) {
        int depth = request.passedOver() + request.stars();
        int most = request.diversity().orElse(0.0) > 0 ? RareOptions.DIVERSE : RareOptions.MOST_RANKED;
        if (depth > most) {
            throw Refusal.BadInput.of(
                    "invalid_value",
                    "offset",
                    request.passedOver() + " and limit " + request.stars() + " are together more than " + most
                            + "; use a filter to see further stars");
        }
    }
}
