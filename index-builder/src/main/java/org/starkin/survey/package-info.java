/**
 * Reads what archives ship: a {@link org.starkin.survey.Reader} a format turns files into stars with their photometry,
 * one after the other, counts what it leaves out, and refuses what is no light curve. Formats are recognised by their
 * content, columns by their names. {@link org.starkin.survey.SpectrumReaders} does the same for spectra, one a file.
 * This package must not know periods or vectors; of the index it uses the plain records of a position and a reject, and
 * nothing that touches a disk.
 */
@NullMarked
package org.starkin.survey;

import org.jspecify.annotations.NullMarked;
