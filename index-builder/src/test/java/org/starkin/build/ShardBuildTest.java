package org.starkin.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.encoder.Encoder;
import org.starkin.index.Beginning;
import org.starkin.index.BuildParameters;
import org.starkin.index.IndexDamaged;
import org.starkin.index.IndexMismatch;
import org.starkin.index.Manifest;
import org.starkin.index.Sky;
import org.starkin.survey.Fault;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.UnusableInput;

/** A survey built of shards, against the survey built of the same files at once. */
@Timeout(120)
class ShardBuildTest {

    private static final Map<String, String> SETTINGS = Map.of("format", "auto");

    @TempDir
    Path directory;

    private final Encoder encoder = new SummingEncoder();
    private List<Path> files = List.of();
    private Path objects = Path.of("");

    @BeforeEach
    void writeTheFiles() throws IOException {
        Path first = Curves.write(directory.resolve("first.csv"), 40, 5);
        Path third = directory.resolve("third.csv");
        Files.writeString(third, Files.readString(first).replace("S", "T"));
        Files.writeString(third, Files.readString(third).replaceAll("(?m)^T3,", "S3,")); // S3 is in two shards
        files = List.of(first, Files.writeString(directory.resolve("second.csv"), "no,table\n"), third);
        objects = Files.writeString(
                directory.resolve("objects.csv"), "object_id,class\nS0,RRAB\nT9,EA\nX1,EA\nX2,EA\nS1,CEP\n");
    }

    @Test
    void givesTheCountsAndRejectsOfThePlainBuild() throws IOException {
        SurveyBuild plain = new SurveyBuild(directory.resolve("plain"), "test", Beginning.AFRESH, 2, SETTINGS);
        // the plain build joins the parts of S3, which shards cannot; without it they are the same
        Path third = files.getLast();
        Files.writeString(third, Files.readString(third).replaceAll("(?m)^S3,", "T3,"));
        SurveyBuild.Built expected = plain.run(inputs(), inputs().open(), encoder, Progress.SILENT);

        SurveyBuild.Built built = merge(shards(1));

        Manifest manifest = built.manifest();
        assertThat(manifest.stars()).isEqualTo(expected.manifest().stars());
        assertThat(manifest.stars().rejected())
                .isEqualTo(Map.of("too_few_points", 8L, "no_photometry", 2L, "missing_column", 1L));
        assertThat(manifest.points()).isEqualTo(expected.manifest().points());
        assertThat(manifest.bands()).isEqualTo(expected.manifest().bands());
        assertThat(manifest.classes()).isEqualTo(expected.manifest().classes());
        assertThat(manifest.build()).isEqualTo(expected.manifest().build());
        assertThat(rejects("sky")).containsExactlyInAnyOrderElementsOf(rejects("plain"));
        BuildReport report = built.report();
        assertThat(report.starsRead()).isEqualTo(expected.report().starsRead());
        assertThat(report.starsKept()).isEqualTo(expected.report().starsKept());
        assertThat(report.rejects()).isEqualTo(expected.report().rejects());
        assertThat(report.points()).isEqualTo(expected.report().points());
        assertThat(report.rows()).isEqualTo(expected.report().rows());
        assertThat(report.stages()).allMatch(stage -> stage.stars() == report.starsRead());
        assertThat(report.wall()).isGreaterThan(Duration.ofSeconds(7));
        assertThat(directory.resolve("sky/test/current/report.json"))
                .content()
                .contains("\"stars_kept\" : " + report.starsKept());
    }

    @Test
    void keepsAStarThatIsInTwoShardsOnce() {
        SurveyBuild.Built built = merge(shards(1));

        assertThat(built.manifest().stars().rejected()).containsEntry("duplicate_object_id", 1L);
        assertThat(built.report().rejects()).isEqualTo(built.manifest().stars().rejected());
        assertThat(built.report().starsKept()).isEqualTo(71);
        try (Sky sky = Sky.open(directory.resolve("sky"));
                var view = sky.acquire()) {
            assertThat(view.survey("test").flatMap(survey -> survey.star("S3"))).isPresent();
        }
    }

    @Test
    void aShardTellsWhatIsInIt() {
        Path shard = directory.resolve("shards/one");
        ShardBuild build = build(2);

        assertThat(build.report(shard)).isEmpty();
        build.run(opened(files.getFirst()), shard);

        BuildReport report = build.report(shard).orElseThrow();
        assertThat(report.starsRead()).isEqualTo(40);
        assertThat(report.starsKept()).isEqualTo(36);
        assertThat(report.rejects()).isEqualTo(Map.of("too_few_points", 4L));
        assertThat(build(7).report(shard)).as("by other threads").contains(report);
        ShardBuild other = new ShardBuild("test", BuildParameters.of(List.of(), SETTINGS), encoder);
        assertThatThrownBy(() -> other.report(shard))
                .isInstanceOf(IndexMismatch.class)
                .hasMessageContaining("first.csv");
    }

    @Test
    void aDamagedOnlyFileOfAShardCostsOneReject() throws IOException {
        Path shard = directory.resolve("shards/one");
        ShardBuild build = build(1);
        Inputs.Opened opened = opened(files.getFirst());
        Curves.write(files.getFirst(), 50, 5); // more stars than it was opened with

        build.run(opened, shard);

        BuildReport report = build.report(shard).orElseThrow();
        assertThat(report.rejects()).isEqualTo(Map.of("damaged", 1L, "too_few_points", 4L));
        assertThat(report.starsKept()).isEqualTo(36);
    }

    @Test
    void refusesASurveyWithoutAStarAndLeavesTheSky() {
        ShardBuild build = build(1);
        Path shard = directory.resolve("shards/one");
        build.run(opened(files.get(1)), shard);

        assertThatThrownBy(() -> merge(List.of(shard)))
                .isInstanceOfSatisfying(
                        UnusableInput.class, e -> assertThat(e.fault()).isEqualTo(Fault.EMPTY));
        assertThat(directory.resolve("sky/test")).doesNotExist();
    }

    @Test
    void namesAShardThatIsNotThere() {
        List<Path> shards = new ArrayList<>(shards(1));
        shards.add(directory.resolve("shards/nowhere"));

        assertThatThrownBy(() -> merge(shards)).isInstanceOf(IndexDamaged.class).hasMessageContaining("nowhere");
        assertThat(directory.resolve("sky/test")).doesNotExist();
    }

    private SurveyBuild.Built merge(List<Path> shards) {
        return new ShardMerge(directory.resolve("sky"), build(2)).run(inputs(), shards, Duration.ofSeconds(7));
    }

    /** Every file a shard of its own. */
    private List<Path> shards(int threads) {
        List<Path> shards = new ArrayList<>();
        for (Path file : files) {
            Path shard = directory.resolve("shards/" + file.getFileName());
            build(threads).run(opened(file), shard);
            shards.add(shard);
        }
        return shards;
    }

    private ShardBuild build(int threads) {
        return new ShardBuild("test", BuildParameters.of(inputs().sources(), SETTINGS, threads), encoder);
    }

    private Inputs.Opened opened(Path file) {
        Inputs inputs = new Inputs(List.of(file), Optional.of(objects), "auto", ReadOptions.BUILD);
        return inputs.openPart(inputs.objectsTable());
    }

    private Inputs inputs() {
        return new Inputs(files, Optional.of(objects), "auto", ReadOptions.BUILD);
    }

    private List<String> rejects(String sky) throws IOException {
        return Files.readAllLines(directory.resolve(sky + "/test/current/rejects.csv"));
    }
}
