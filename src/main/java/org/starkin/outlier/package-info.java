/**
 * The strangest stars of a survey, by the percentiles that its build measured. This package must not know photometry, or how
 * strangeness was measured.
 */
@NullMarked
package org.starkin.outlier;

import org.jspecify.annotations.NullMarked;
