package org.starkin.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.starkin.index.StarId;

/** Whether a star that two surveys saw is found again. */
final class SameStarSection {

    private SameStarSection() {}

    static void measure(EncodedStars stars, Findings findings) {
        for (SameStars same : stars.stars().sameStars()) {
            List<Sample> surveys =
                    same.bySurvey().values().stream().map(stars::encode).toList();
            List<String> names = List.copyOf(same.bySurvey().keySet());
            for (int one = 0; one < names.size(); one++) {
                for (int other = one + 1; other < names.size(); other++) {
                    String name = same.name() + ", " + names.get(one) + " and " + names.get(other);
                    findings.add(between(name, surveys.get(one), surveys.get(other)));
                }
            }
        }
    }

    private static List<Figure> between(String name, Sample one, Sample other) {
        int[] there = ranks(one, other);
        int[] back = ranks(other, one);
        String basis = there.length + " stars, galleries of " + other.size() + " and " + one.size();
        List<Figure> figures = new ArrayList<>();
        for (int within : new int[] {1, 10}) {
            double recall = (share(there, within) + share(back, within)) / 2;
            figures.add(Figure.of(Section.SAMESTAR, name + ": recall@" + within, basis, recall));
        }
        return figures;
    }

    private static double share(int[] ranks, int within) {
        long found = IntStream.of(ranks).filter(rank -> rank < within).count();
        return ranks.length == 0 ? 0 : (double) found / ranks.length;
    }

    /** Where each query's own star stands in the ranking of the gallery, from 0; queries it does not have are left out. */
    static int[] ranks(Sample queries, Sample gallery) {
        Map<String, Integer> places = new HashMap<>();
        for (int j = 0; j < gallery.size(); j++) {
            places.put(gallery.ids().get(j).objectId(), j);
        }
        return IntStream.range(0, queries.size())
                .parallel()
                .filter(q -> places.containsKey(queries.ids().get(q).objectId()))
                .map(q -> {
                    StarId id = queries.ids().get(q);
                    int own = places.getOrDefault(id.objectId(), -1);
                    int[] ranked = Neighbours.ranked(queries.vectors().row(q), id, gallery);
                    return IntStream.range(0, ranked.length)
                            .filter(rank -> ranked[rank] == own)
                            .findFirst()
                            .orElse(ranked.length);
                })
                .toArray();
    }
}
