package org.starkin.label;

import java.time.Instant;
import java.util.List;

/** A label set with its whole history. */
public record LabelSet(
        String name,
        String note,
        Instant createdAt,
        String createdBy,
        List<Label> labels,
        List<RecordedRanking> rankings) {

    public LabelSet {
        labels = List.copyOf(labels);
        rankings = List.copyOf(rankings);
    }
}
