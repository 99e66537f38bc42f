package org.starkin.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Programs;
import org.starkin.demo.SyntheticStars;
import org.starkin.render.TableFormat;

/** What astronomers' own programs make of every table. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class VoClientsTest {

    @TestHTTPResource("/scs")
    URI scs = URI.create("");

    @TempDir
    Path directory = Path.of("");

    @Test
    void votlintFindsNoFaultInAnyVoTable() throws IOException {
        String stilts = VoPrograms.stilts();
        List<Answers.Answer> answers = new Answers(directory).in(TableFormat.VOTABLE);

        assertThat(answers).hasSizeGreaterThan(5);
        for (Answers.Answer answer : answers) {
            Programs.Outcome lint =
                    Programs.run(List.of(stilts, "votlint", "ucd=true", "unit=true", "votable=" + answer.file()));
            assertThat(lint.output()).as(answer.path()).doesNotContain("ERROR").doesNotContain("WARNING");
            assertThat(lint.status()).as(answer.path()).isZero();
        }
    }

    @Test
    void stiltsReadsEveryTableInBothFormatsOfText() throws IOException {
        String stilts = VoPrograms.stilts();
        Answers answers = new Answers(directory);
        for (TableFormat format : List.of(TableFormat.VOTABLE, TableFormat.CSV)) {
            for (Answers.Answer answer : answers.in(format)) {
                Programs.Outcome read = Programs.run(
                        List.of(stilts, "tpipe", "in=" + answer.file(), "ifmt=" + format.word(), "omode=count"));
                assertThat(read.output()).as(answer.path()).containsPattern("rows: [1-9]");
            }
        }
    }

    @Test
    void stiltsMatchesAListOfPositionsByTheConeSearch() throws IOException {
        Path list = Files.writeString(directory.resolve("list.csv"), "name,ra,dec\nnear,10.0005,-30.0\nfar,200,50\n");
        Programs.Outcome matched = Programs.run(List.of(
                VoPrograms.stilts(),
                "coneskymatch",
                "serviceurl=" + scs,
                "in=" + list,
                "ifmt=csv",
                "ra=ra",
                "dec=dec",
                "sr=0.001",
                "find=best",
                "usefoot=false",
                "ocmd=keepcols 'name id'",
                "ofmt=csv"));

        assertThat(matched.output()).as(matched.output()).contains("near,gaia/" + SyntheticStars.id(0));
        assertThat(matched.output()).doesNotContain("far,").doesNotContain("violates");
    }

    @Test
    void astropyAndPyvoReadWhatIsAnswered() throws IOException {
        List<String> command = new ArrayList<>(List.of(VoPrograms.python(), script().toString(), scs.toString()));
        Answers answers = new Answers(directory);
        for (TableFormat format : List.of(TableFormat.VOTABLE, TableFormat.CSV)) {
            answers.in(format).forEach(answer -> command.add(answer.file().toString()));
        }

        Programs.Outcome outcome = Programs.run(command);

        assertThat(outcome.status()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("read " + (command.size() - 3) + " tables");
    }

    private static Path script() {
        return Path.of("test", "resources", "read-answers.py").toAbsolutePath();
    }
}
