/**
 * What a star is: its temperature, gravity, composition, size, brightness, age and class, as the encoders' heads tell them and as
 * labelled neighbours in the joint space do, side by side. This package must not know how spectra and photometry are read.
 */
@NullMarked
package org.starkin.infer;

import org.jspecify.annotations.NullMarked;
