package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.TimeSystem;

/** A stranger's file: which of its columns are what, and which of its stars is meant. */
class OneStarFileTest {

    private static final Map<ColumnRole, String> CHOSEN =
            Map.of(ColumnRole.TIME, "epoch", ColumnRole.BRIGHTNESS, "Gmag");

    @TempDir
    Path directory;

    @Test
    void tellsWhichColumnsItTook() throws IOException {
        OneStar read = read("HJD,mag,e,mag_err,filter\n1,15,9,0.1,V\n2,15.1,9,0.1,V\n", Map.of());

        assertThat(read.format()).isEqualTo("long-table");
        assertThat(read.names()).containsExactly("HJD", "mag", "e", "mag_err", "filter");
        assertThat(read.taken())
                .isEqualTo(Map.of(
                        ColumnRole.TIME, "HJD",
                        ColumnRole.BRIGHTNESS, "mag",
                        ColumnRole.ERROR, "mag_err",
                        ColumnRole.BAND, "filter"));
        assertThat(read.description()).contains("time HJD (UTC, HELIOCENTER");
    }

    @Test
    void takesTheColumnsThatAreChosenInsteadOfThoseNamedSo() throws IOException {
        OneStar read = read(
                "hjd,mag,epoch,Gmag,sigma,where\n1,15,10,12,0.5,V\n2,16,20,13,0.5,V\n",
                Map.of(
                        ColumnRole.TIME, "epoch",
                        ColumnRole.BRIGHTNESS, "gmag",
                        ColumnRole.ERROR, "sigma",
                        ColumnRole.BAND, "where"));

        BandSeries series = read.star().lightCurve().series().getFirst();
        assertThat(series.times()).containsExactly(10, 20);
        assertThat(series.values()).containsExactly(12, 13);
        assertThat(series.errors()).containsExactly(0.5, 0.5);
        assertThat(series.passband().name()).isEqualTo("V");
        assertThat(series.unit()).isEqualTo(BrightnessUnit.MAGNITUDE);
        assertThat(read.taken()).containsEntry(ColumnRole.BRIGHTNESS, "Gmag");
    }

