package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.index.Reject;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;

class HatsTableTest {

    private static final NestedParquet.Encoding LISTS = NestedParquet.Encoding.THREE_LEVELS;
    private static final String OBJECTS = "required int64 nr; optional double lon; optional double lat;"
            + " optional binary class (STRING); optional double period; optional float parallax;"
            + " optional int64 _healpix_29; optional int64 Npix;";
    private static final String CURVE = "optional group lc { " + LISTS.list("mjd", "double")
            + LISTS.list("mag", "float") + LISTS.list("band", "binary (STRING)") + " }";

    @TempDir
    Path directory;

    @Test
    void readsAWholeRealCatalogueAndNothingBesideItsPartitions() {
        Path catalogue = RealData.file("native/hats_parquet/small_sky_nested");

        List<Path> files = FileTree.files(List.of(catalogue));
        Collected collected = Collected.recognised(ReadOptions.BUILD, catalogue);

        assertThat(files).hasSize(13).allMatch(file -> file.toString().contains("Npix="));
        assertThat(collected.stars).hasSize(131);
        assertThat(collected.refused).isEmpty();
        assertThat(collected.rejects).isEmpty();
        RawStar star = collected.star("756");
        assertThat(star.known().position().orElseThrow().raDeg()).isEqualTo(319.5);
        assertThat(star.known().properties()).containsOnlyKeys("ra_error", "dec_error");
        assertThat(star.lightCurve().timeSystem()).isEqualTo(TimeSystem.MJD);
        assertThat(collected.stars.values().stream()
                        .mapToInt(one -> one.lightCurve().size())
                        .sum())
                .isEqualTo(16_135);
        assertThat(collected.photometry.orElseThrow().rows()).isEqualTo(16_135);
    }

    @Test
    void refusesAFileThatIsNoParquet() throws IOException {
        Path file = Files.writeString(directory.resolve("x.csv"), "id,mjd,mag\n1,2,3\n");

        assertThatThrownBy(() -> new Readers().open("hats", List.of(file), ReadOptions.BUILD, refused -> {}))
                .hasMessageContainingAll(file.toString(), "seems to be text", "Parquet");
    }

    @Test
    void refusesTheRealTableOfMatchesByWhatItIs() {
        Path file = RealData.file("native/hats_parquet/vsx-x-ztfdr22_lc-m31.parquet");

        assertThatThrownBy(() -> Collected.recognised(ReadOptions.BUILD, file))
                .hasMessageContainingAll("no light curve", "lists within lists", "'ztf.lc.hmjd[][]");
    }

    @Test
    void takesIdAndPositionFromTheCataloguesProperties() throws IOException {
        Path catalogue = catalogue("c", "object", "default_index=nr\nhats_col_ra=lon\nhats_col_dec=lat\n");

        Collected collected = Collected.recognised(ReadOptions.BUILD, catalogue);

        assertThat(collected.stars.keySet()).containsExactly("100", "101", "200", "201", "300", "301");
        RawStar star = collected.star("201");
        assertThat(star.known().position().orElseThrow().decDeg()).isEqualTo(-1);
        assertThat(star.known().label()).hasValue("RRAB");
        assertThat(star.known().periodDays()).hasValue(0.5);
        assertThat(star.known().properties()).containsOnlyKeys("parallax");
        assertThat(star.lightCurve().passbands()).containsExactly(new Passband("g"), new Passband("r"));
        assertThat(star.lightCurve().series().getFirst().times()).containsExactly(59_000, 59_002);
    }

    @Test
    void keepsAPeriodAndAPositionThatCannotBeAsProperties() throws IOException {
        Path file = NestedParquet.write(
                directory.resolve("x.parquet"),
                OBJECTS.replace("nr", "id").replace("lon", "ra").replace("lat", "dec") + CURVE,
                1,
                (row, i) -> {
                    row.add("id", 1L);
                    row.add("ra", 400.0);
                    row.add("dec", 2.0);
                    row.add("period", -1.0);
                    curve(row);
                });

        RawStar star = Collected.recognised(ReadOptions.BUILD, file).only();

        assertThat(star.known().position()).isEmpty();
        assertThat(star.known().periodDays()).isEmpty();
        assertThat(star.known().properties())
                .containsEntry("ra", "400.0")
                .containsEntry("dec", "2.0")
                .containsEntry("period", "-1.0");
    }

