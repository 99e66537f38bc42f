/**
 * Nodes of a SolrCloud as processes, for tests that kill them. Solr's Lucene is another than ours: this is on no other module's
 * class path, and must know nothing of ours.
 */
@NullMarked
package org.starkin.solr.cluster;

import org.jspecify.annotations.NullMarked;
