package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.index.SkyPosition;
import org.starkin.index.StarFacts;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.TimeSystem;

class PartGathererTest {

    private static final Meaning MAGNITUDES = new Meaning(TimeSystem.HJD, BrightnessUnit.MAGNITUDE, true);
    private static final Limits LIMITS = new Limits(1000, 1000, 100, 60);

    private final Collected collected = new Collected();
    private final ReadTally tally = new ReadTally();
    private final PartGatherer gatherer = new PartGatherer(collected, tally, LIMITS);

    @Test
    void handsOnAStarOfOnePartAtOnce() {
        gatherer.take("file", part("a", MAGNITUDES, 1, 2), "a", 1);

        assertThat(collected.only().lightCurve().size()).isEqualTo(2);
        assertThat(collected.only().known().properties()).doesNotContainKey(StarFacts.JOINED_IDS);
        assertThat(gatherer.isEmpty()).isTrue();
    }

    @Test
    void waitsForTheLastPartOfAStar() {
        gatherer.take("one", part("a", MAGNITUDES, 3), "a", 2);
        gatherer.take("one", part("b", MAGNITUDES, 9), "b", 1);
        assertThat(collected.stars).containsOnlyKeys("b");
        assertThat(gatherer.isEmpty()).isFalse();

        gatherer.take("two", part("a", MAGNITUDES, 1), "a", 2);

        assertThat(collected.star("a").source()).isEqualTo("one");
        assertThat(times(collected.star("a"))).containsExactly(1.0, 3.0);
        assertThat(gatherer.isEmpty()).isTrue();
    }

    @Test
    void callsAStarOfSeveralIdsByTheSmallestAndListsThemAll() {
        gatherer.take("file", part("1000", MAGNITUDES, 1), "group", 4);
        gatherer.take("file", part("99", MAGNITUDES, 2), "group", 4);
        gatherer.take("file", part("100", MAGNITUDES, 3), "group", 4);
        gatherer.take("file", part("99", MAGNITUDES, 4), "group", 4);

        RawStar star = collected.only();

        assertThat(star.objectId()).isEqualTo("99");
        assertThat(star.known().objectId()).isEqualTo("99");
        assertThat(star.known().properties()).containsEntry(StarFacts.JOINED_IDS, "99 100 1000");
    }

    @Test
    void keepsWhatEachPartKnowsOfItsStarTheFirstFirst() {
        ObjectRow first =
                new ObjectRow("a", Optional.empty(), Optional.of("RRab"), OptionalDouble.empty(), Map.of("field", "1"));
        ObjectRow second = new ObjectRow(
                "a",
                Optional.of(new SkyPosition(10, 20)),
                Optional.of("EW"),
                OptionalDouble.of(0.5),
                Map.of("field", "2", "ccd", "3"));

        gatherer.take("file", new StarPart(first, MAGNITUDES, rows(1), StarPart.Level.COMMON), "a", 2);
        gatherer.take("file", new StarPart(second, MAGNITUDES, rows(2), StarPart.Level.COMMON), "a", 2);

        ObjectRow known = collected.only().known();
        assertThat(known.label()).contains("RRab");
        assertThat(known.position()).contains(new SkyPosition(10, 20));
        assertThat(known.periodDays()).hasValue(0.5);
        assertThat(known.properties()).containsEntry("field", "1").containsEntry("ccd", "3");
    }

    @Test
    void addsTheDropsOfAllParts() {
        StarRows first = rows(1);
        first.drop(DropReason.FLAGGED);
        StarRows second = rows(2);
        second.drop(DropReason.FLAGGED);
        second.drop(DropReason.UPPER_LIMIT);

        gatherer.take("file", part("a", first), "a", 2);
        gatherer.take("file", part("a", second), "a", 2);

        assertThat(collected.only().drops().dropped())
                .isEqualTo(Map.of(DropReason.FLAGGED, 2, DropReason.UPPER_LIMIT, 1));
        assertThat(tally.counts().rows()).isEqualTo(5);
    }

    @Test
    void hasErrorsWhereAnyPartHas() {
        Meaning bare = new Meaning(TimeSystem.HJD, BrightnessUnit.MAGNITUDE, false);

        gatherer.take("file", part("a", bare, 1), "a", 2);
        gatherer.take("file", part("a", MAGNITUDES, 2), "a", 2);

        assertThat(collected.only().lightCurve().series().getFirst().hasErrors())
                .isTrue();
    }

    @Test
    void leavesOutAPartThatMeansSomethingElse() {
        Meaning fluxes = new Meaning(TimeSystem.HJD, BrightnessUnit.MILLIJANSKY, true);

        gatherer.take("one", part("a", MAGNITUDES, 1), "a", 3);
        gatherer.take("two", part("a", fluxes, 2, 3), "a", 3);
        gatherer.take("three", part("a", MAGNITUDES, 4), "a", 3);

        assertThat(times(collected.only())).containsExactly(1.0, 4.0);
        assertThat(collected.rejects).singleElement().satisfies(reject -> {
            assertThat(reject.reason()).isEqualTo("mixed_units");
            assertThat(reject.source()).isEqualTo("two");
        });
        assertThat(tally.counts().rowsRejected()).isEqualTo(2);
    }

