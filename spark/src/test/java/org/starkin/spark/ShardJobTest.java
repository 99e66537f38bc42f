package org.starkin.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starkin.spark.Signals.Signal;
import org.starkin.survey.Fault;
import org.starkin.survey.UnusableInput;

class ShardJobTest {

    private static final int PIXELS = 8;
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    static Path folder;

    private static LocalCluster cluster;
    private static List<ShardInput> inputs;

    @TempDir
    Path directory;

    @BeforeAll
    static void startTheCluster() throws IOException {
        cluster = LocalCluster.start(2);
        Path catalogue = HatsFiles.catalogue(folder, PIXELS);
        inputs = SurveyPartitions.of(List.of(catalogue), 1).shards();
    }

    @AfterAll
    static void stopTheCluster() {
        cluster.close();
    }

    @ParameterizedTest
    @EnumSource
    void losesAndDoublesNothingWhenAnExecutorIsKilled(CountingWork.Stop stop) throws Exception {
        Signals signals = new Signals(Files.createDirectory(directory.resolve("signals")));
        Path shards = directory.resolve("shards");
        ShardJob job = new ShardJob(
                cluster.context(), new CountingWork(signals.folder().toString(), stop), shards);
        try (ExecutorService background = Executors.newSingleThreadExecutor()) {
            Future<List<ShardJob.Outcome.Written>> running = background.submit(() -> job.run(inputs));
            Deadline.await(
                    "two executors are at work",
                    () -> running.isDone() || signals.stopped().size() == 2);
            List<Signal> stopped = signals.stopped();
            assertThat(stopped.stream().map(Signal::pid).distinct()).hasSize(2).allMatch(ShardJobTest::isOurs);

            Signal victim = stopped.getFirst();
            kill(victim.pid());
            signals.letGo();
            List<ShardJob.Outcome.Written> written = running.get(PATIENCE_SECONDS, TimeUnit.SECONDS);

            assertThat(signals.begun().stream().map(Signal::shard))
                    .as("what was begun, the killed one twice")
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(names(), Stream.of(victim.shard())).toList());
            assertThat(written.stream().map(one -> one.input().name())).containsExactlyElementsOf(names().toList());
            assertThat(written.stream().map(one -> one.counts().starsKept()))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, PIXELS)
                            .mapToObj(Long::valueOf)
                            .toList());
        }
        assertThat(visible(shards)).containsExactlyElementsOf(names().toList());
        for (ShardInput input : inputs) {
            assertThat(shards.resolve(input.name()).resolve("stars")).hasContent(Integer.toString(input.number() + 1));
        }
    }

    @Test
    void namesTheFileThatCannotBeReadAndWritesTheOthers() throws IOException {
        Path signals = Files.createDirectory(directory.resolve("signals"));
        Path broken = Files.writeString(directory.resolve("broken.parquet"), "PAR1 and no more");
        List<ShardInput> three = SurveyPartitions.of(
                        List.of(
                                Path.of(inputs.get(0).files().getFirst()),
                                broken,
                                Path.of(inputs.get(1).files().getFirst())),
                        1)
                .shards();
        Path shards = directory.resolve("shards");
        ShardWork work = new CountingWork(signals.toString(), CountingWork.Stop.AFTER_THE_SHARD_IS_THERE);

        assertThatThrownBy(() -> new ShardJob(cluster.context(), work, shards).run(three))
                .isInstanceOfSatisfying(
                        UnusableInput.class, e -> assertThat(e.fault()).isEqualTo(Fault.DAMAGED))
                .hasMessageContaining("shard-000001")
                .hasMessageContaining(broken.toString())
                .hasMessageContaining("1 of 3 shards");
        assertThat(visible(shards)).containsExactly("shard-000000", "shard-000002");
        assertThat(new Signals(signals).begun()).as("nothing is tried again").hasSize(3);
    }

    @Test
    void refusesAFolderThatHoldsSomething() throws IOException {
        Files.createFile(directory.resolve("shard-000007"));
        ShardWork work = new CountingWork(directory.toString(), CountingWork.Stop.AFTER_THE_SHARD_IS_THERE);

        assertThatThrownBy(() -> new ShardJob(cluster.context(), work, directory).run(inputs))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("name a folder that is empty");
    }

    private static boolean isOurs(long pid) {
        return ProcessHandle.current().descendants().anyMatch(process -> process.pid() == pid);
    }

    private static void kill(long pid) throws Exception {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        assertThat(process.destroyForcibly()).isTrue();
        process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static Stream<String> names() {
        return inputs.stream().map(ShardInput::name);
    }

    private static List<String> visible(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
