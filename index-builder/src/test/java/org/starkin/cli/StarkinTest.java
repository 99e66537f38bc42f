package org.starkin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.build.Curves;
import org.starkin.build.SummingEncoder;
import org.starkin.encoder.Encoders;
import picocli.CommandLine;

class StarkinTest {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    @TempDir
    Path directory;

    private Path curves = Path.of("");
    private String err = "";

    @BeforeEach
    void makeCurves() throws IOException {
        curves = Curves.write(directory.resolve("curves.csv"), 30, 9);
    }

    @Test
    void buildsASurveyOfASkyAndBuildsItAnew() throws IOException {
        assertThat(build("--curves", curves.toString())).as(err).isEqualTo(DONE);
        assertThat(err)
                .contains("30 stars read, 27 kept, 3 inputs rejected (too_few_points 3)")
                .contains("curves.csv: long-table, 549 rows; id object_id, time jd")
                .contains("device: cpu (auto: it is no network)")
                .contains("threads: ")
                .contains("survey test, generation 1, is current");
        assertThat(Files.readAllLines(current().resolve("rejects.csv"))).hasSize(4);
        assertThat(current().resolve("manifest.json")).content().containsPattern("\"device\" ?: ?\"cpu \\(auto\\)\"");

        assertThat(build("--curves", curves.toString(), "--threads", "1")).isEqualTo(DONE);
        assertThat(err).contains("generation 2, is current");
    }

    @Test
    void embedsIntoCsvWithRejectsBeside() throws IOException {
        Path out = directory.resolve("v.csv");

        int exit = execute("embed", "--curves", curves.toString(), "--out", out.toString(), "--no-progress");

        assertThat(exit).as(err).isEqualTo(DONE);
        assertThat(Files.readAllLines(out)).hasSize(28).first().isEqualTo("object_id,v0,v1,v2");
        assertThat(Files.readAllLines(directory.resolve("v.csv.rejects.csv")))
                .hasSize(4)
                .first()
                .isEqualTo("source,where,reason,detail");
        assertThat(list(directory)).containsExactly("curves.csv", "v.csv", "v.csv.rejects.csv");
    }

    @Test
    void embedsATableWhoseColumnsAreCalledOtherwise() throws IOException {
        String table = Files.readString(curves);
        String header = table.lines().findFirst().orElseThrow();
        Path renamed = directory.resolve("renamed.csv");
        Files.writeString(
                renamed,
                table.replace(header, header.replace("object_id", "star").replace("jd", "when")));
        Path out = directory.resolve("v.csv");
        Path plain = directory.resolve("plain.csv");

        String[] columns = {"--columns", "object_id=star,time=WHEN", "--time-system", "jd"};
        int exit = execute(
                "embed",
                "--curves",
                renamed.toString(),
                "--out",
                out.toString(),
                columns[0],
                columns[1],
                columns[2],
                columns[3]);

        assertThat(exit).as(err).isEqualTo(DONE);
        assertThat(err).contains("columns: object_id=star,time=WHEN");
        assertThat(execute("embed", "--curves", curves.toString(), "--out", plain.toString()))
                .isEqualTo(DONE);
        assertThat(out).hasSameTextualContentAs(plain);
    }