    @Test
    void findsACatalogueWithinADirectoryAndTheMainOneOfACollection() throws IOException {
        catalogue("all/c", "object", "default_index=nr\n");
        Files.writeString(directory.resolve("all/readme.csv"), "x\n");
        Path collection = directory.resolve("collection");
        catalogue("collection/main", "object", "default_index=nr\n");
        catalogue("collection/margin", "margin", "default_index=nr\n");
        Files.writeString(
                collection.resolve("collection.properties"), "obs_collection=x\nhats_primary_table_url=main\n");

        List<Path> within = FileTree.files(List.of(directory.resolve("all")));
        List<Path> main = FileTree.files(List.of(collection));

        assertThat(within).hasSize(4).last().isEqualTo(directory.resolve("all/readme.csv"));
        assertThat(main).hasSize(3).allMatch(file -> file.startsWith(collection.resolve("main")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"margin", "association", "index", "map"})
    void refusesCataloguesThatAreNotOfStarsByName(String type) throws IOException {
        Path catalogue = catalogue("c", type, "default_index=nr\nhats_primary_table_url=main\n");
        Path partition = catalogue.resolve("dataset/Norder=1/Dir=0/Npix=3.parquet");

        UnusableInput whole = catchThrowableOfType(UnusableInput.class, () -> FileTree.files(List.of(catalogue)));

        assertThat(whole).hasMessageContainingAll(catalogue.toString(), "'" + type + "'", "object");
        assertThatThrownBy(() -> Collected.recognised(ReadOptions.BUILD, partition))
                .hasMessageContaining("'" + type + "'");
    }

    @Test
    void refusesPartitionsWithoutALightCurveSayingWhatTheySeemToBe() throws IOException {
        Path catalogue = catalogue("c", "object", "default_index=nr\n");
        Path flat = NestedParquet.write(
                catalogue.resolve("dataset/Norder=1/Dir=0/Npix=4.parquet"), OBJECTS, 1, (row, i) -> row.add("nr", 1L));

        Collected collected = Collected.recognised(ReadOptions.BUILD, catalogue);

        assertThat(collected.refused)
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .hasMessageContainingAll(flat.toString(), "no light curve", "catalogue of objects alone"));
        assertThat(collected.stars).hasSize(6);
    }

    @Test
    void refusesADirectoryWithoutPartitionsAndAnEmptyIdOnlyOnce() throws IOException {
        Path empty = Files.createDirectories(directory.resolve("e"));
        Files.writeString(empty.resolve("hats.properties"), properties("object", ""));
        Path file = NestedParquet.write(
                directory.resolve("n.parquet"), "optional binary id (STRING);" + CURVE, 5, (row, i) -> {
                    if (i > 3) {
                        row.add("id", "A");
                    }
                    curve(row);
                });

        Collected collected = Collected.recognised(ReadOptions.BUILD, file);

        assertThatThrownBy(() -> FileTree.files(List.of(empty))).hasMessageContaining("without a partition");
        assertThat(collected.rejects).singleElement().satisfies(reject -> {
            assertThat(reject.reason()).isEqualTo("missing_object_id");
            assertThat(reject.detail()).startsWith("4 rows");
        });
        assertThat(collected.only().objectId()).isEqualTo("A");
    }

    @Test
    void leavesOutThePaddingOfTheMultimodalUniverse() throws IOException {
        String schema = "required binary object_id (STRING); optional double ra; optional double dec;"
                + " optional binary obj_type (STRING); optional group lightcurve { "
                + LISTS.list("band", "binary (STRING)") + LISTS.list("time", "float") + LISTS.list("flux", "float")
                + LISTS.list("flux_err", "float") + " }";
        Path file = NestedParquet.write(directory.resolve("m.parquet"), schema, 1, (row, i) -> {
            row.add("object_id", "SN1");
            row.add("obj_type", "Ia");
            Group curve = row.addGroup("lightcurve");
            NestedParquet.texts(curve, "band", "g", "r", "g");
            NestedParquet.floats(curve, "time", 58_000, 58_001, -99);
            NestedParquet.floats(curve, "flux", -5, 12, 0);
            NestedParquet.floats(curve, "flux_err", 1, 1, 0);
        });

        RawStar star = Collected.recognised(ReadOptions.BUILD, file).only();

        assertThat(star.known().label()).hasValue("Ia");
        assertThat(star.lightCurve().size()).isEqualTo(2);
        assertThat(star.lightCurve().timeSystem()).isEqualTo(TimeSystem.MJD);
        assertThat(star.lightCurve().series().getFirst().unit()).isEqualTo(BrightnessUnit.RELATIVE_FLUX);
        assertThat(star.drops().dropped()).containsEntry(DropReason.NOT_MEASURED, 1);
    }

