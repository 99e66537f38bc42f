/**
 * Light curves and spectra in one space: simulated stars with both, the methods that join the two, and what each is worth.
 * {@link org.starkin.joint.JointStars} is where the stars come from. This package must not know indexes.
 */
@NullMarked
package org.starkin.joint;

import org.jspecify.annotations.NullMarked;
