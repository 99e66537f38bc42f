package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.index.StarFilter.Quantity;
import org.starkin.index.StarFilter.Range;

/** How strange stars are, against a comparison of each with all others. */
class StrangenessTest {

    private static final List<Star> STARS = MadeUpStars.clustered("made", 2_000, 12, 11);

    /** By the place in {@link #STARS}. */
    private static final double[] PERCENTILES = oracle(STARS);

    @TempDir
    private static Path directory;

    private static Sky sky;
    private static SkyView view;
    private static SurveySearcher survey;
    private static StrangeStars strange;

    @BeforeAll
    static void build() {
        Build.survey(directory, "made", STARS);
        sky = Sky.open(directory);
        view = sky.acquire();
        survey = view.survey("made").orElseThrow();
        strange = survey.strangeStars().orElseThrow();
    }

    @AfterAll
    static void close() {
        view.close();
        sky.close();
    }

    private static double[] oracle(List<Star> stars) {
        double[] farness = stars.stream()
                .mapToDouble(star -> stars.stream()
                        .filter(other -> !other.facts().id().equals(star.facts().id()))
                        .mapToDouble(other -> -star.embedding().similarity(other.embedding()))
                        .sorted()
                        .skip(StrangenessProbe.NEIGHBOURS - 1)
                        .findFirst()
                        .orElseThrow())
                .toArray();
        return Arrays.stream(farness)
                .map(mine -> 100.0
                        * Arrays.stream(farness).filter(other -> other < mine).count()
                        / (stars.size() - 1))
                .toArray();
    }

    @Test
    void isAsRareAsAComparisonWithAllStarsSays() {
        double[] off = IntStream.range(0, STARS.size())
                .mapToDouble(i -> Math.abs(percentile(i) - PERCENTILES[i]))
                .sorted()
                .toArray();

        assertThat(off[off.length / 2]).isLessThan(0.05);
        assertThat(off[off.length * 99 / 100]).isLessThan(0.5);
    }

    private static double percentile(int star) {
        return strange.percentile(STARS.get(star).facts().id().objectId()).orElseThrow();
    }

    @Test
    void isSpreadEvenlyFromNothingToAHundred() {
        double[] sorted = IntStream.range(0, STARS.size())
                .mapToDouble(StrangenessTest::percentile)
                .sorted()
                .toArray();

        assertThat(sorted[0]).isZero();
        assertThat(sorted[sorted.length - 1]).isEqualTo(100);
        for (int i = 0; i < sorted.length; i++) {
            assertThat(sorted[i]).isCloseTo(100.0 * i / (sorted.length - 1), within(0.2));
        }
    }

