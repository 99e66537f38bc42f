package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.index.SkyPosition;

class ObjectsTableTest {

    @TempDir
    Path directory;

    @Test
    void keepsKnownColumnsAndEverythingElseAsProperties() throws IOException {
        ObjectsTable table = read("""
                Object_ID,RA,Dec,label,Period,source_label,empty
                A,0.5,-28.5,ECL,6.294,Close Binary,
                B,,,,,,x
                """);

        ObjectRow a = table.find("A").orElseThrow();
        assertThat(a.position()).contains(new SkyPosition(0.5, -28.5));
        assertThat(a.label()).contains("ECL");
        assertThat(a.periodDays()).hasValue(6.294);
        assertThat(a.properties()).isEqualTo(Map.of("source_label", "Close Binary"));
        ObjectRow b = table.find("B").orElseThrow();
        assertThat(b.position()).isEmpty();
        assertThat(b.label()).isEmpty();
        assertThat(b.periodDays()).isEmpty();
        assertThat(b.properties()).isEqualTo(Map.of("empty", "x"));
        assertThat(table.ids()).containsExactly("A", "B");
        assertThat(table.find("C")).isEmpty();
        assertThat(table.warnings()).isEmpty();
    }

    @Test
    void takesClassForALabel() throws IOException {
        assertThat(read("object_id,class\nA,RRAB\n").find("A").orElseThrow().label())
                .contains("RRAB");
    }

    @Test
    void countsValuesThatCannotBeAndNamesTheFirstRow() throws IOException {
        ObjectsTable table = read("""
                object_id,ra,dec,period
                A,400,0,1
                B,10,91,-1
                C,10,,0
                D,10,x,inf
                E,360,90,2
                """);

        assertThat(table.find("A").orElseThrow().position()).isEmpty();
        assertThat(table.find("E").orElseThrow().position()).contains(new SkyPosition(0, 90));
        assertThat(table.find("B").orElseThrow().periodDays()).isEmpty();
        assertThat(table.warnings()).hasSize(2);
        assertThat(table.warnings().get(0)).contains("4 rows without a position", "line 2", "'400'");
        assertThat(table.warnings().get(1)).contains("3 rows without a period", "line 3", "'-1'");
    }

    @Test
    void keepsTheFirstOfTwoRowsOfOneIdAndLeavesOutRowsWithoutOne() throws IOException {
        ObjectsTable table = read("object_id,label\nA,EA\nA,EB\n,EW\n");

        assertThat(table.find("A").orElseThrow().label()).contains("EA");
        assertThat(table.warnings()).hasSize(2);
        assertThat(table.warnings().get(0)).contains("came before", "line 3", "'A'");
        assertThat(table.warnings().get(1)).contains("no object id", "line 4");
    }

    @Test
    void readsParquetWithNestedColumnsLeftOut() throws IOException {
        Path file = ParquetFiles.write(
                directory.resolve("o.parquet"),
                CompressionCodecName.SNAPPY,
                "message t { required int64 object_id; required double ra; required double dec; repeated double lc;"
                        + " optional boolean flag; }",
                2,
                (row, i) -> {
                    row.add("object_id", 9_007_199_254_740_993L + i);
                    row.add("ra", 10.0);
                    row.add("dec", -1e-5);
                    row.add("lc", 1.0);
                    if (i == 0) {
                        row.add("flag", true);
                    }
                });

        ObjectsTable table = ObjectsTable.read(file, Limits.BUILD);

        ObjectRow first = table.find("9007199254740993").orElseThrow();
        assertThat(first.position()).contains(new SkyPosition(10, -1e-5));
        assertThat(first.properties()).isEqualTo(Map.of("flag", "true"));
        assertThat(table.find("9007199254740994").orElseThrow().properties()).isEmpty();
    }

    @Test
    void refusesATableWithoutIdsOrRows() {
        assertThatThrownBy(() -> read("ra,dec\n1,2\n")).hasMessageContainingAll("object_id", "'ra', 'dec'");
        assertThatThrownBy(() -> read("object_id,ra\n")).hasMessageContaining("no row below it");
        assertThatThrownBy(() -> read("")).hasMessageContaining("is empty");
    }

    private ObjectsTable read(String text) throws IOException {
        return ObjectsTable.read(Files.writeString(directory.resolve("objects.csv"), text), Limits.BUILD);
    }
}
