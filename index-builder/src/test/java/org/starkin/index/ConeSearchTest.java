package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cones over 3,000 places, many of them at the poles and where right ascension wraps, against brute force. */
class ConeSearchTest {

    private static final List<Star> STARS = stars();

    @TempDir
    private static Path directory;

    private static Sky sky;
    private static SkyView view;
    private static SurveySearcher searcher;

    @BeforeAll
    static void build() {
        Build.survey(directory, "places", STARS);
        sky = Sky.open(directory);
        view = sky.acquire();
        searcher = view.survey("places").orElseThrow();
    }

    @AfterAll
    static void close() {
        view.close();
        sky.close();
    }

    private static List<Star> stars() {
        SplittableRandom random = new SplittableRandom(17);
        List<Star> stars = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            SkyPosition position = switch (i % 4) {
                case 0 -> MadeUpStars.position(random);
                case 1 -> new SkyPosition(random.nextDouble(360), 90 - random.nextDouble(0.5));
                case 2 -> new SkyPosition(random.nextDouble(360), random.nextDouble(0.5) - 90);
                default -> new SkyPosition((360 + random.nextDouble(-0.5, 0.5)) % 360, random.nextDouble(-1, 1));
            };
            stars.add(MadeUpStars.at("places", "p" + i, position));
        }
        stars.add(MadeUpStars.at("places", "twin-b", new SkyPosition(10, 10)));
        stars.add(MadeUpStars.at("places", "twin-a", new SkyPosition(10, 10)));
        stars.add(MadeUpStars.at("places", "pole", new SkyPosition(123, 90)));
        stars.add(MadeUpStars.plain("places", "nowhere", 1, 2, 3, 4));
        return stars;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 600", "359.9999, 0.3, 1800", "0.0001, -0.2, 60", "0, 90, 900", "180, -90, 1800", "77, 89.8, 1200",
        "200, -89.9, 3600", "45, 45, 72000", "123.4, -5, 324000", "10, 10, 648000", "10, 10, 0", "300, 20, 0.001"
    })
    void findsWhatBruteForceFinds(double raDeg, double decDeg, double radiusArcsec) {
        SkyPosition centre = new SkyPosition(raDeg, decDeg);

        assertThat(searcher.cone(centre, radiusArcsec, 10_000)).isEqualTo(Oracle.within(STARS, centre, radiusArcsec));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsWhatBruteForceFindsAboutRandomPlaces(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int trial = 0; trial < 40; trial++) {
            SkyPosition centre =
                    STARS.get(random.nextInt(3000)).facts().position().orElseThrow();
            double radiusArcsec = Math.pow(10, random.nextDouble(-2, 5.8));

            assertThat(searcher.cone(centre, radiusArcsec, 10_000))
                    .isEqualTo(Oracle.within(STARS, centre, radiusArcsec));
        }
    }

    @Test
    void keepsTheNearestWhereThereAreMoreThanTheLimit() {
        SkyPosition pole = new SkyPosition(0, 90);

        assertThat(searcher.cone(pole, 1800, 7))
                .isEqualTo(Oracle.within(STARS, pole, 1800).subList(0, 7));
    }

    @Test
    void includesAStarOnTheEdgeOfTheCone() {
        SkyPosition centre = new SkyPosition(10, 10.001);
        double separation = centre.separationArcsec(new SkyPosition(10, 10));

        assertThat(searcher.cone(centre, separation, 10))
                .extracting(hit -> hit.star().id().objectId())
                .containsExactly("twin-a", "twin-b");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 648_000.1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesARadiusThatIsNone(double radiusArcsec) {
        assertThatThrownBy(() -> searcher.cone(new SkyPosition(0, 0), radiusArcsec, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("radius_arcsec " + radiusArcsec)
                .hasMessageContaining("0 to 648000");
    }
}
