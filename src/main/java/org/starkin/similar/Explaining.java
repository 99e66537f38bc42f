package org.starkin.similar;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.starkin.index.Manifest;
import org.starkin.index.Percentiles;
import org.starkin.render.SkyLinks;
import org.starkin.render.StarRow;

/** Explains the hits of one query. */
final class Explaining {

    private final Traits query;
    private final Map<String, Percentiles> pairs;

    Explaining(QueryFacts query, List<Manifest> surveys) {
        this.query = Traits.of(query);
        this.pairs = surveys.stream().collect(Collectors.toMap(Manifest::survey, Manifest::pairs));
    }

    Explanation of(StarRow star, double similarity) {
        Comparison comparison = new Comparison(query, Traits.of(star));
        Percentiles measured = pairs.getOrDefault(star.survey(), new Percentiles(0, List.of()));
        double percent = measured.percentBelow(similarity);
        return new Explanation(
                Double.isNaN(percent) ? OptionalDouble.empty() : OptionalDouble.of(percent),
                Double.isNaN(percent) ? Optional.empty() : Optional.of(words(percent, measured.sampled())),
                comparison.periodRatio(),
                comparison.periodAlias(),
                comparison.amplitudeRatio(),
                comparison.fainterByMag(),
                comparison.agrees(),
                comparison.differs(),
                star.ra().isPresent() && star.dec().isPresent()
                        ? Optional.of(SkyLinks.around(
                                star.ra().getAsDouble(), star.dec().getAsDouble()))
                        : Optional.empty());
    }

    /** Rounded down, so that nothing is said to be closer than it is; at the ends no more is said than was measured. */
    static String words(double percent, int sampled) {
        if (percent >= 100) {
            return "closer than all " + sampled + " pairs measured";
        }
        if (percent <= 0) {
            return "no closer than any of " + sampled + " pairs measured";
        }
        return String.format(Locale.ROOT, "closer than %.2f %% of pairs", Math.floor(percent * 100) / 100);
    }
}
