package org.starkin.encoder;

import java.util.Optional;
import org.starkin.view.Views;

/**
 * A star on its way into a network.
 *
 * @param place in the batch that was asked for
 * @param sequence its points, where the network takes any
 * @param length to which they are padded; 0 where it takes none
 */
record NetworkStar(int place, Views views, Optional<PointSequence> sequence, int length) {

    static NetworkStar of(int place, Views views, Optional<SequenceCard> card) {
        Optional<PointSequence> sequence = card.map(wanted -> PointSequence.of(wanted, views));
        int length = sequence.map(points -> card.orElseThrow().paddedLength(points.size()))
                .orElse(0);
        return new NetworkStar(place, views, sequence, length);
    }
}
