/**
 * What a simulated star is: its temperature, gravity, composition, age, rotation, companion. {@link org.starkin.nature.Nature}
 * is the way in. Light curves and spectra of a star are both made of its nature; this package knows neither, only physics.
 */
@NullMarked
package org.starkin.nature;

import org.jspecify.annotations.NullMarked;
