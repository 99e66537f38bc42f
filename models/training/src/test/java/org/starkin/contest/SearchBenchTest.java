package org.starkin.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.EncoderId;
import org.starkin.index.BuildParameters;
import org.starkin.index.SourceFile;
import org.starkin.index.Star;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.index.SurveyWriter;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;
import org.starkin.view.Summary;
import picocli.CommandLine;

class SearchBenchTest {

    @Test
    void printsACurveOfEachContestant() {
        StringWriter out = new StringWriter();

        int code = new CommandLine(new SearchBench())
                .setOut(new PrintWriter(out))
                .execute(
                        "--vectors",
                        "3000",
                        "--queries",
                        "20",
                        "--dimension",
                        "16",
                        "--threads",
                        "2",
                        "--peers",
                        "hnswlib,lucene");

        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("starkin    takes in", "Lucene     takes in", "starkin    effort", "hnswlib")
                .contains("starkin, all compared", "by 2 threads", "filter, drawn 0.01 %", "filter, farthest 50.0 %")
                .contains(
                        "range, similarity",
                        "three examples",
                        "starkin, 4 surveys effort",
                        "starkin, after all of these");
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
    void saysWhatDoesNotGoTogether() {
        assertThat(wrongUse("--vectors-of", "sky/asas", "--vectors", "2000"))
                .contains("--vectors-of and --vectors do not go together");
        assertThat(wrongUse("--growth", "2000", "--vectors", "2000"))
                .contains("--growth and --vectors do not go together");
        assertThat(wrongUse("--growth", "2000,30")).contains("--growth 30 is outside 1000 to 10000000");
        assertThat(wrongUse("--vectors-of", "nowhere/asas"))
                .contains("--vectors-of nowhere/asas")
                .contains("is no directory");
    }

    private static String wrongUse(String... words) {
        StringWriter err = new StringWriter();
        assertThat(new CommandLine(new SearchBench())
                        .setErr(new PrintWriter(err))
                        .execute(words))
                .isEqualTo(2);
        return err.toString();
    }

    @Test
    void measuresTheVectorsOfASurvey(@TempDir Path sky) throws IOException {
        float[][] made = Course.of(1_100, 20, 8, 5).vectors();
        BuildParameters parameters =
                BuildParameters.of(List.of(new SourceFile("curves.csv", "f".repeat(64), 1)), Map.of());
        EncoderId encoder = new EncoderId("features", "0123456789abcdef".repeat(4));
        try (SurveyWriter writer = SurveyWriter.create(sky, "asas", encoder, 8, parameters)) {
            for (int i = 0; i < made.length; i++) {
                writer.add(star(i, made[i]));
            }
            writer.publish();
        }

        Course course = SurveyVectors.course(sky.resolve("asas"), 30, 1);

        assertThat(course.queries()).hasDimensions(30, 8);
        assertThat(Stream.concat(Arrays.stream(course.vectors()), Arrays.stream(course.queries()))
                        .map(Arrays::toString))
                .hasSize(1_100)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(made)
                        .map(vector -> Arrays.toString(Embedding.of(vector).toArray()))
                        .toList());
        assertThatThrownBy(() -> SurveyVectors.course(sky.resolve("asas"), 101, 1))
                .hasMessageContaining("has 1100 stars: with 101 queries left out");
        assertThatThrownBy(() -> SurveyVectors.course(sky.resolve("gaia"), 10, 1))
                .hasMessageContaining("no survey gaia")
                .hasMessageContaining("asas");
    }

    private static Star star(int number, float[] vector) {
        StarFacts facts = new StarFacts(
                new StarId("asas", "star-" + number),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                Map.of(),
                List.of(),
                new Summary(new Passband("V"), BrightnessUnit.MAGNITUDE, 12, OptionalDouble.empty(), 0, 0));
        return new Star(facts, new LightCurve(TimeSystem.JD, List.of()), DropCounts.NONE, Embedding.of(vector));
    }