    @Test
    void asksForTheTimeSystemWhereTheColumnDoesNotSayIt() throws IOException {
        String schema = "required int64 id; " + LISTS.list("time", "double") + LISTS.list("flux", "double");
        Path file = NestedParquet.write(directory.resolve("t.parquet"), schema, 1, (row, i) -> {
            row.add("id", 5L);
            LISTS.add(row, "time", 1, 2);
            LISTS.add(row, "flux", 3, 4);
        });
        ReadOptions told =
                new ReadOptions(Optional.of(TimeSystem.BTJD), Optional.empty(), Optional.empty(), Limits.BUILD);

        assertThatThrownBy(() -> Collected.recognised(ReadOptions.BUILD, file))
                .hasMessageContaining("give the time system");
        assertThat(Collected.recognised(told, file).only().lightCurve().timeSystem())
                .isEqualTo(TimeSystem.BTJD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"binary (STRING)", "boolean", "int64 (TIMESTAMP(MILLIS,true))"})
    void refusesTimesThatAreNoNumbers(String type) throws IOException {
        String schema = "required int64 id; " + LISTS.list("mjd", type) + LISTS.list("mag", "double");
        Path file = NestedParquet.write(directory.resolve("t.parquet"), schema, 1, (row, i) -> row.add("id", 5L));

        assertThatThrownBy(() -> Collected.recognised(ReadOptions.BUILD, file))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContainingAll("mjd[]", "no list of numbers");
    }

    @Test
    void rejectsAnObjectWhoseCurveIsNull() throws IOException {
        Path file = NestedParquet.write(
                directory.resolve("n.parquet"), OBJECTS.replace("nr", "id") + CURVE, 2, (row, i) -> {
                    row.add("id", (long) i);
                    if (i == 1) {
                        curve(row);
                    }
                });

        Collected collected = Collected.recognised(ReadOptions.BUILD, file);

        assertThat(collected.rejects)
                .containsExactly(new Reject(file.toString(), "0", "no_photometry", "row 1: lc.mjd[] is null"));
        assertThat(collected.stars).containsOnlyKeys("1");
    }

    /** A catalogue of three partitions, one of which is a directory. */
    private Path catalogue(String name, String type, String properties) throws IOException {
        Path root = Files.createDirectories(directory.resolve(name));
        Path pixels = root.resolve("dataset/Norder=1/Dir=0");
        Files.createDirectories(pixels.resolve("Npix=2"));
        Files.writeString(root.resolve("hats.properties"), properties(type, properties));
        Files.writeString(root.resolve("partition_info.csv"), "Norder,Npix\n");
        Files.writeString(root.resolve("dataset/_metadata"), "PAR1");
        partition(pixels.resolve("Npix=1.parquet"), 100);
        partition(pixels.resolve("Npix=2/part0.parquet"), 200);
        partition(pixels.resolve("Npix=3.parquet"), 300);
        return root;
    }

    private static String properties(String type, String more) {
        return "#HATS catalog\nobs_collection=x\ndataproduct_type=" + type + "\nhats_version=v1.0\n" + more;
    }

    private static void partition(Path file, long first) throws IOException {
        NestedParquet.write(file, OBJECTS + CURVE, 2, (row, i) -> {
            row.add("nr", first + i);
            row.add("lon", 10.0);
            row.add("lat", -1.0);
            row.add("class", "RRAB");
            row.add("period", 0.5);
            row.add("parallax", 1.5f);
            row.add("_healpix_29", 17L);
            row.add("Npix", 4L);
            curve(row);
        });
    }

    private static void curve(Group row) {
        Group curve = row.addGroup("lc");
        LISTS.add(curve, "mjd", 59_000, 59_001, 59_002);
        NestedParquet.floats(curve, "mag", 15, 16, 15.5);
        NestedParquet.texts(curve, "band", "g", "r", "g");
    }
}
