package org.starkin.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.build.SummingEncoder;
import org.starkin.encoder.Encoders;
import picocli.CommandLine;

class SparkBuildTest {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    @TempDir
    Path directory;

    private final List<List<String>> argumentsOfTheWork = new ArrayList<>();
    private Path catalogue = Path.of("");
    private Path shards = Path.of("");
    private String err = "";

    @BeforeEach
    void makeACatalogue() throws IOException {
        catalogue = HatsFiles.catalogue(directory.resolve("catalogue"), 3);
        shards = directory.resolve("shards");
    }

    @Test
    void writesTheShardsOfACatalogueAndCountsItsStars() throws IOException {
        assertThat(build(catalogue, "--encoder", "sums")).as(err).isEqualTo(DONE);

        assertThat(err)
                .contains("shards: 1 in " + shards)
                .contains("files: 3")
                .contains("encoder: sums")
                .contains("1 shards: 6 stars read, 6 kept");
        assertThat(shards.resolve("shard-000000/stars")).hasContent("6");
        assertThat(argumentsOfTheWork)
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .contains("--survey", "ztf", "--encoder", "sums");
    }

    @Test
    void refusesWrongUseBeforeTheClusterStarts() {
        assertThat(build(catalogue, "--encoder", "unheard-of")).isEqualTo(WRONG_USE);
        assertThat(err).contains("unheard-of");
        assertThat(build(catalogue, "--encoder", "sums", "--shard-mb", "0")).isEqualTo(WRONG_USE);
        assertThat(err).contains("--shard-mb 0 is outside 1 to 1048576");
        assertThat(build(directory.resolve("nowhere"), "--encoder", "sums")).isEqualTo(WRONG_USE);
        assertThat(err).contains("there is no such file");
        assertThat(argumentsOfTheWork).isEmpty();
        assertThat(shards).doesNotExist();
    }

    @Test
    void leavesAFolderAloneThatHoldsSomething() throws IOException {
        Path other = Files.createDirectories(shards).resolve("notes.txt");
        Files.writeString(other, "mine");

        assertThat(build(catalogue, "--encoder", "sums")).isEqualTo(FAILED);

        assertThat(err).contains("name a folder that is empty");
        assertThat(shards).isDirectoryContaining(path -> path.equals(other));
    }

    private int build(Path curves, String... more) {
        StringWriter out = new StringWriter();
        SparkBuild.Means means = new SparkBuild.Means(
                (name, options) -> name.equals("sums") ? new SummingEncoder() : Encoders.find(name, options),
                () -> new JavaSparkContext(new SparkConf(false)
                        .setMaster("local[1]")
                        .setAppName("starkin test")
                        .set("spark.ui.enabled", "false")),
                this::work);
        CommandLine command = SparkBuild.commandLine(means).setErr(new PrintWriter(out));
        String[] arguments = Stream.concat(
                        Stream.of("--survey", "ztf", "--curves", curves.toString(), "--shards", shards.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
        int exit = command.execute(arguments);
        err = out.toString();
        return exit;
    }

    private ShardWork work(List<String> arguments) {
        argumentsOfTheWork.add(arguments);
        return new CountingWork(directory.toString(), CountingWork.Stop.AFTER_THE_SHARD_IS_THERE);
    }
}
