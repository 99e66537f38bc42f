package org.starkin.crossmatch;

import java.util.Optional;
import org.starkin.match.Source;

/**
 * A source of a request, understood.
 *
 * @param name in the answer
 * @param place in the request, from 0
 * @param source what is sought; none where it cannot be sought
 * @param radiusArcsec of its own
 * @param fault why it cannot be sought; none where it can
 */
record NamedSource(
        String name, int place, Optional<Source> source, Optional<Double> radiusArcsec, Optional<SourceFault> fault) {}
