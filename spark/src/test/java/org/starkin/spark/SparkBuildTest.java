package org.starkin.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.build.SummingEncoder;
import org.starkin.encoder.Encoders;
import org.starkin.index.BuildParameters;
import org.starkin.index.SurveyWriter;

class SparkBuildTest {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    @TempDir
    Path directory;

    private final List<String> clusters = new ArrayList<>();
    private Path catalogue = Path.of("");
    private Path shards = Path.of("");
    private String err = "";

    @BeforeEach
    void makeACatalogue() throws IOException {
        catalogue = HatsFiles.catalogue(directory.resolve("catalogue"), 5);
        shards = directory.resolve("shards");
    }

    @Test
    void buildsASurveyOfACatalogue() throws IOException {
        assertThat(build(catalogue, "--encoder", "sums")).as(err).isEqualTo(DONE);

        assertThat(err)
                .contains("shards: 1 in " + shards)
                .contains("files: 5")
                .contains("encoder: sums")
                .contains("15 stars read, 14 kept, 1 inputs rejected (too_few_points 1)")
                .contains("survey ztf, generation 1, is current");
        SkyContent content = SkyContent.of(directory.resolve("sky"), "ztf");
        assertThat(content.stars().keySet()).hasSize(14).contains("0", "1000", "4003");
        assertThat(content.manifest().build().settings())
                .containsEntry("shard_mb", "512")
                .containsEntry("encoder", "sums");
        assertThat(content.manifest().build().sources()).hasSize(5);
        assertThat(directory.resolve("sky/ztf/current/report.html")).isNotEmptyFile();
        assertThat(shards).as("the shards are in the sky now").doesNotExist();
    }

    @Test
    void goesOnWithTheShardsOfADriverThatDied() throws IOException {
        SummingEncoder encoder = new SummingEncoder();
        BuildParameters none = BuildParameters.of(List.of(), Map.of());
        try (SurveyWriter other = SurveyWriter.create(directory.resolve("sky"), "ztf", encoder.id(), 3, none)) {
            assertThat(other.resumedFrom()).isEmpty();
            assertThat(build(catalogue, "--encoder", "sums", "--threads", "1")).isEqualTo(FAILED);
            assertThat(err).contains("shards: 0 of 1 are there already").contains("another writer");
        }
        assertThat(build(catalogue, "--encoder", "sums", "--quality", "any")).isEqualTo(FAILED);
        assertThat(err).contains("settings.quality=any").contains("settings.quality=advised");

        assertThat(build(catalogue, "--encoder", "sums", "--threads", "2"))
                .as(err)
                .isEqualTo(DONE);

        assertThat(err).contains("shards: 1 of 1 are there already").contains("15 stars read, 14 kept");
        assertThat(shards).doesNotExist();
    }

    @Test
    void refusesWrongUseBeforeTheClusterStarts() {
        assertThat(build(catalogue, "--encoder", "unheard-of")).isEqualTo(WRONG_USE);
        assertThat(err).contains("unheard-of");
        assertThat(build(catalogue, "--encoder", "sums", "--shard-mb", "0")).isEqualTo(WRONG_USE);
        assertThat(err).contains("--shard-mb 0 is outside 1 to 1048576");
        assertThat(build(directory.resolve("nowhere"), "--encoder", "sums")).isEqualTo(WRONG_USE);
        assertThat(err).contains("there is no such file");
        assertThat(build(catalogue, "--encoder", "sums", "--objects", "objects.csv"))
                .isEqualTo(WRONG_USE);
        assertThat(err).contains("'objects.csv' is no absolute path");
        assertThat(clusters).isEmpty();
        assertThat(shards).doesNotExist();
    }

    @Test
    void refusesACatalogueOfWhichNoFileCanBeUsed() throws IOException {
        Path damaged = Files.writeString(directory.resolve("damaged.parquet"), "PAR1 and no more");

        assertThat(build(damaged, "--encoder", "sums")).isEqualTo(WRONG_USE);

        assertThat(err).contains("damaged.parquet").contains("damaged=1");
        assertThat(directory.resolve("sky/ztf")).doesNotExist();
    }

    @Test
    void leavesAFolderAloneThatHoldsSomethingElse() throws IOException {
        Path other = Files.createDirectories(shards).resolve("notes.txt");
        Files.writeString(other, "mine");

        assertThat(build(catalogue, "--encoder", "sums")).isEqualTo(FAILED);

        assertThat(err).contains("holds notes.txt").contains("name a folder that is empty");
        assertThat(shards).isDirectoryContaining(path -> path.equals(other));
    }

    private int build(Path curves, String... more) {
        StringWriter out = new StringWriter();
        SparkBuild.Means means = new SparkBuild.Means(
                (name, options) -> name.equals("sums") ? new SummingEncoder() : Encoders.find(name, options),
                this::cluster);
        String[] arguments = Stream.concat(
                        Stream.of(
                                "--sky",
                                directory.resolve("sky").toString(),
                                "--survey",
                                "ztf",
                                "--curves",
                                curves.toString(),
                                "--shards",
                                shards.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
        int exit = SparkBuild.commandLine(means).setErr(new PrintWriter(out)).execute(arguments);
        err = out.toString();
        return exit;
    }

    private JavaSparkContext cluster() {
        clusters.add("started");
        return new JavaSparkContext(new SparkConf(false)
                .setMaster("local[1]")
                .setAppName("starkin test")
                .set("spark.ui.enabled", "false"));
    }
}
