/**
 * A sky on disk: its surveys, each a chain of immutable generations, each generation a Lucene index with its manifest.
 * {@link org.starkin.index.SurveyWriter} writes a generation and flips to it, {@link org.starkin.index.Sky} opens and
 * follows the flips, {@link org.starkin.index.SurveySearcher} answers. This package knows vectors, not how they are made
 * of photometry; it must not know survey formats, the pipeline or HTTP.
 */
@NullMarked
package org.starkin.index;

import org.jspecify.annotations.NullMarked;
