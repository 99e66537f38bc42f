package org.starkin.evaluate;

import org.starkin.index.StarId;
import org.starkin.view.Views;

/**
 * A star whose class is known, ready for an encoder.
 *
 * @param kind its class in the words of {@link LabelledSurvey}
 */
public record KnownStar(StarId id, String kind, Views views) {}
