package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every wrong input is refused with an error that names the fault, from files and from pasted tables alike. */
class HostileTablesTest {

    private static final String HEADER = "object_id,jd,mag,err,band\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NaN time         | `jd,mag\n1,12\nNaN,12\n`                    | BAD_VALUE      | line 3, column jd: 'NaN'",
                "NaN magnitude    | `jd,mag\n1,nan\n`                           | BAD_VALUE      | line 2, column mag: 'nan'",
                "infinite         | `jd,mag\n1,Infinity\n`                      | BAD_VALUE      | 'Infinity' is no number",
                "too large        | `jd,mag\n1,1e999\n`                         | BAD_VALUE      | '1e999' is no finite number",
                "words            | `jd,mag\n1,bright\n`                        | BAD_VALUE      | line 2, column mag: 'bright'",
                "decimal comma    | `jd,mag\n1,12,5\n`                          | BAD_VALUE      | decimal comma",
                "unsorted         | `jd,mag\n5,12\n7,12\n6.5,12\n`              | UNSORTED       | 7.0 (line 3) is followed by 6.5 (line 4)",
                "unsorted in band | `jd,mag,band\n5,12,V\n1,12,I\n4,12,V\n`     | UNSORTED       | passband 'V'",
                "empty            | ``                                          | EMPTY          | is empty",
                "only comments    | `# nothing\n`                               | EMPTY          | no header",
                "header only      | `jd,mag\n`                                  | EMPTY          | no row below it",
                "no time          | `when,mag\n1,12\n`                          | MISSING_COLUMN | time: one of bjd, bjd_tcb, btjd, bkjd, bmjd, hjd",
                "no brightness    | `jd,brightness\n1,12\n`                     | MISSING_COLUMN | its columns, as separated by comma, semicolon, tab or blanks, are 'jd', 'brightness'",
                "wrong separator  | `jd:mag\n1:12\n`                            | MISSING_COLUMN | 'jd:mag'",
                "time unsaid      | `time,mag\n1,12\n`                          | AMBIGUOUS      | give the time system",
                "two columns      | `jd,mag,MAG\n1,12,13\n`                     | AMBIGUOUS      | two columns named 'mag'",
                "two stars        | `object_id,jd,mag\nA,1,12\nB,2,12\n`        | SEVERAL_STARS  | 'A' (line 2) and object 'B' (line 3)",
                "no id            | `object_id,jd,mag\n,1,12\n`                 | BAD_VALUE      | line 2 has no object id",
                "JSON             | `{\"time\": [1, 2]}`                        | NOT_A_TABLE    | JSON",
                "a page           | `<!DOCTYPE html><html></html>`              | NOT_A_TABLE    | XML or HTML",
            })
    void refusesAPastedTable(String what, String table, Fault fault, String message) {
        UnusableInput error = refusal(table.getBytes(StandardCharsets.UTF_8), ReadOptions.QUERY);

        assertThat(error.fault()).as(what).isEqualTo(fault);
        assertThat(error).hasMessageContaining(message).hasMessageStartingWith("pasted: ");
    }

    @Test
    void takesAPastedTableWithoutAnIdOrWithOneStar() {
        RawStar nameless = paste("jd,mag\n1,12\n1,12.5\n3,\n".getBytes(StandardCharsets.UTF_8), ReadOptions.QUERY);
        RawStar named = paste("jd mag object_id\n1 12 A\n2 12 A\n".getBytes(StandardCharsets.UTF_8), ReadOptions.QUERY);

        assertThat(nameless.objectId()).isEmpty();
        assertThat(nameless.lightCurve().size()).isEqualTo(3);
        assertThat(named.objectId()).isEqualTo("A");
        assertThat(named.lightCurve().size()).isEqualTo(2);
    }

    @Test
    void refusesTenMillionPastedRowsAtOnceAndReadsLittleOfThem() {
        AtomicLong served = new AtomicLong();
        InputStream endless = new Generated("jd,mag\n", "2450000.5,12.345\n", 10_000_000, served);

        UnusableInput error = catchThrowableOfType(
                UnusableInput.class, () -> LongTableReader.readOne(endless, "pasted", ReadOptions.QUERY));

        assertThat(error.fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(error).hasMessageContaining("200000");
        assertThat(served.get()).isLessThan(8L << 20);
    }

    @Test
    void refusesMoreTextThanTheLimit() {
        Limits kilobyte = new Limits(1_000_000, 1024, 1000, 1000);
        byte[] table = ("jd,mag\n" + "1,12\n".repeat(500)).getBytes(StandardCharsets.UTF_8);

        UnusableInput error = refusal(table, options(kilobyte));

        assertThat(error.fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(error).hasMessageContaining("1024 bytes");
    }

    @Test
    void refusesAGzipBomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            byte[] rows = "A,1,12,0.1,V\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 300; i++) {
                out.write(rows);
            }
        }
        Path bomb = Files.write(directory.resolve("bomb.csv.gz"), bytes.toByteArray());

        UnusableInput error = refusal(bomb);

        assertThat(error.fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(error).hasMessageContaining(bomb.toString()).hasMessageContaining("swell");
    }

    @Test
    void refusesATruncatedGzipWhereverItBreaksOff() throws IOException {
        byte[] whole = gzip(HEADER + randomRows(2_000));
        for (int length : new int[] {3, 12, 100, whole.length / 2, whole.length - 9, whole.length - 1}) {
            Path file = Files.write(directory.resolve("cut.csv.gz"), Arrays.copyOf(whole, length));

            UnusableInput error = refusal(file);

            assertThat(error.fault()).as("cut at " + length).isEqualTo(Fault.DAMAGED);
            assertThat(error).hasMessageContaining(file.toString()).hasMessageContaining("fetch");
        }
        assertThat(refusal(Arrays.copyOf(whole, whole.length / 2), ReadOptions.QUERY))
                .hasMessageContaining("after line");
    }

    @Test
    void refusesAGzipWhoseSecondMemberBreaksOffInItsHeader() throws IOException {
        byte[] first = gzip(HEADER + randomRows(100));
        byte[] second = gzip(randomRows(100));
        byte[] both = Arrays.copyOf(first, first.length + 5);
        System.arraycopy(second, 0, both, first.length, 5);
        Path file = Files.write(directory.resolve("cut.csv.gz"), both);

        assertThat(refusal(file).fault()).isEqualTo(Fault.DAMAGED);
    }

    @Test
    void readsAllMembersOfAGzipOfSeveral() throws IOException {
        byte[] first = gzip(HEADER + "A,1,12,0.1,V\n");
        byte[] second = gzip("A,2,12,0.1,V\n");
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        Path file = Files.write(directory.resolve("two.csv.gz"), both);

        assertThat(Collected.read(ReadOptions.BUILD, file).only().lightCurve().size())
                .isEqualTo(2);
    }

    @Test
    void refusesADamagedGzip() throws IOException {
        byte[] whole = gzip(HEADER + randomRows(2_000));
        whole[whole.length / 2] ^= 0x55;
        whole[whole.length / 2 + 1] ^= 0x55;
        Path file = Files.write(directory.resolve("bad.csv.gz"), whole);

        assertThat(refusal(file).fault()).isEqualTo(Fault.DAMAGED);
    }

    @Test
    void saysWhatAFileThatIsNoTableSeemsToBe() throws IOException {
        Map<String, String> wordsByStart = Map.of(
                "SIMPLE  =                    T", "a FITS file",
                "BZh91AY&SY", "bzip2",
                "PK\u0003\u0004", "zip",
                "%PDF-1.7", "PDF",
                "\u0000\u0001\u0002", "binary data");
        Path file = directory.resolve("x.csv");
        for (Map.Entry<String, String> each : wordsByStart.entrySet()) {
            Files.write(file, each.getKey().getBytes(StandardCharsets.ISO_8859_1));

            UnusableInput error = catchThrowableOfType(
                    UnusableInput.class,
                    () -> new Readers()
                            .open(Readers.AUTO, List.of(file), ReadOptions.BUILD, fault -> fail("told twice", fault)));

            assertThat(error.fault()).isEqualTo(Fault.NOT_A_TABLE);
            assertThat(error).hasMessageContaining(each.getValue()).hasMessageContaining("long-table");
            assertThat(refusal(file).fault())
                    .isEqualTo(each.getKey().startsWith("SIMPLE") ? Fault.DAMAGED : Fault.NOT_A_TABLE);
        }
    }

    @Test
    void refusesBinaryRubbish() throws IOException {
        byte[] rubbish = new byte[50_000];
        new Random(3).nextBytes(rubbish);
        Path file = Files.write(directory.resolve("rubbish.csv"), rubbish);

        assertThat(refusal(file).fault()).isEqualTo(Fault.NOT_A_TABLE);
        assertThat(refusal(rubbish, ReadOptions.QUERY).fault()).isEqualTo(Fault.NOT_A_TABLE);
    }

    @Test
    void refusesAnEndlessLineAndAQuoteThatNeverCloses() {
        String endless = "jd,mag\n" + "1".repeat(TextRows.LONGEST_LINE + 1);
        String open = "jd,mag\n1,12\n\"2,12\n" + "3,12\n".repeat(TextRows.LONGEST_LINE / 5);
        String wide = "jd,mag" + ",x".repeat(TextRows.MOST_COLUMNS) + "\n1,12\n";

        for (String table : List.of(endless, open, wide)) {
            UnusableInput error = refusal(table.getBytes(StandardCharsets.UTF_8), ReadOptions.QUERY);
            assertThat(error.fault()).isEqualTo(Fault.TOO_LARGE);
        }
    }

    @Test
    void refusesFilesThatDisagreeOrHaveNoId() throws IOException {
        Path jd = Files.writeString(directory.resolve("jd.csv"), "object_id,jd,mag\nA,1,12\n");
        Path mjd = Files.writeString(directory.resolve("mjd.csv"), "object_id,mjd,mag\nA,1,12\n");
        Path noId = Files.writeString(directory.resolve("noid.csv"), "jd,mag\n1,12\n");
        LongTableReader reader = new LongTableReader();

        assertThatThrownBy(() -> reader.open(List.of(jd, mjd), ReadOptions.BUILD))
                .hasMessageContainingAll("mjd.csv", "jd.csv", "time system");
        assertThatThrownBy(() -> reader.open(List.of(noId), ReadOptions.BUILD)).hasMessageContaining("object_id");
        assertThatThrownBy(() -> reader.open(List.of(directory.resolve("absent.csv")), ReadOptions.BUILD))
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> reader.open(List.of(directory), ReadOptions.BUILD))
                .hasMessageContaining("directory");
    }

    @Test
    void refusesATableWithoutRowsOfTheSurvey() throws IOException {
        Path file = Files.writeString(directory.resolve("s.csv"), "survey,object_id,jd,mag\nOGLE3,A,1,12\n");
        ReadOptions gaia = new ReadOptions(Optional.empty(), Optional.empty(), Optional.of("gaia"), Limits.BUILD);

        assertThatThrownBy(() -> new LongTableReader().open(List.of(file), gaia))
                .hasMessageContainingAll("'gaia'", "'OGLE3'");
    }

    @Test
    void refusesScatteredStarsThatDoNotFitIntoMemory() throws IOException {
        Path file = Files.writeString(directory.resolve("s.csv"), "object_id,jd,mag\n" + "A,1,12\nB,1,12\n".repeat(60));
        Limits tight = new Limits(1000, 100_000, 1000, 100);

        assertThatThrownBy(() -> Collected.read(options(tight), file)).hasMessageContaining("sort the table");
    }

    private static ReadOptions options(Limits limits) {
        return new ReadOptions(Optional.empty(), Optional.empty(), Optional.empty(), limits);
    }

    private static RawStar paste(byte[] table, ReadOptions options) {
        return LongTableReader.readOne(new ByteArrayInputStream(table), "pasted", options);
    }

    private static UnusableInput refusal(byte[] table, ReadOptions options) {
        return catchThrowableOfType(UnusableInput.class, () -> paste(table, options));
    }

    private static UnusableInput refusal(Path file) {
        return catchThrowableOfType(
                UnusableInput.class, () -> new LongTableReader().open(List.of(file), ReadOptions.BUILD));
    }

    private static String randomRows(int count) {
        Random random = new Random(11);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append("A,").append(random.nextDouble()).append(",12,0.1,V\n");
        }
        return rows.toString();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
