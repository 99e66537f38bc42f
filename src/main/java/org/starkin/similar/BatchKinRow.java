package org.starkin.similar;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.Cell;

/** A neighbour of one query of a batch, in tables of them all. */
record BatchKinRow(
        @Schema(description = "The query's place in the batch, from 0") @Cell(ucd = "meta.number")
        int index,

        @JsonUnwrapped KinRow neighbour) {

    /** The neighbours of a query that has an answer. */
    static Stream<BatchKinRow> of(BatchRow query) {
        return query.answer().stream()
                .flatMap(answer -> answer.hits().stream())
                .map(neighbour -> new BatchKinRow(query.index(), neighbour));
    }
}
