package org.starkin.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.starkin.index.Hit;
import org.starkin.index.SkyPosition;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.Passband;
import org.starkin.view.Summary;

/** Groups of hits on the sky, against a comparison of each hit with all before it. */
class HitGroupsTest {

    private static final double RADIUS_ARCSEC = 1.5;
    private static final SplittableRandom RANDOM = new SplittableRandom(3);
    private static final List<Hit> HITS = Map.of(0.0, 20.0, 120.0, 89.9999, 359.9999, -45.0).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .flatMap(place -> IntStream.range(0, 120).mapToObj(i -> near(place.getKey(), place.getValue(), i)))
            .sorted(Hit.ORDER)
            .toList();

    /** Within six arcseconds, but for every tenth, which has no position. */
    private static Hit near(double raDeg, double decDeg, int i) {
        double ra = (raDeg + RANDOM.nextDouble(6) / 3600 / Math.cos(Math.toRadians(decDeg)) + 360) % 360;
        double dec = Math.min(90, decDeg + RANDOM.nextDouble(6) / 3600);
        return hit(raDeg + "-" + i, i % 10 == 0 ? Optional.empty() : Optional.of(new SkyPosition(ra, dec)));
    }

    private static Hit hit(String id, Optional<SkyPosition> position) {
        Summary summary = new Summary(new Passband("V"), BrightnessUnit.MAGNITUDE, 12, OptionalDouble.empty(), 10, 100);
        StarFacts facts = new StarFacts(
                new StarId("made", id),
                position,
                Optional.empty(),
                OptionalDouble.empty(),
                Map.of(),
                List.of(),
                summary);
        return new Hit(facts, RANDOM.nextInt(100) / 100.0);
    }

    private static List<HitGroups.Group> oracle(List<Hit> hits) {
        List<HitGroups.Group> groups = new ArrayList<>();
        for (Hit hit : hits) {
            Optional<HitGroups.Group> near =
                    groups.stream().filter(group -> isNear(group.best(), hit)).findFirst();
            near.ifPresentOrElse(
                    group -> group.siblings().add(hit), () -> groups.add(new HitGroups.Group(hit, new ArrayList<>())));
        }
        return groups;
    }

    private static boolean isNear(Hit one, Hit other) {
        return one.star().position().isPresent()
                && other.star().position().isPresent()
                && one.star()
                                .position()
                                .get()
                                .separationArcsec(other.star().position().get())
                        <= RADIUS_ARCSEC;
    }

    @Test
    void eachHitIsWithTheMostSimilarNearIt() {
        List<HitGroups.Group> groups = HitGroups.of(HITS, RADIUS_ARCSEC);

        assertThat(groups).isEqualTo(oracle(HITS));
        assertThat(groups).hasSizeBetween(20, HITS.size() - 20);
    }

    @Test
    void moreHitsChangeNoGroupBefore() {
        List<Hit> all = HitGroups.of(HITS, RADIUS_ARCSEC).stream()
                .map(HitGroups.Group::best)
                .toList();
        List<Hit> some = HitGroups.of(HITS.subList(0, 100), RADIUS_ARCSEC).stream()
                .map(HitGroups.Group::best)
                .toList();

        assertThat(all.subList(0, some.size())).isEqualTo(some);
    }
}
