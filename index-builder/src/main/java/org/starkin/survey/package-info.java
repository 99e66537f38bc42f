/**
 * Reads what archives ship: one class a format turns files into stars with their photometry, counts what it leaves out,
 * and refuses what is no light curve. Formats are recognised by their content, columns by their names. This package must
 * not know periods, vectors or the index.
 */
@NullMarked
package org.starkin.survey;

import org.jspecify.annotations.NullMarked;