    @Test
    void pagesPutTogetherAreAllStarsStrangestFirst() {
        Strangest all = strange.strangest(StarFilter.NONE, 0, STARS.size());
        List<String> pages = IntStream.range(0, 10)
                .mapToObj(page -> strange.strangest(StarFilter.NONE, 200 * page, 200))
                .flatMap(page -> page.stars().stream())
                .map(row -> row.star().facts().id().objectId())
                .toList();

        assertThat(all.total()).isEqualTo(STARS.size());
        assertThat(pages)
                .isEqualTo(all.stars().stream()
                        .map(row -> row.star().facts().id().objectId())
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(all.stars())
                .isSortedAccordingTo((one, other) -> one.percentile() == other.percentile()
                        ? one.star().facts().id().compareTo(other.star().facts().id())
                        : Double.compare(other.percentile(), one.percentile()));
        assertThat(strange.strangest(StarFilter.NONE, STARS.size(), 5).stars()).isEmpty();
    }

    @Test
    void aFilterTakesPercentilesAsItTakesOtherQuantities() {
        StarFilter filter = new StarFilter(
                Set.of("RRAB"), Map.of(Quantity.STRANGENESS_PERCENTILE, new Range(90, 99)), Optional.empty(), Set.of());
        List<String> expected = IntStream.range(0, STARS.size())
                .filter(i -> percentile(i) >= 90 && percentile(i) <= 99)
                .mapToObj(i -> STARS.get(i).facts())
                .filter(star -> star.label().equals(Optional.of("RRAB")))
                .map(star -> star.id().objectId())
                .toList();

        Strangest found = strange.strangest(filter, 0, 1000);
        List<Hit> hits = survey.search(
                        STARS.getFirst().embedding(),
                        SearchOptions.nearest(1000).among(filter))
                .hits();

        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(found.total()).isEqualTo(expected.size());
        assertThat(found.stars())
                .extracting(row -> row.star().facts().id().objectId())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(hits).extracting(hit -> hit.star().id().objectId()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void refusesPagesBeyondWhatItLists() {
        assertThatThrownBy(() -> strange.strangest(StarFilter.NONE, -1, 1)).hasMessageContaining("offset -1");
        assertThatThrownBy(() -> strange.strangest(StarFilter.NONE, 99_999, 2)).hasMessageContaining("100000");
    }

    @Test
    void starsWithEqualVectorsAreTheLeastStrange(@TempDir Path other) {
        List<Star> twins = IntStream.range(0, 110)
                .mapToObj(i -> i < 100
                        ? MadeUpStars.plain("twins", "twin-" + i, 1, 2)
                        : MadeUpStars.plain("twins", "lone-" + i, 1, i))
                .toList();
        Build.survey(other, "twins", twins);

        try (Sky opened = Sky.open(other);
                SkyView seen = opened.acquire()) {
            StrangeStars known = strangeStars(seen, "twins");
            assertThat(known.percentile("twin-3")).hasValue(0);
            assertThat(known.strangest(StarFilter.NONE, 0, 1).stars().getFirst().percentile())
                    .isEqualTo(100);
            assertThat(known.percentile("nobody")).isEmpty();
        }
    }

    @Test
    void oneStarAloneIsNotStrange(@TempDir Path other) {
        Build.survey(other, "one", List.of(MadeUpStars.plain("one", "a", 3, 4)));
        Build.survey(other, "none", List.of());

        try (Sky opened = Sky.open(other);
                SkyView seen = opened.acquire()) {
            assertThat(strangeStars(seen, "one").percentile("a")).hasValue(0);
            assertThat(strangeStars(seen, "none").strangest(StarFilter.NONE, 0, 5))
                    .isEqualTo(new Strangest(0, List.of()));
        }
    }

    @Test
    void aGenerationWithoutTheFileOpensAndDoesNotKnow(@TempDir Path other) throws IOException {
        Build.survey(other, "made", STARS.subList(0, 100));
        Files.delete(other.resolve("made/generation-000001/strangeness.bin"));
        StarFilter strange = new StarFilter(
                Set.of(), Map.of(Quantity.STRANGENESS_PERCENTILE, new Range(0, 100)), Optional.empty(), Set.of());

        try (Sky opened = Sky.open(other);
                SkyView seen = opened.acquire()) {
            SurveySearcher searcher = seen.survey("made").orElseThrow();
            assertThat(searcher.strangeStars()).isEmpty();
            assertThat(searcher.search(
                                    STARS.getFirst().embedding(),
                                    SearchOptions.nearest(5).among(strange))
                            .hits())
                    .isEmpty();
        }
    }

    @Test
    void aDamagedOrStrangeFileIsToldWithTheRemedy(@TempDir Path other) throws IOException {
        Path file = other.resolve("made/generation-000001/strangeness.bin");
        Build.survey(other, "made", STARS.subList(0, 100));
        byte[] bytes = Files.readAllBytes(file);

        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(broken(other)).contains("strangeness.bin", "damaged", "delete it");

        Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(broken(other)).contains("strangeness.bin", "bytes where", "delete it");

        Files.copy(
                directory.resolve("made/generation-000001/strangeness.bin"), file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(broken(other)).contains("strangeness.bin", "delete it");
    }

    private static StrangeStars strangeStars(SkyView view, String survey) {
        return view.survey(survey).orElseThrow().strangeStars().orElseThrow();
    }

    private static String broken(Path directory) {
        try (Sky opened = Sky.open(directory);
                SkyView seen = opened.acquire()) {
            return String.valueOf(seen.broken().get("made"));
        }
    }
}
