package org.starkin.index;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.starkin.encoder.Embedding;

/** The right answers, by looking at every star. */
final class Oracle {

    private Oracle() {}

    static List<Hit> nearest(List<Star> stars, Embedding query, SearchOptions options) {
        return ranked(stars, query)
                .filter(hit -> !options.leftOut().contains(hit.star().id()))
                .filter(hit -> hit.similarity() >= options.minSimilarity())
                .limit(options.limit())
                .toList();
    }

    /** All stars, the nearest first. */
    static Stream<Hit> ranked(List<Star> stars, Embedding query) {
        return stars.stream()
                .map(star -> new Hit(star.facts(), query.similarity(star.embedding())))
                .sorted(Comparator.comparingDouble((Hit hit) -> -hit.similarity())
                        .thenComparing(hit -> hit.star().id()));
    }

    static List<ConeHit> within(List<Star> stars, SkyPosition centre, double radiusArcsec) {
        return stars.stream()
                .filter(star -> star.facts().position().isPresent())
                .map(star -> new ConeHit(
                        star.facts(),
                        centre.separationArcsec(star.facts().position().orElseThrow())))
                .filter(hit -> hit.separationArcsec() <= radiusArcsec)
                .sorted(Comparator.comparingDouble(ConeHit::separationArcsec)
                        .thenComparing(hit -> hit.star().id()))
                .toList();
    }
}
