package org.starkin.cone;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.index.ConeHit;
import org.starkin.render.Cell;
import org.starkin.render.StarRow;

/** A star of a Simple Cone Search. */
record ScsRow(
        @Schema(description = "survey/object_id, the same for no two stars of a sky") @Cell(ucd = "meta.id;meta.main")
        String id,

        @Schema(description = "From the position asked for") @Cell(ucd = "pos.angDistance", unit = "arcsec")
        double separationArcsec,

        @JsonUnwrapped StarRow star) {

    /** The words that clients of the protocol look for, older than UCD1+; each may be there once (SCS 1.03, section 2.2). */
    static final Map<String, String> UCDS =
            Map.of("id", "ID_MAIN", "object_id", "meta.id", "ra", "POS_EQ_RA_MAIN", "dec", "POS_EQ_DEC_MAIN");

    static ScsRow of(ConeHit hit) {
        return new ScsRow(hit.star().id().toString(), hit.separationArcsec(), StarRow.of(hit.star()));
    }
}
