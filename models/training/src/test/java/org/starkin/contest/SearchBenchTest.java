package org.starkin.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SearchBenchTest {

    @Test
    void printsACurveOfEachContestant() {
        StringWriter out = new StringWriter();

        int code = new CommandLine(new SearchBench())
                .setOut(new PrintWriter(out))
                .execute("--vectors", "3000", "--queries", "20", "--dimension", "16");

        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("starkin    takes in", "Lucene     takes in", "starkin    effort", "hnswlib");
    }

    @Test
    void saysWhichVectorsItCannotMake() {
        StringWriter err = new StringWriter();

        int code =
                new CommandLine(new SearchBench()).setErr(new PrintWriter(err)).execute("--vectors", "10");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("--vectors 10 is outside 1000 to 10000000");
    }

    @Test
    void everyContestantFindsNearlyAllOfTheNearestByMuchEffort() throws IOException {
        Course course = Course.of(4_000, 30, 24, 1);
        try (ContestFolder folder = new ContestFolder();
                OwnWalk own = new OwnWalk();
                LuceneWalk lucene = new LuceneWalk(folder)) {
            for (Contestant contestant : List.of(own, lucene)) {
                assertReaches(course, contestant);
            }
        }
    }

    @Test
    void hnswlibIsAskedTheSame() throws IOException {
        Course course = Course.of(4_000, 30, 24, 1);
        Path left;
        try (ContestFolder folder = new ContestFolder()) {
            left = folder.path("");
            Optional<Hnswlib> hnswlib = Hnswlib.compile(folder);
            boolean isNeeded = "true".equals(System.getenv("CI"));
            Assumptions.assumeTrue(isNeeded || hnswlib.isPresent(), "g++ or libhnswlib-dev is not installed");
            assertReaches(course, hnswlib.orElseThrow());
        }
        assertThat(Files.exists(left)).isFalse();
    }

    private static void assertReaches(Course course, Contestant contestant) throws IOException {
        assertThat(contestant.build(course, 2)).isPositive();
        Curve curve = contestant.run(course);
        assertThat(curve.points().getLast().recall()).isGreaterThan(0.97);
        assertThat(curve.points()).allMatch(point -> point.perSecond() > 0);
        assertThat(curve.perSecondAt(0.9)).isPresent();
    }
}
