/**
 * The planes in which astronomers see stars beside one another: Teff and log g, Teff and absolute magnitude, colour and absolute
 * magnitude. {@link org.starkin.plane.Planes} tells where stars stand there: by what the sky knows of them, and where it knows nothing
 * by the joint encoder's heads. How these tell it is {@link org.starkin.infer}'s; this package must not know how planes are drawn.
 */
@NullMarked
package org.starkin.plane;

import org.jspecify.annotations.NullMarked;