    @Test
    void writesEveryPointOfEverySizeToATable(@TempDir Path folder) throws IOException {
        StringWriter out = new StringWriter();
        Path csv = folder.resolve("points.csv");

        int code = new CommandLine(new SearchBench())
                .setOut(new PrintWriter(out))
                .execute("--growth", "1000,2000", "--queries", "20", "--dimension", "8", "--csv", csv.toString());

        assertThat(code).isZero();
        assertThat(out.toString()).contains("vectors=1000", "vectors=2000", "built in s");
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines.getFirst()).isEqualTo("contestant,part,effort,recall,queries_per_second");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("starkin,of 1000,"))
                .hasSize(11);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("starkin,of 2000,"))
                .hasSize(11);
    }

    @Test
    void saysWhichPeersItKnows() {
        StringWriter err = new StringWriter();

        int code =
                new CommandLine(new SearchBench()).setErr(new PrintWriter(err)).execute("--peers", "hnswlib,nobody");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("nobody").contains("hnswlib").contains("lucene");
    }

    @Test
    void theProjectsOwnFindsNearlyAllOfTheNearestInOneSurveyAndInSeveral() throws IOException {
        Course course = Course.of(4_000, 30, 24, 1);
        try (OwnWalk own = new OwnWalk();
                OwnSurveys surveys = new OwnSurveys()) {
            assertReaches(course, own);
            assertReaches(course, surveys);
            assertThat(own.scan(course).points()).singleElement().returns(1.0, Curve.Point::recall);
        }
    }

    @Test
    void aFilterFindsAsManyAsThereAreAndNearlyAllOfTheNearest() throws IOException {
        Course course = Course.of(4_000, 30, 24, 1);
        try (OwnWalk own = new OwnWalk()) {
            own.build(course, 2);

            List<Mixture.Row> rows = new Mixture(course, own.nearest(), 64).run();

            assertThat(rows).hasSize(Filters.Kind.values().length * Filters.PERCENT.size() + 4);
            assertThat(rows).allMatch(row -> row.recall() > 0.97, "recall above 0.97");
            assertThat(rows)
                    .filteredOn(row -> row.kind().startsWith("filter"))
                    .allMatch(row -> row.cutShort() == 0)
                    .allMatch(row -> row.hits()
                            == (row.kind().contains(" 0.01 %") ? 1 : row.kind().contains(" 0.1 %") ? 4 : 10));
        }
    }

    @Test
    void aFilterAcceptsWhatItsKindSays() throws IOException {
        Course course = Course.of(2_000, 10, 8, 1);
        try (OwnWalk own = new OwnWalk()) {
            own.build(course, 2);
            Filters filters = new Filters(course, own.nearest());

            for (int query = 0; query < filters.queries(); query++) {
                int nearest = course.truth()[query][0];
                for (double percent : List.of(0.01, 1.0, 50.0)) {
                    assertThat(filters.of(Filters.Kind.NEAREST, percent, query).has(nearest))
                            .isTrue();
                    assertThat(filters.of(Filters.Kind.FARTHEST, percent, query).has(nearest))
                            .isFalse();
                }
                assertThat(filters.of(Filters.Kind.DRAWN, 50, query).count(2_000))
                        .isEqualTo(1_000);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Peer.class)
    void everyPeerFindsNearlyAllOfTheNearestByMuchEffort(Peer peer) throws IOException {
        Course course = Course.of(4_000, 30, 24, 1);
        Path left;
        try (ContestFolder folder = new ContestFolder()) {
            left = folder.path("");
            Optional<Contestant> there = peer.in(folder);
            boolean isNeeded = "true".equals(System.getenv("CI"));
            Assumptions.assumeTrue(isNeeded || there.isPresent(), peer + " is not installed: " + peer.remedy());
            try (Contestant contestant = there.orElseThrow()) {
                assertReaches(course, contestant);
            }
        }
        assertThat(Files.exists(left)).isFalse();
    }

    private static void assertReaches(Course course, Contestant contestant) throws IOException {
        assertThat(contestant.build(course, 2).seconds()).isPositive();
        Curve curve = contestant.run(course, Asking.alone(Course.EFFORTS));
        assertThat(curve.points().getLast().recall()).isGreaterThan(0.97);
        assertThat(curve.points()).allMatch(point -> point.perSecond() > 0);
        assertThat(curve.perSecondAt(0.9)).isPresent();
        Curve together = contestant.run(course, new Asking(List.of(48), 2));
        assertThat(together.points().getFirst().recall())
                .isEqualTo(contestant
                        .run(course, Asking.alone(List.of(48)))
                        .points()
                        .getFirst()
                        .recall());
    }
}
