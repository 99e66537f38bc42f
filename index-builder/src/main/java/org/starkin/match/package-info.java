/**
 * Tells how probably a star of one survey, or from outside, is this or that star of another, or none of them: {@link
 * org.starkin.match.Matcher} joins the evidence (separation, likeness, period, brightness, amplitude) by a {@link
 * org.starkin.match.Calibration} that was fitted on known pairs. It knows the index; it must not know survey formats,
 * photometry or HTTP.
 */
@NullMarked
package org.starkin.match;

import org.jspecify.annotations.NullMarked;
