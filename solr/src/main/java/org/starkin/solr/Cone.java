package org.starkin.solr;

import java.util.Optional;
import org.apache.solr.common.SolrDocument;
import org.starkin.index.SkyPosition;
import org.starkin.index.StarFilter;

/** Judges the stars that Solr finds in a cone one by one, as precisely as the embedded home does. */
final class Cone {

    private final Optional<StarFilter.Cone> cone;
    private final String ra;
    private final String dec;

    /** Has the question tell what is needed to judge. */
    Cone(Question question, StarFilter filter) {
        cone = filter.cone();
        ra = question.field(Fields.RA_DEG);
        dec = question.field(Fields.DEC_DEG);
        if (cone.isPresent()) {
            question.also(ra).also(dec);
        }
    }

    /** Whether the star is in the cone, if there is one. */
    boolean has(SolrDocument star) {
        return cone.isEmpty() || separationArcsec(star) <= cone.get().radiusArcsec();
    }

    /** From the middle of the cone, which there is; infinite where the star has no position. */
    double separationArcsec(SolrDocument star) {
        return star.getFieldValue(ra) instanceof Double raDeg && star.getFieldValue(dec) instanceof Double decDeg
                ? cone.orElseThrow().centre().separationArcsec(new SkyPosition(raDeg, decDeg))
                : Double.POSITIVE_INFINITY;
    }
}