    @ParameterizedTest
    @CsvSource({"counts,, MAGNITUDE", "counts, nJy, NANOJANSKY", "PDCSAP_FLUX,, RELATIVE_FLUX", "mag, nJy, MAGNITUDE"})
    void takesAChosenBrightnessForAFluxByItsNameOrAUnit(String column, String unit, BrightnessUnit expected)
            throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "jd," + column + "\n1,10\n2,11\n");
        ReadOptions options = options(
                Map.of(ColumnRole.BRIGHTNESS, column),
                Optional.ofNullable(unit).map(word -> BrightnessUnit.NANOJANSKY));

        OneStar read = OneStarFile.read(file, "the table", options, Optional.empty());

        assertThat(read.star().lightCurve().series().getFirst().unit()).isEqualTo(expected);
    }

    @Test
    void namesTheColumnsThatAreThereWhereTheChosenOneIsNot() {
        UnusableInput fault = fault("jd,mag\n1,15\n", Map.of(ColumnRole.TIME, "when"), Optional.empty());

        assertThat(fault.fault()).isEqualTo(Fault.MISSING_COLUMN);
        assertThat(fault).hasMessageContainingAll("'when'", "the time", "'jd', 'mag'");
        assertThat(fault.choices()).containsExactly("jd", "mag");
    }

    @Test
    void asksForTheTimeSystemOfAChosenColumnWhoseNameDoesNotTellIt() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "epoch,Gmag\n1,15\n2,16\n");
        ReadOptions options = new ReadOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CHOSEN,
                Quality.ADVISED,
                Limits.QUERY);

        UnusableInput fault = catchThrowableOfType(
                UnusableInput.class, () -> OneStarFile.read(file, "the table", options, Optional.empty()));

        assertThat(fault.fault()).isEqualTo(Fault.AMBIGUOUS);
        assertThat(fault).hasMessageContaining("'epoch' does not say what its times mean");
    }

    @Test
    void readsColumnsChosenOfAFitsTable() throws IOException {
        byte[] bytes = new FitsMaker()
                .column("EPOCH", 'D', 1, 2, 3)
                .column("GMAG", 'E', 15, 15.5, 16)
                .column("FILTER", 'A', 'V', 'V', 'R')
                .column("N", 'J', 7, 8, 9)
                .bytes();

        OneStar read = read(FitsMaker.gzip(bytes), CHOSEN);

        assertThat(read.names()).containsExactly("EPOCH", "GMAG", "FILTER", "N");
        assertThat(read.star().lightCurve().series())
                .extracting(series -> series.passband().name(), BandSeries::size)
                .containsExactly(tuple("R", 1), tuple("V", 2));
    }

    @Test
    void readsColumnsChosenOfAVoTable() throws IOException {
        String fields = VoTables.field("epoch", "double") + VoTables.field("Gmag", "float");

        OneStar read = read(
                VoTables.document(VoTables.table(fields, "1|15", "2|16")).getBytes(StandardCharsets.UTF_8), CHOSEN);

        assertThat(read.star().lightCurve().series().getFirst().values()).containsExactly(15, 16);
    }

    @Test
    void readsParquetWithoutIdsByNameAndByChoice() throws IOException {
        Path named = parquet("hjd", "mag");
        Path chosen = parquet("epoch", "Gmag");

        assertThat(OneStarFile.read(named, "the table", options(Map.of(), Optional.empty()), Optional.empty())
                        .taken())
                .containsEntry(ColumnRole.TIME, "hjd");
        assertThat(OneStarFile.read(chosen, "the table", options(CHOSEN, Optional.empty()), Optional.empty())
                        .star()
                        .lightCurve()
                        .size())
                .isEqualTo(3);
    }

    @Test
    void takesTheStarThatIsMeantOfATableOfSeveral() throws IOException {
        String table = "star,jd,mag\nA,1,15\nB,1,12\nA,2,15.1\nB,2,12.1\n";
        Map<ColumnRole, String> columns = Map.of(ColumnRole.OBJECT_ID, "star");

        OneStar read = OneStarFile.read(
                Files.writeString(directory.resolve("several"), table),
                "the table",
                options(columns, Optional.empty()),
                Optional.of("B"));

        assertThat(read.star().objectId()).isEqualTo("B");
        assertThat(read.star().lightCurve().series().getFirst().values()).containsExactly(12, 12.1);
        UnusableInput several = fault(table, columns, Optional.empty());
        assertThat(several.fault()).isEqualTo(Fault.SEVERAL_STARS);
        assertThat(several.choices()).containsExactly("A", "B");
        UnusableInput neither = fault(table, columns, Optional.of("C"));
        assertThat(neither.fault()).isEqualTo(Fault.NO_SUCH_STAR);
        assertThat(neither.choices()).containsExactly("A", "B");
    }

    @Test
    void saysThatNoStarCanBeChosenWithoutIds() {
        UnusableInput fault = fault("jd,mag\n1,15\n", Map.of(), Optional.of("A"));

        assertThat(fault.fault()).isEqualTo(Fault.NO_SUCH_STAR);
        assertThat(fault).hasMessageContaining("no column of ids");
    }

    @Test
    void takesTheStarThatIsMeantOfAnArchivesFile() throws IOException {
        String gaia = "source_id,transit_id,band,time,mag,flux,flux_error,flux_over_error,rejected_by_photometry,"
                + "rejected_by_variability,other_flags,solution_id\n"
                + "1,1,G,1700,15,100,1,100,false,false,0,1\n"
                + "2,1,G,1700,16,50,1,50,false,false,0,1\n";
        Path file = Files.writeString(directory.resolve("gaia"), gaia);
        ReadOptions options = new ReadOptions(Optional.empty(), Optional.empty(), Optional.empty(), Limits.QUERY);

        OneStar read = OneStarFile.read(file, "the table", options, Optional.of("2"));

        assertThat(read.star().objectId()).isEqualTo("2");
        assertThat(read.format()).isNotEqualTo("long-table");
        assertThat(read.taken()).isEmpty();
        assertThat(read.names()).contains("source_id", "mag");
        UnusableInput several = catchThrowableOfType(
                UnusableInput.class, () -> OneStarFile.read(file, "the table", options, Optional.empty()));
        assertThat(several.choices()).containsExactly("1", "2");
        assertThat(several).hasMessageStartingWith("the table: ");
    }

    @Test
    void namesTheColumnsOfAFileThatIsOfNoFormat() {
        UnusableInput fault = catchThrowableOfType(
                UnusableInput.class,
                () -> read(
                        new FitsMaker().column("A", 'D', 1).column("B", 'D', 2).bytes(), Map.of()));

        assertThat(fault.fault()).isEqualTo(Fault.NOT_A_TABLE);
        assertThat(fault.choices()).containsExactly("A", "B");
    }

    private Path parquet(String time, String brightness) throws IOException {
        String schema = "message m { required double " + time + "; required double " + brightness + "; }";
        return ParquetFiles.write(
                directory.resolve(time + ".parquet"),
                CompressionCodecName.SNAPPY,
                schema,
                3,
                (row, i) -> row.append(time, 1.0 + i).append(brightness, 15.0 + i));
    }

    private OneStar read(String table, Map<ColumnRole, String> columns) throws IOException {
        return read(table.getBytes(StandardCharsets.UTF_8), columns);
    }

    private OneStar read(byte[] bytes, Map<ColumnRole, String> columns) throws IOException {
        Path file = Files.write(directory.resolve("file"), bytes);
        return OneStarFile.read(file, "the table", options(columns, Optional.empty()), Optional.empty());
    }

    private UnusableInput fault(String table, Map<ColumnRole, String> columns, Optional<String> wanted) {
        return catchThrowableOfType(
                UnusableInput.class,
                () -> OneStarFile.read(
                        Files.writeString(directory.resolve("file"), table),
                        "the table",
                        options(columns, Optional.empty()),
                        wanted));
    }

    private static ReadOptions options(Map<ColumnRole, String> columns, Optional<BrightnessUnit> fluxUnit) {
        Optional<TimeSystem> times =
                columns.containsKey(ColumnRole.TIME) ? Optional.of(TimeSystem.HJD) : Optional.empty();
        return new ReadOptions(
                times,
                fluxUnit,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                columns,
                Quality.ADVISED,
                Limits.QUERY);
    }
}
