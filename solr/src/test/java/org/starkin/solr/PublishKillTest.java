package org.starkin.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.index.EmbeddedStar;
import org.starkin.index.MadeUpSky;
import org.starkin.index.SearchOptions;
import org.starkin.index.Sky;
import org.starkin.index.SkyView;
import org.starkin.index.SurveySearcher;

/** Kills the publishing process with SIGKILL at random moments; {@code -Dstarkin.kills=20} kills more of them. */
@Timeout(900)
class PublishKillTest {

    private static final int KILLS = Integer.getInteger("starkin.kills", 3);
    private static final int STARS = 4_000;
    private static final int DIMENSION = 32;
    private static final long SEED = 31;

    @TempDir
    private Path directory;

    @Test
    void publishingKilledAtAnyMomentLeavesAWholeGenerationAndIsCompletedByTheNext() throws Exception {
        Path folder = directory.resolve("sky");
        MadeUpSky.build(folder, "made", STARS, DIMENSION, 1);
        try (TestCluster cluster = TestCluster.start(directory.resolve("cluster"))) {
            long began = System.nanoTime();
            assertThat(start(folder, cluster).waitFor()).as(log()).isZero();
            long wholeMillis = Duration.ofNanos(System.nanoTime() - began).toMillis();
            int generation = 1;
            int killed = 0;
            Random random = new Random(SEED);
            for (int run = 0; killed < KILLS && run < 10 * KILLS; run++) {
                if (published(cluster) == generation) {
                    MadeUpSky.build(folder, "made", STARS, DIMENSION, ++generation);
                }
                long starting = System.nanoTime();
                Process process = start(folder, cluster);
                long moment = wholeMillis / 10 + random.nextLong(wholeMillis);
                if (process.waitFor(moment, TimeUnit.MILLISECONDS)) {
                    // the first was slow, for all was new to the nodes
                    wholeMillis = Math.min(
                            wholeMillis,
                            Duration.ofNanos(System.nanoTime() - starting).toMillis());
                } else {
                    process.destroyForcibly().waitFor();
                    killed++;
                }
                int found = published(cluster);
                assertThat(found).isBetween(generation - 1, generation);
            }
            assertThat(killed).isEqualTo(KILLS);

            assertThat(start(folder, cluster).waitFor()).as(log()).isZero();

            assertThat(published(cluster)).isEqualTo(generation);
            requireNothingLeft(cluster);
            System.out.println(killed + " killed, of runs of " + wholeMillis + " ms; told: " + told());
        }
    }

    /** The generation that the alias names, which must answer as that generation does. */
    private int published(TestCluster cluster) throws IOException {
        try (Sky solr = Sky.of(new SolrSky(new SolrAddress(cluster.zooKeeper()), new Names("sky")));
                SkyView view = solr.acquire()) {
            assertThat(view.broken()).isEmpty();
            SurveySearcher survey = view.survey("made").orElseThrow();
            Path local = directory.resolve("sky/made").resolve(survey.manifest().generationName());
            assertThat(local).isDirectory();
            EmbeddedStar star = survey.embedded(17, 1).getFirst();
            assertThat(survey.search(
                                    star.embedding(),
                                    SearchOptions.nearest(STARS).exactly())
                            .hits())
                    .hasSize(STARS);
            assertThat(survey.missing()).isEmpty();
            return survey.manifest().generation();
        }
    }

    /** Besides the generation that counts and the one before. */
    private static void requireNothingLeft(TestCluster cluster) {
        try (Cluster asked = Cluster.at(new SolrAddress(cluster.zooKeeper()))) {
            Admin admin = new Admin(asked);
            assertThat(admin.collections()).hasSizeBetween(1, 2);
            assertThat(admin.configsets().stream().filter(name -> name.startsWith("sky.")))
                    .hasSameElementsAs(admin.collections());
        }
    }

    private Process start(Path folder, TestCluster cluster) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                PublishCommand.class.getName()));
        command.addAll(List.of("--sky", folder.toString(), "--solr", cluster.zooKeeper(), "--no-progress", "--debug"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("log.txt").toFile()))
                .start();
    }

    private String log() throws IOException {
        Path log = directory.resolve("log.txt");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    /** What runs said they found of those that were killed. */
    private List<String> told() throws IOException {
        return log().lines()
                .filter(line ->
                        line.contains("found ") || line.contains("removing ") || line.contains("only its alias"))
                .map(line -> line.replaceAll("--g0*(\\d+)-[0-9a-f]+", " $1"))
                .toList();
    }
}