    @Test
    void embedsIntoNumPyAndParquet() throws IOException {
        Path npy = directory.resolve("v.npy");
        Path parquet = directory.resolve("v.parquet");

        assertThat(execute("embed", "--curves", curves.toString(), "--out", npy.toString()))
                .isEqualTo(DONE);
        assertThat(execute("embed", "--curves", curves.toString(), "--out", parquet.toString()))
                .isEqualTo(DONE);

        assertThat(Files.size(npy)).isEqualTo(128 + 27 * 3 * 4);
        assertThat(Files.readAllLines(directory.resolve("v.npy.ids.txt"))).hasSize(27);
        assertThat(parquet).isNotEmptyFile();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "build --sky S --survey t --curves C --resum              | Unknown option: '--resum'",
                "build --sky S --survey t                                 | neither --curves nor --spectra is given",
                "build --survey t --curves C                              | Missing required option: '--sky=DIR'",
                "build --sky S --survey ../t --curves C                   | '../t' is no survey name; it has 1 to 40 lower-case",
                "build --sky S --survey Gaia --curves C                   | 'Gaia' is no survey name",
                "build --sky S --survey t --curves C --threads 0          | --threads '0' is not known; allowed: 1 to 256",
                "build --sky S --survey t --curves C --threads many       | 'many' is not an int",
                "build --sky S --survey t --curves C --format fits        | --format 'fits' is not known; allowed: auto, ",
                "build --sky S --survey t --curves C --time-system stone  | --time-system 'stone' is not known; allowed: bjd",
                "build --sky S --survey t --curves C --flux-unit candle   | --flux-unit 'candle' is not known; allowed: njy",
                "build --sky S --survey t --curves C --device gpu --encoder features | is no network, and runs on the processor only; of those that come with Starkin, these run on a GPU: kin, starclr; or give --device auto or cpu",
                "build --sky S --survey t --curves C --quality good      | 'good'",
                "build --sky S --survey t --curves C --columns when=t    | 'when'",
                "build --sky S --survey t --curves C --columns time=t --format asas3 | --format 'asas3' is not known; allowed: long-table, where --columns is given",
                "build --sky S --survey t --curves C --columns time=t    | has no column 't' to take for the time; its columns are 'object_id'",
                "build --sky S --survey t --curves C --id-pattern (      | --id-pattern '(' is not known; allowed: a regular expression of Java",
                "build --sky S --survey t --curves C --id-pattern a      | --id-pattern 'a' is not known; allowed: a pattern with the id in round brackets",
                "build --sky S --survey t --curves C --device tpu         | 'tpu'",
                "build --sky S --survey t --curves C --encoder oracle     | unknown encoder 'oracle'; known are features, kin, starclr; nor is there a folder",
                "build --sky C --survey t --curves C                      | is a file; name a folder",
                "build --sky S --survey t --curves absent.csv             | absent.csv: there is no such file",
                "embed --curves C --out S/v.csv                           | there is no folder",
                "embed --curves C --out v.fits                            | ends in none of .csv, .parquet, .npy",
                "sing                                                     | 'sing'",
                "``                                                       | a verb is missing",
            })
    void answersWrongUseWithTwo(String arguments, String message) {
        String[] args = Stream.of(arguments.split(" +", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.equals("C") ? curves.toString() : word)
                .map(word ->
                        word.replaceFirst("^S(?=$|/)", directory.resolve("sky").toString()))
                .toArray(String[]::new);

        assertThat(execute(args)).as(err).isEqualTo(WRONG_USE);
        assertThat(err).contains(message);
        assertThat(directory.resolve("sky")).doesNotExist();
    }

    @Test
    void answersUnusableFilesWithTwoAndPublishesNothing() throws IOException {
        byte[] rubbish = new byte[10_000];
        new Random(1).nextBytes(rubbish);
        byte[] packed = gzip(Files.readString(curves));
        assertRefused(rubbish, "seems to be");
        assertRefused(Arrays.copyOf(packed, packed.length / 2), "truncated");
        assertRefused(new byte[0], "is empty");
        assertRefused(bytes("object_id,jd,mag\n"), "no row below it");
        assertRefused(bytes("object_id,when,mag\nA,1,2\n"), "no column for a time");
        assertRefused(bytes("object_id|jd|mag\nA|1|2\n"), "'object_id|jd|mag'");
        assertRefused(bytes("object_id,jd,mag\nA,NaN,NaN\nA,nan,nan\n"), "none of its 1 stars could be taken");
        assertRefused(bytes("object_id,time,mag\nA,1,2\n"), "give the time system");
        assertRefused(bytes("survey,object_id,jd,mag\ngaia,A,1,2\n"), "no row is of survey 'test'");
    }

    private void assertRefused(byte[] content, String message) throws IOException {
        Path file = Files.write(directory.resolve("bad.csv"), content);

        assertThat(build("--curves", file.toString())).as(err).isEqualTo(WRONG_USE);
        assertThat(err).contains("bad.csv", message);
        assertThat(directory.resolve("sky/test/current")).doesNotExist();
        assertThat(execute("embed", "--curves", file.toString(), "--out", directory + "/v.csv", "--survey", "test"))
                .isEqualTo(WRONG_USE);
        assertThat(list(directory)).doesNotContain("v.csv").noneMatch(name -> name.contains("unfinished"));
    }

    @Test
    void keepsThePublishedSurveyWhenALaterBuildIsRefused() throws IOException {
        build("--curves", curves.toString());
        Path before = current().toRealPath();
        Path bad = Files.writeString(directory.resolve("bad.csv"), "object_id,jd,mag\nA,1,2\n");

        assertThat(build("--curves", bad.toString())).isEqualTo(WRONG_USE);
        assertThat(current().toRealPath()).isEqualTo(before);
    }

    @Test
    void embedsWithAnEncoderOfOnesOwn() throws IOException {
        Path out = directory.resolve("v.csv");

        int exit = execute(
                Starkin.commandLine(Encoders::find),
                "embed",
                "--curves",
                curves.toString(),
                "--out",
                out.toString(),
                "--encoder",
                "../models/encoder/src/test/resources/org/starkin/encoder/tiny-views");

        assertThat(exit).as(err).isEqualTo(DONE);
        assertThat(Files.readAllLines(out).getFirst()).endsWith(",v11");
    }

    @Test
    void saysWhatAnEncodersFolderLacks() {
        int exit = execute(
                Starkin.commandLine(Encoders::find),
                "embed",
                "--curves",
                curves.toString(),
                "--out",
                directory.resolve("v.csv").toString(),
                "--encoder",
                directory.toString());

        assertThat(exit).isEqualTo(WRONG_USE);
        assertThat(err).contains("--encoder " + directory).contains("card.json cannot be read");
    }

    @Test
    void answersAnUnexpectedFailureWithOneLineAndOne() {
        String[] args = {"build", "--sky", directory + "/sky", "--survey", "test", "--curves", curves.toString()};

        int exit = execute(
                Starkin.commandLine((_, _) -> {
                    throw new IllegalStateException("weights are gone");
                }),
                args);

        assertThat(exit).isEqualTo(FAILED);
        assertThat(err.lines()).containsExactly("starkin: weights are gone", "give --debug to see where");
    }

    private int build(String... more) {
        List<String> args = Stream.concat(
                        Stream.of("build", "--sky", directory + "/sky", "--survey", "test"), Stream.of(more))
                .toList();
        return execute(args.toArray(String[]::new));
    }

    private int execute(String... args) {
        return execute(
                Starkin.commandLine((name, options) ->
                        name.equals(Encoders.DEFAULT) ? new SummingEncoder() : Encoders.find(name, options)),
                args);
    }

    private int execute(CommandLine command, String... args) {
        StringWriter text = new StringWriter();
        int exit = command.setErr(new PrintWriter(text)).execute(args);
        err = text.toString();
        return exit;
    }

    private Path current() {
        return directory.resolve("sky/test/current");
    }

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(bytes(text));
        }
        return bytes.toByteArray();
    }
}