    @Test
    void bringsPartsOfTheirOwnLevelToThatOfTheFirst() {
        gatherer.take("one", level(StarPart.Level.OWN, 10, 20, 30), "a", 3);
        gatherer.take("two", level(StarPart.Level.OWN, 100, 200, 300), "a", 3);
        gatherer.take("three", level(StarPart.Level.COMMON, 7), "a", 3);

        BandSeries series = collected.only().lightCurve().series().getFirst();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            values.add(series.value(i));
        }
        assertThat(values).containsExactlyInAnyOrder(10.0, 20.0, 30.0, 10.0, 20.0, 30.0, 7.0);
    }

    private static StarPart level(StarPart.Level level, double... values) {
        Meaning meaning = new Meaning(TimeSystem.BTJD, BrightnessUnit.ELECTRONS_PER_SECOND, true);
        StarRows rows = new StarRows(LIMITS.mostPointsPerStar());
        for (double value : values) {
            rows.add("TESS", rows.points(), value, 1);
        }
        return new StarPart(ObjectRow.of("a"), meaning, rows, level);
    }

    @Test
    void rejectsAStarThatIsTooLargeOnlyTogether() {
        gatherer.take("one", part("a", rows(times(55))), "a", 2);
        gatherer.take("two", part("a", rows(times(55))), "a", 2);

        assertThat(collected.stars).isEmpty();
        assertThat(collected.rejects).singleElement().satisfies(reject -> {
            assertThat(reject.reason()).isEqualTo("too_many_points");
            assertThat(reject.detail()).contains("110 rows", "at most 100");
        });
        assertThat(tally.counts().rowsRejected()).isEqualTo(110);
    }

    @Test
    void stopsWhereTooManyPointsWait() {
        gatherer.take("one", part("a", rows(times(40))), "a", 2);

        assertThatThrownBy(() -> gatherer.take("one", part("b", rows(times(30))), "b", 2))
                .isInstanceOfSatisfying(
                        PartGatherer.NoRoom.class,
                        stop -> assertThat(stop.fault())
                                .hasMessageContaining("the rows of 2 stars lie scattered")
                                .hasMessageContaining("sort the table by object_id"));
    }

    @Test
    void forgetsThePointsOfStarsHandedOn() {
        for (int star = 0; star < 10; star++) {
            gatherer.take("one", part("s" + star, rows(times(40))), "s" + star, 2);
            gatherer.take("one", part("s" + star, rows(times(10))), "s" + star, 2);
        }

        assertThat(collected.stars).hasSize(10);
    }

    @Test
    void handsOnAtTheEndStarsWhosePartsDidNotAllCome() {
        gatherer.take("one", part("a", MAGNITUDES, 1), "a", 3);
        gatherer.take("two", part("a", MAGNITUDES, 2), "a", 3);

        gatherer.finish();

        assertThat(times(collected.only())).containsExactly(1.0, 2.0);
        assertThat(gatherer.isEmpty()).isTrue();
    }

    /** Whatever the order of the parts, each star has all its points. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void joinsWhatSortingWouldJoin(long seed) {
        Random random = new Random(seed);
        Map<String, List<Double>> expected = new TreeMap<>();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String star = "star" + random.nextInt(12);
            parts.add(star);
            expected.computeIfAbsent(star, _ -> new ArrayList<>()).add((double) i);
        }

        for (int i = 0; i < parts.size(); i++) {
            String star = parts.get(i);
            gatherer.take(
                    "file",
                    part(star, MAGNITUDES, i),
                    star,
                    expected.getOrDefault(star, List.of()).size());
        }

        assertThat(gatherer.isEmpty()).isTrue();
        assertThat(collected.stars.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach(
                (star, times) -> assertThat(times(collected.star(star))).isEqualTo(times));
    }

    private static List<Double> times(RawStar star) {
        BandSeries series = star.lightCurve().series().getFirst();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            times.add(series.time(i));
        }
        return times;
    }

    private static double[] times(int count) {
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            times[i] = i;
        }
        return times;
    }

    private static StarPart part(String id, Meaning meaning, double... times) {
        return new StarPart(ObjectRow.of(id), meaning, rows(times), StarPart.Level.COMMON);
    }

    private static StarPart part(String id, StarRows rows) {
        return new StarPart(ObjectRow.of(id), MAGNITUDES, rows, StarPart.Level.COMMON);
    }

    private static StarRows rows(double... times) {
        StarRows rows = new StarRows(LIMITS.mostPointsPerStar());
        for (double time : times) {
            rows.add("V", time, 12, 0.1);
        }
        return rows;
    }
}
