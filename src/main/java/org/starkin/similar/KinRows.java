package org.starkin.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.index.Hit;
import org.starkin.index.SkyPosition;
import org.starkin.index.SkyView;
import org.starkin.index.Space;
import org.starkin.index.StarId;
import org.starkin.render.StarRow;

/** Makes rows of hits. */
final class KinRows {

    private KinRows() {}

    static List<KinRow> of(SkyView view, FoundKin found, Understood query, SearchSettings settings) {
        int rank = settings.offset().orElse(0);
        List<KinRow> rows = new ArrayList<>(found.hits().size());
        for (Hit hit : found.hits()) {
            rows.add(new KinRow(++rank, hit.similarity(), StarRow.of(hit.star()), spectrumUrl(view, hit)));
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

    private static Optional<String> spectrumUrl(SkyView view, Hit hit) {
        StarId id = hit.star().id();
        boolean hasSpectrum = view.survey(id.survey())
                .flatMap(survey -> survey.in(Space.SPECTRUM))
                .filter(spectra -> spectra.number(id.objectId()).isPresent())
                .isPresent();
        return hasSpectrum ? Optional.of(StarRow.url(id, "spectrum")) : Optional.empty();
    }

    private static KinRow withSiblings(KinRow row, FoundKin found, int place) {
        Optional<SkyPosition> from = found.hits().get(place).star().position();
        List<SiblingRow> siblings = found.siblings().get(place).stream()
                .map(sibling -> SiblingRow.of(sibling, from.orElseThrow()))
                .toList();
        return row.with(siblings);
    }

    private static KinRow explained(KinRow row, Explaining explaining) {
        return row.with(explaining.of(row.star(), row.similarity()));
    }
}
