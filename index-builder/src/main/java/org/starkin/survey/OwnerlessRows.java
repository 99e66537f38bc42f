package org.starkin.survey;

import java.util.Optional;
import org.starkin.index.Reject;

/** Rows that belong to no star for want of a usable id: those that follow each other make one reject. Not thread-safe. */
final class OwnerlessRows {

    private record Run(String where, OwnedRows.Owner owner, String id, long rows) {}

    private final String source;
    private final PartConsumer parts;
    private Optional<Run> run = Optional.empty();

    OwnerlessRows(String source, PartConsumer parts) {
        this.source = source;
        this.parts = parts;
    }

    /** Takes the row on which the table stands. */
    void take(OwnedRows rows) {
        Optional<Run> same =
                run.filter(one -> one.owner() == rows.owner() && one.id().equals(rows.id()));
        if (same.isEmpty()) {
            end();
        }
        run = Optional.of(same.map(one -> new Run(one.where(), one.owner(), one.id(), one.rows() + 1))
                .orElseGet(() -> new Run(rows.where(), rows.owner(), rows.id(), 1)));
    }

    /** Hands on the rows that were taken; to be called before a star's row and at the end. */
    void end() {
        if (run.isEmpty()) {
            return;
        }
        Run ended = run.get();
        run = Optional.empty();
        boolean isMissing = ended.owner() == OwnedRows.Owner.NO_ID;
        String detail = ended.rows() + " rows from here on have "
                + (isMissing ? "no object id" : OwnedRows.unusable(ended.id()));
        parts.reject(
                new Reject(source, ended.where(), isMissing ? "missing_object_id" : "bad_object_id", detail),
                ended.rows());
    }
}
