package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.index.SkyPosition;

/** The grid against comparing every pair. */
class SkyGroupsTest {

    private record Detection(double raDeg, double decDeg, long channel) {

        double separationArcsec(Detection other) {
            return new SkyPosition(raDeg, decDeg).separationArcsec(new SkyPosition(other.raDeg, other.decDeg));
        }
    }

    private record Pair(int one, int other, double arcsec) {}

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1",
        "360, 0, 2",
        "123.4, 45, 3",
        "359.9999, -60, 4",
        "10, 90, 5",
        "200, -90, 6",
        "0, 89.9999, 7",
        "90, 0.0001, 8",
        "180, 30, 9",
        "270, -89.9998, 10"
    })
    void groupsAsComparingEveryPairDoes(double raDeg, double decDeg, long seed) {
        for (int fields = 0; fields < 20; fields++) {
            List<Detection> sky = crowd(raDeg, decDeg, new Random(100 * seed + fields));

            assertThat(groups(sky)).as("seed %d", 100 * seed + fields).isEqualTo(byEveryPair(sky));
        }
    }

    /** Groups do not depend on the order in which detections come. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void groupsAlikeInAnyOrder(long seed) {
        Random random = new Random(seed);
        List<Detection> sky = crowd(0, 89.9997, random);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, sky.size()).boxed().toList());
        Collections.shuffle(order, random);

        int[] groups = groups(sky);
        int[] shuffled = groups(order.stream().map(sky::get).toList());

        for (int i = 0; i < order.size(); i++) {
            for (int j = 0; j < order.size(); j++) {
                assertThat(shuffled[i] == shuffled[j]).isEqualTo(groups[order.get(i)] == groups[order.get(j)]);
            }
        }
    }

    @Test
    void findsTheSameStarOverTheWholeSky() {
        Random random = new Random(11);
        List<Detection> sky = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            double dec = Math.toDegrees(Math.asin(2 * random.nextDouble() - 1));
            double ra = 360 * random.nextDouble();
            sky.add(new Detection(ra, dec, 1));
            sky.add(moved(ra, dec, 1.4, 2 * Math.PI * random.nextDouble(), 2));
        }

        int[] groups = groups(sky);

        for (int i = 0; i < sky.size(); i += 2) {
            assertThat(groups[i]).isEqualTo(groups[i + 1]).isEqualTo(i / 2);
        }
    }

    @Test
    void keepsApartWhatIsFartherThanTheRadius() {
        List<Detection> sky =
                List.of(new Detection(0, 0, 0), moved(0, 0, 1.49, 1.0, 0), moved(0, 0, 1.51, 1.0 + Math.PI, 0));

        assertThat(groups(sky)).containsExactly(0, 0, 1);
    }

    @Test
    void leavesDetectionsWithoutPositionAlone() {
        int[] groups = SkyGroups.of(
                new double[] {Double.NaN, 10, Double.NaN, 10, 10},
                new double[] {Double.NaN, 20, Double.NaN, 20, Double.NaN},
                new long[5]);

        assertThat(groups).containsExactly(0, 1, 2, 1, 3);
    }

    @Test
    void groupsNothing() {
        assertThat(SkyGroups.of(new double[0], new double[0], new long[0])).isEmpty();
    }

    /** Sixty detections of four channels within a few arcseconds, so that many pairs compete. */
    private static List<Detection> crowd(double raDeg, double decDeg, Random random) {
        List<Detection> sky = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double arcsec = 12 * Math.sqrt(random.nextDouble());
            sky.add(moved(raDeg, decDeg, arcsec, 2 * Math.PI * random.nextDouble(), random.nextInt(5)));
        }
        return sky;
    }

    /** A detection so far away in that direction (spherical law of cosines). */
    private static Detection moved(double raDeg, double decDeg, double arcsec, double angle, long channel) {
        double distance = Math.toRadians(arcsec / 3600);
        double dec = Math.toRadians(decDeg);
        double sinDec = Math.sin(dec) * Math.cos(distance) + Math.cos(dec) * Math.sin(distance) * Math.cos(angle);
        double ra = Math.atan2(
                Math.sin(angle) * Math.sin(distance) * Math.cos(dec), Math.cos(distance) - Math.sin(dec) * sinDec);
        double newRa = ((raDeg + Math.toDegrees(ra)) % 360 + 360) % 360;
        return new Detection(newRa, Math.toDegrees(Math.asin(Math.clamp(sinDec, -1, 1))), channel);
    }

    private static int[] groups(List<Detection> sky) {
        return SkyGroups.of(
                sky.stream().mapToDouble(Detection::raDeg).toArray(),
                sky.stream().mapToDouble(Detection::decDeg).toArray(),
                sky.stream().mapToLong(Detection::channel).toArray());
    }

    private static int[] byEveryPair(List<Detection> sky) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < sky.size(); i++) {
            for (int j = i + 1; j < sky.size(); j++) {
                double arcsec = sky.get(i).separationArcsec(sky.get(j));
                if (arcsec <= SkyGroups.RADIUS_ARCSEC) {
                    pairs.add(new Pair(i, j, arcsec));
                }
            }
        }
        pairs.sort((a, b) -> Double.compare(a.arcsec(), b.arcsec()));
        int[] groups = IntStream.range(0, sky.size()).toArray();
        for (Pair pair : pairs) {
            int one = groups[pair.one()];
            int other = groups[pair.other()];
            if (one != other && !sharesChannel(sky, groups, one, other)) {
                for (int i = 0; i < groups.length; i++) {
                    groups[i] = groups[i] == Math.max(one, other) ? Math.min(one, other) : groups[i];
                }
            }
        }
        int[] distinct = Arrays.stream(groups).distinct().toArray();
        return Arrays.stream(groups)
                .map(group -> IntStream.range(0, distinct.length)
                        .filter(i -> distinct[i] == group)
                        .findFirst()
                        .orElseThrow())
                .toArray();
    }

    private static boolean sharesChannel(List<Detection> sky, int[] groups, int one, int other) {
        for (int i = 0; i < groups.length; i++) {
            for (int j = 0; j < groups.length; j++) {
                boolean isPair = groups[i] == one && groups[j] == other;
                if (isPair
                        && sky.get(i).channel() != 0
                        && sky.get(i).channel() == sky.get(j).channel()) {
                    return true;
                }
            }
        }
        return false;
    }
}
