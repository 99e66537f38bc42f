package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.lightcurve.ReferencePosition;
import org.starkin.lightcurve.TimeScale;
import org.starkin.lightcurve.TimeSystem;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.RowListStarTable;
import uk.ac.starlink.votable.DataFormat;

class VoTableRowsTest {

    private static final int ROWS = 3_000;

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"TABLEDATA,false", "TABLEDATA,true", "BINARY,false", "BINARY2,false", "BINARY2,true"})
    void readsEveryCellAsItWasWritten(String format, boolean isPacked) throws IOException {
        RowListStarTable written = randomTable();
        byte[] bytes = VoTables.written(
                written,
                switch (format) {
                    case "BINARY" -> DataFormat.BINARY;
                    case "BINARY2" -> DataFormat.BINARY2;
                    default -> DataFormat.TABLEDATA;
                });
        Path file = Files.write(directory.resolve("x.vot"), isPacked ? gzip(bytes) : bytes);

        try (Rows rows = Tables.open(file, Limits.BUILD)) {
            assertThat(rows.columns()).containsExactly("id", "name", "value", "flag", "times");
            assertThat(List.of(rows.isFloating(0), rows.isFloating(1), rows.isFloating(2)))
                    .containsExactly(false, false, true);
            for (int i = 0; i < ROWS; i++) {
                Object[] cells = written.getRow(i);
                assertThat(rows.next()).isTrue();
                assertThat(rows.where()).isEqualTo("row " + (i + 1));
                assertThat(rows.text(0)).isEqualTo(cells[0].toString());
                assertThat(rows.text(1)).isEqualTo(cells[1]);
                assertThat(rows.number(2)).isEqualTo(cells[2]);
                assertThat(rows.isReadable(2)).isEqualTo(Double.isNaN((double) cells[2]));
                assertThat(rows.text(3)).isEqualTo(cells[3].toString());
                assertThat(rows.numbers(4).orElseThrow()).containsExactly((double[]) cells[4]);
                assertThat(rows.numbers(2).orElseThrow())
                        .isEqualTo(Double.isNaN((double) cells[2]) ? new double[0] : new double[] {(double) cells[2]});
                assertThat(rows.numbers(3).orElseThrow()).containsExactly((boolean) cells[3] ? 1 : 0);
            }
            assertThat(rows.next()).isFalse();
            assertThat(rows.next()).isFalse();
        }
    }

    private static RowListStarTable randomTable() {
        Random random = new Random(17);
        RowListStarTable table = new RowListStarTable(new ColumnInfo[] {
            new ColumnInfo("id", Long.class, ""),
            new ColumnInfo("name", String.class, ""),
            new ColumnInfo("value", Double.class, ""),
            new ColumnInfo("flag", Boolean.class, ""),
            new ColumnInfo("times", double[].class, "")
        });
        for (int i = 0; i < ROWS; i++) {
            double value = random.nextInt(10) == 0 ? Double.NaN : random.nextGaussian();
            table.addRow(new Object[] {
                random.nextLong(),
                "star " + random.nextInt(),
                value,
                random.nextBoolean(),
                random.doubles(1 + random.nextInt(4)).toArray()
            });
        }
        return table;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void readsTheFirstTableWithRowsAndSaysThatThereAreMore() throws IOException {
        String fields = VoTables.field("n", "int");
        Path file = write(VoTables.table(fields) + VoTables.table(fields, "1", "2") + VoTables.table(fields, "3"));

        try (Rows rows = Tables.open(file, Limits.BUILD)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.text(0)).isEqualTo("1");
            assertThat(rows.next()).isTrue();
            assertThat(rows.text(0)).isEqualTo("2");
            assertThat(rows.next()).isFalse();
            assertThat(rows.remarks()).containsExactly("only the first of its 2 tables with rows is read");
        }
    }

    @Test
    void saysThatTheServiceLeftRowsOut() throws IOException {
        Path file = write(VoTables.table(VoTables.field("n", "int"), "1")
                + "<INFO name='QUERY_STATUS' value='OVERFLOW'>first 1</INFO>");

        try (Rows rows = Tables.open(file, Limits.BUILD)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.next()).isFalse();
            assertThat(rows.remarks()).hasSize(1).first().asString().contains("OVERFLOW");
        }
    }

    @Test
    void knowsTheColumnsOfATableWithoutRows() throws IOException {
        try (Rows rows = Tables.open(write(VoTables.table(VoTables.field("n", "int"))), Limits.BUILD)) {
            assertThat(rows.columns()).containsExactly("n");
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void findsTheParamsOfATableAndOfWhatIsAroundIt() throws IOException {
        Path file = write("<PARAM name='ra' datatype='double' value='9'/>"
                + "<GROUP><PARAM name='filter' datatype='char' arraysize='*' value='G'/></GROUP>"
                + VoTables.table(
                        VoTables.field("n", "int") + "<PARAM name='RA' datatype='double' value='10.5'/>", "1"));

        try (Rows rows = Tables.open(file, Limits.BUILD)) {
            assertThat(rows.constant("ra")).contains("10.5");
            assertThat(rows.constant("Filter")).contains("G");
            assertThat(rows.constant("dec")).isEmpty();
        }
    }

    @Test
    void takesTextOfNoGivenSizeAsALetterInAStreamAndAsAWordInRows() throws IOException {
        String fields = VoTables.field("band", "char");
        Path stream = write(VoTables.stream("BINARY", fields, "RkdC"));
        Path rowsFile =
                Files.writeString(directory.resolve("rows.vot"), VoTables.document(VoTables.table(fields, "BP", "RP")));

        assertThat(texts(stream)).containsExactly("F", "G", "B");
        assertThat(texts(rowsFile)).containsExactly("BP", "RP");
    }

    private static List<String> texts(Path file) {
        List<String> texts = new ArrayList<>();
        try (Rows rows = Tables.open(file, Limits.BUILD)) {
            while (rows.next()) {
                texts.add(rows.text(0));
            }
        }
        return texts;
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "TCB,BARYCENTER,2455197.5,2455197.5,(TIMESYS)",
                "UTC,TOPOCENTER,MJD-origin,2400000.5,(TIMESYS)",
                "TDB,HELIOCENTER,JD-origin,0,(TIMESYS)",
                "TT,GEOCENTER,0,0,(TIMESYS)",
                "TCB,BARYCENTER,'',2455197.5,without timeorigin",
                "GPS,EMBARYCENTER,0,0,(TIMESYS)",
                "TCB,BARYCENTER,none,2455197.5,without timeorigin"
            })
    void takesTheTimesAsTheirTimesysSays(
            String scale, String position, @Nullable String origin, double jd, String words) throws IOException {
        Path file = write("<TIMESYS ID='t' timescale='" + scale + "' refposition='" + position + "'"
                + (origin == null ? "" : " timeorigin='" + origin + "'") + "/>"
                + VoTables.table("<FIELD name='time' datatype='double' ref='t'/>" + VoTables.field("other", "double")));

        try (Rows rows = Tables.open(file, Limits.BUILD)) {
            TimeColumn time = TimeColumn.of(rows, 0, ReadOptions.BUILD, TimeSystem.GAIA, "x.vot");

            assertThat(time.system().scale())
                    .isEqualTo(scale.equals("GPS") ? TimeScale.UNKNOWN : TimeScale.valueOf(scale));
            assertThat(time.system().position())
                    .isEqualTo(scale.equals("GPS") ? ReferencePosition.UNKNOWN : ReferencePosition.valueOf(position));
            assertThat(time.system().originJd()).isEqualTo(jd);
            assertThat(time.words()).startsWith("time time").contains(words);
            assertThat(TimeColumn.of(rows, 1, ReadOptions.BUILD, TimeSystem.GAIA, "x.vot")
                            .system())
                    .isEqualTo(TimeSystem.GAIA);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "-5", "1e9", "NaN"})
    void refusesATimeoriginThatIsNoJulianDate(String origin) throws IOException {
        Path file = write("<TIMESYS ID='t' timescale='TCB' refposition='BARYCENTER' timeorigin='" + origin + "'/>"
                + VoTables.table("<FIELD name='time' datatype='double' ref='t'/>"));

        try (Rows rows = Tables.open(file, Limits.BUILD)) {
            UnusableInput fault = catchThrowableOfType(
                    UnusableInput.class,
                    () -> TimeColumn.of(rows, 0, ReadOptions.BUILD, TimeSystem.GAIA, file.toString()));

            assertThat(fault).hasMessageContaining("'" + origin + "'").hasMessageContaining(file.toString());
        }
    }

    private Path write(String resource) throws IOException {
        return Files.writeString(directory.resolve("x.vot"), VoTables.document(resource));
    }
}
