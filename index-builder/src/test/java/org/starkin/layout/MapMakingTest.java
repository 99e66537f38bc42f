package org.starkin.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.index.Sky;
import org.starkin.index.SkyView;
import org.starkin.index.Space;

class MapMakingTest {

    private static final int SAMPLE = 100;
    private static final int SMALL_SKY = 300;

    @TempDir
    Path directory = Path.of("");

    private MapSky sky = new MapSky(directory);

    @BeforeEach
    void makeASky() {
        sky = new MapSky(directory.resolve("sky"));
        sky.survey("one", 200, 1);
        sky.survey("two", 80, 2);
    }

    private MapMaking making(int threads, long seed) {
        return new MapMaking(
                sky.path(), Space.LIGHT_CURVE, new MapSettings(SAMPLE, seed, threads), MapProgress.SILENT, SMALL_SKY);
    }

    private MapReport.Made bringUpToDate() {
        return (MapReport.Made) making(2, 1).bringUpToDate();
    }

    private Path map() {
        return sky.path().resolve("_map");
    }

    private List<String> names(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theSameSeedGivesTheSameMapByAnyNumberOfThreads() {
        making(1, 7).fitAnew();
        Places one = sky.places("one");
        making(3, 7).fitAnew();

        assertThat(sky.places("one").x).isEqualTo(one.x);
        assertThat(sky.places("one").y).isEqualTo(one.y);

        making(1, 8).fitAnew();
        assertThat(sky.places("one").x).isNotEqualTo(one.x);
    }

    @Test
    void everySurveyGivesAsManyStarsToTheSampleAsItHasUpToAnEqualShare() throws IOException {
        sky.survey("three", 10, 3);

        MapReport.Made made = bringUpToDate();

        assertThat(made.layout().sample()).hasToString("{one=45, three=10, two=45}");
        assertThat(made.placed()).hasToString("{one=200, three=10, two=80}");
        assertThat(made.leftOut()).isEmpty();
        assertThat(names(map())).containsExactly("current", "layout-000001");
    }

    @Test
    void aSmallSkyIsLaidOutAnewWhenASurveyChanges() {
        String before = bringUpToDate().layout().mark();
        sky.append("two", 15, 4);

        MapReport.Made made = bringUpToDate();

        assertThat(made.isFitted()).isTrue();
        assertThat(made.layout().mark()).isNotEqualTo(before);
        assertThat(sky.places("two").size()).isEqualTo(95);
    }

    @Test
    void starsAddedToALargeSkyArePlacedAmongThoseThatStayWhereTheyAre() throws IOException {
        sky.survey("two", 150, 2);
        String mark = bringUpToDate().layout().mark();
        Places before = sky.places("two");
        Path first = placesFile("two");
        sky.append("two", 60, 4);

        assertThat(sky.placement("two")).isInstanceOf(Placement.LeftOut.class);
        MapReport.Made made = bringUpToDate();

        Places after = sky.places("two");
        assertThat(made.isFitted()).isFalse();
        assertThat(made.layout().mark()).isEqualTo(mark);
        assertThat(made.placed()).hasToString("{two=210}");
        assertThat(Arrays.copyOf(after.x, 150)).isEqualTo(before.x);
        assertThat(first).exists();
        sky.append("two", 5, 5);
        bringUpToDate();
        assertThat(first).as("of a generation that is gone").doesNotExist();
    }

    private Path placesFile(String survey) {
        return sky.look(survey, searcher -> MapDirectory.places(map().resolve("current"), searcher));
    }

    @Test
    void aSurveyThatTheLayoutNeverSawHasItFittedAnew() {
        sky.survey("two", 150, 2);
        bringUpToDate();
        sky.survey("three", 30, 3);

        assertThat(bringUpToDate().isFitted()).isTrue();
        assertThat(bringUpToDate().isFitted()).isFalse();
    }

    @Test
    void aSurveyOfAnotherEncoderIsLeftOutAndToldWhy() {
        sky.surveyOfOtherEncoder("odd", 40, 9);

        MapReport.Made made = bringUpToDate();

        assertThat(made.layout().sample()).containsOnlyKeys("one", "two");
        assertThat(made.leftOut()).containsOnlyKeys("odd");
        assertThat(made.leftOut().get("odd"))
                .isEqualTo("its vectors are those of the encoder other, the map's those of made-up");
    }

    @Test
    void mostStarsDecideWhoseEncodersMapItIs() {
        sky.survey("two", 150, 2);
        bringUpToDate();
        sky.surveyOfOtherEncoder("odd", 400, 9);

        MapReport.Made made = bringUpToDate();

        assertThat(made.isFitted()).isTrue();
        assertThat(made.layout().encoder()).isEqualTo(MapSky.OTHER_ENCODER);
        assertThat(made.leftOut()).containsOnlyKeys("one", "two");
    }

    @Test
    void ofAFewStarsThereIsNoMap() {
        MapSky few = new MapSky(directory.resolve("few"));
        few.survey("one", 15, 1);

        MapReport report =
                new MapMaking(few.path(), Space.LIGHT_CURVE, MapSettings.usual(), MapProgress.SILENT).bringUpToDate();

        assertThat(report).isInstanceOf(MapReport.NotMade.class);
        assertThat(report.lines()).singleElement().asString().contains("15 stars", "from 16 on");
        assertThat(SkyMap.open(few.path(), Space.LIGHT_CURVE)).isEmpty();
    }

    @Test
    void whatAKilledMakerLeftHidesNothingAndIsSweptAway() throws IOException {
        bringUpToDate();
        Path half = Files.createDirectories(map().resolve("building-layout-000002"));
        Files.writeString(half.resolve("sample.bin.tmp"), "half");
        Path neverCurrent = Files.createDirectories(map().resolve("layout-000002"));
        Files.createSymbolicLink(map().resolve("current.tmp"), Path.of("layout-000002"));

        assertThat(sky.places("one").size()).isEqualTo(200);
        bringUpToDate();

        assertThat(half).doesNotExist();
        assertThat(neverCurrent).doesNotExist();
        assertThat(names(map())).containsExactly("current", "layout-000001", "layout-000003");
        assertThat(SkyMap.open(sky.path(), Space.LIGHT_CURVE).orElseThrow().name())
                .isEqualTo("layout-000003");
    }

    @Test
    void halfWrittenPlacesAreSweptAway() throws IOException {
        sky.survey("two", 150, 2);
        bringUpToDate();
        Path half = Files.writeString(map().resolve("current/two-generation-000002.places.tmp"), "half");

        bringUpToDate();

        assertThat(half).doesNotExist();
    }

    @Test
    void noSurveyIsHiddenByAMapThatCannotBeRead() throws IOException {
        bringUpToDate();
        Files.writeString(map().resolve("current/layout.json"), "{");

        try (Sky opened = Sky.open(sky.path());
                SkyView view = opened.acquire()) {
            assertThat(view.surveys()).hasSize(2);
            assertThat(view.broken()).isEmpty();
        }
        assertThatThrownBy(() -> SkyMap.open(sky.path(), Space.LIGHT_CURVE))
                .isInstanceOf(UnusableMap.class)
                .hasMessageContainingAll("layout.json", "starkin map");
        assertThat(bringUpToDate().isFitted()).isTrue();
        assertThat(sky.places("one").size()).isEqualTo(200);
    }

    @Test
    void damagedPlacesLeaveTheirSurveyOut() throws IOException {
        bringUpToDate();
        Path places = placesFile("one");
        byte[] bytes = Files.readAllBytes(places);
        bytes[bytes.length / 2] ^= 1;
        Files.write(places, bytes);

        assertThat(sky.placement("one"))
                .isInstanceOfSatisfying(
                        Placement.LeftOut.class, out -> assertThat(out.reason()).contains("it is damaged"));
        assertThat(sky.placement("two")).isInstanceOf(Placement.OnMap.class);
        Files.write(places, Arrays.copyOf(bytes, 90));
        assertThat(sky.placement("one")).isInstanceOf(Placement.LeftOut.class);
    }

    @Test
    void aSurveyBuiltAnewFromNothingIsNotTakenForTheOneOfItsName() throws IOException {
        bringUpToDate();
        IOUtils.rm(sky.path().resolve("one"));
        sky.survey("one", 200, 77);

        assertThat(sky.placement("one")).isInstanceOf(Placement.LeftOut.class);
    }

    @Test
    void aSurveyMayBeCalledMap() {
        sky.survey("map", 40, 5);

        assertThat(bringUpToDate().placed()).containsEntry("map", 40);
    }

    @Test
    void aSkyWithoutSpectraHasNoJointMapAndIsNotToldSo() {
        MapReport report = new MapMaking(sky.path(), Space.JOINT, MapSettings.usual(), MapProgress.SILENT).fitAnew();

        assertThat(report).isInstanceOf(MapReport.NotMade.class);
        assertThat(report.lines()).isEmpty();
        assertThat(sky.path().resolve("_map_joint/current")).doesNotExist();
    }

    @Test
    void theJointMapHasStarsWithSpectraAloneBesideTheOthers() {
        JointSky.addTo(sky.path(), "both", 20, 6);

        List<MapReport> reports = MapMaking.fitAllAnew(sky.path(), MapSettings.usual(), MapProgress.SILENT);

        MapReport.Made curves = (MapReport.Made) reports.getFirst();
        MapReport.Made joint = (MapReport.Made) reports.getLast();
        assertThat(curves.placed()).hasToString("{one=200, two=80}");
        assertThat(joint.placed()).hasToString("{both=26}");
        assertThat(joint.leftOut()).containsOnlyKeys("one", "two");
        assertThat(joint.leftOut().get("one")).startsWith("it has no joint vectors");
        assertThat(joint.lines()).contains("joint map: 26 stars of both are on it");
        assertThat(joint.directory()).isEqualTo(sky.path().resolve("_map_joint/layout-000001"));
        SkyMap map = SkyMap.open(sky.path(), Space.JOINT).orElseThrow();
        Placement placement = sky.look("both", map::inSky);
        assertThat(placement)
                .isInstanceOfSatisfying(
                        Placement.OnMap.class,
                        there -> assertThat(there.places().size()).isEqualTo(26));
    }
}
