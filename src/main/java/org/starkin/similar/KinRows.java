package org.starkin.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.index.Hit;
import org.starkin.index.SkyPosition;
import org.starkin.render.StarRow;

/** Makes rows of hits. */
final class KinRows {

    private KinRows() {}

    static List<KinRow> of(FoundKin found, Understood query, SearchSettings settings) {
        int rank = settings.offset().orElse(0);
        List<KinRow> rows = new ArrayList<>(found.hits().size());
        for (Hit hit : found.hits()) {
            rows.add(new KinRow(++rank, hit.similarity(), StarRow.of(hit.star())));
        }
        if (found.grouped().isPresent()) {
            rows.replaceAll(row ->
                    withSiblings(row, found, row.rank() - settings.offset().orElse(0) - 1));
        }
        if (settings.explain()) {
            Explaining explaining = new Explaining(query.facts(), query.scope().surveys());
            rows.replaceAll(row -> explained(row, explaining));
        }
        return rows;
    }

    private static KinRow withSiblings(KinRow row, FoundKin found, int place) {
        Optional<SkyPosition> from = found.hits().get(place).star().position();
        List<SiblingRow> siblings = found.siblings().get(place).stream()
                .map(sibling -> SiblingRow.of(sibling, from.orElseThrow()))
                .toList();
        return new KinRow(row.rank(), row.similarity(), row.star(), row.explanation(), Optional.of(siblings));
    }

    private static KinRow explained(KinRow row, Explaining explaining) {
        Explanation explanation = explaining.of(row.star(), row.similarity());
        return new KinRow(row.rank(), row.similarity(), row.star(), Optional.of(explanation), row.siblings());
    }
}
