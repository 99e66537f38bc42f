package org.starkin.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.starkin.index.StarFilter.Cone;
import org.starkin.index.StarFilter.OneOf;
import org.starkin.index.StarFilter.Quantity;
import org.starkin.index.StarFilter.Range;

/** Filters that accept as many stars as they are told, of every kind that there is. */
final class Selections {

    static final int SIZE = 20_000;

    /** Of how many stars the class of the same index, and those before it, are. */
    private static final int[] OF_CLASSES = {2, 20, 200, 2_000, 10_000, SIZE};

    private static final String LABEL = "source_label";
    private static final String RANK = "rank";
    private static final SkyPosition SOMEWHERE = new SkyPosition(150, -20);

    private final List<Star> stars;

    /** @param stars {@value #SIZE}, each {@link #known} */
    Selections(List<Star> stars) {
        this.stars = stars;
    }

    /**
     * A filter.
     *
     * @param isMet the same, asked of a star
     */
    record Selection(StarFilter filter, Predicate<StarFacts> isMet) {}

    private static Set<String> labels(int count) {
        return IntStream.range(0, OF_CLASSES.length)
                .filter(i -> OF_CLASSES[i] <= count)
                .mapToObj(i -> "class " + i)
                .collect(Collectors.toSet());
    }

    Selection ofTexts(int count) {
        Set<String> labels = labels(count);
        return new Selection(
                StarFilter.ofProperties(Map.of(LABEL, new OneOf(labels))),
                star -> labels.contains(star.properties().get(LABEL)));
    }

    Selection ofClasses(int count) {
        Set<String> labels = labels(count);
        return new Selection(
                new StarFilter(labels, Map.of(), Optional.empty(), Set.of()),
                star -> labels.contains(star.label().orElseThrow()));
    }

    Selection ofPeriod(int count) {
        double most = stars.stream()
                .mapToDouble(star -> star.facts().periods().getFirst().periodDays())
                .sorted()
                .skip(count - 1)
                .findFirst()
                .orElseThrow();
        return new Selection(
                within(Quantity.PERIOD_DAYS, Double.NEGATIVE_INFINITY, most),
                star -> star.periods().getFirst().periodDays() <= most);
    }

    Selection ofCone(int count) {
        double radius = Oracle.within(stars, SOMEWHERE, 648_000).get(count - 1).separationArcsec();
        return new Selection(
                new StarFilter(Set.of(), Map.of(), Optional.of(new Cone(SOMEWHERE, radius)), Set.of()),
                star -> SOMEWHERE.separationArcsec(star.position().orElseThrow()) <= radius);
    }

    Selection ofIds(int count) {
        List<Star> shuffled = new ArrayList<>(stars);
        Collections.shuffle(shuffled, new Random(count));
        Set<String> ids = shuffled.stream()
                .limit(count)
                .map(star -> star.facts().id().objectId())
                .collect(Collectors.toSet());
        return new Selection(
                new StarFilter(Set.of(), Map.of(), Optional.empty(), ids),
                star -> ids.contains(star.id().objectId()));
    }

    Selection ofRanks(int first, int last) {
        return new Selection(within(Quantity.CATALOGUE_PERIOD_DAYS, first, last), star -> {
            double rank = star.cataloguePeriodDays().orElseThrow();
            return rank >= first && rank <= last;
        });
    }

    Selection ofRankTexts(int first, int last) {
        return new Selection(StarFilter.ofProperties(Map.of(RANK, new Range(first, last))), star -> {
            int rank = Integer.parseInt(star.properties().getOrDefault(RANK, ""));
            return rank >= first && rank <= last;
        });
    }

    private static StarFilter within(Quantity quantity, double least, double most) {
        return new StarFilter(Set.of(), Map.of(quantity, new Range(least, most)), Optional.empty(), Set.of());
    }

    private static String label(int star) {
        return "class "
                + IntStream.range(0, OF_CLASSES.length)
                        .filter(i -> star < OF_CLASSES[i])
                        .findFirst()
                        .orElseThrow();
    }

    /**
     * A star of which filters are told.
     *
     * @param drawn 0 to {@value #SIZE} - 1, by which its class is drawn; its class is a property too
     * @param rank its period in a catalogue, and a property
     */
    static Star known(Star star, int drawn, int rank) {
        String label = label(drawn);
        StarFacts facts = star.facts();
        return new Star(
                new StarFacts(
                        facts.id(),
                        facts.position(),
                        Optional.of(label),
                        OptionalDouble.of(rank),
                        Map.of(LABEL, label, RANK, Integer.toString(rank)),
                        facts.periods(),
                        facts.summary()),
                star.lightCurve(),
                star.drops(),
                star.embedding());
    }
}
