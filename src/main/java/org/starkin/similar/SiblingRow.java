package org.starkin.similar;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.index.Hit;
import org.starkin.index.SkyPosition;

/** A hit that lies so near to a more similar one that both are taken for one star. */
public record SiblingRow(
        @Schema(examples = "ztf") String survey,
        @Schema(examples = "686103400034440") String objectId,

        @Schema(description = "Cosine between its vector and the query's", examples = "0.973")
        double similarity,

        @Schema(description = "From the hit of the row", examples = "0.21")
        double separationArcsec) {

    static SiblingRow of(Hit sibling, SkyPosition from) {
        return new SiblingRow(
                sibling.star().id().survey(),
                sibling.star().id().objectId(),
                sibling.similarity(),
                from.separationArcsec(sibling.star().position().orElseThrow()));
    }
}
