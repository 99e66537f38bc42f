/**
 * The map of a sky: a place in the plane for each star, so that stars whose vectors are alike lie near one another. A layout is
 * fitted by UMAP to a sample of all surveys ({@link org.starkin.layout.MapMaking}), every other star is placed by its nearest
 * neighbours in the sample, and {@link org.starkin.layout.SkyMap} reads it. A layout belongs to the sky, not to a generation; a sky
 * without one can be asked for everything else. This package must not know photometry, the pipeline or HTTP.
 */
@NullMarked
package org.starkin.layout;

import org.jspecify.annotations.NullMarked;
