/**
 * A sky in a SolrCloud: each generation of a survey a collection, an alias saying which one counts. {@link
 * org.starkin.solr.SolrSky} is the home that a {@link org.starkin.index.Sky} follows there, {@link
 * org.starkin.solr.Publishing} brings a generation from a folder to it. Solr runs another Lucene than ours: this speaks to it by
 * SolrJ alone, and must know nothing of HTTP or of how stars are encoded.
 */
@NullMarked
package org.starkin.solr;

import org.jspecify.annotations.NullMarked;
