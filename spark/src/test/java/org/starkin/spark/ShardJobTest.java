package org.starkin.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starkin.build.Inputs;
import org.starkin.build.Progress;
import org.starkin.build.ShardBuild;
import org.starkin.build.ShardMerge;
import org.starkin.build.SurveyBuild;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Encoders;
import org.starkin.index.Beginning;
import org.starkin.index.BuildParameters;
import org.starkin.index.ShardWriter;
import org.starkin.index.SourceFile;
import org.starkin.spark.Signals.Signal;
import org.starkin.survey.Fault;
import org.starkin.survey.RealData;
import org.starkin.survey.UnusableInput;

/** Surveys built by two executors, against those built at once. */
class ShardJobTest {

    private static final int PIXELS = 8;
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    static Path folder;

    private static LocalCluster cluster;
    private static Path objects;

    @TempDir
    Path directory;

    @BeforeAll
    static void startTheCluster() throws IOException {
        cluster = LocalCluster.start(2);
        HatsFiles.catalogue(folder.resolve("catalogue"), PIXELS);
        Path damaged = folder.resolve("catalogue/dataset/Norder=2/Dir=0/Npix=" + PIXELS + ".parquet");
        Files.writeString(damaged, "PAR1 and no more");
        objects = Files.writeString(
                folder.resolve("objects.csv"), "object_id,class\n1000,RRAB\n5004,EA\n31,EA\n7000,EB\n");
    }

    @AfterAll
    static void stopTheCluster() {
        cluster.close();
    }

    /** One build: what the command line would put together. */
    private final class Job {

        private final List<String> words;
        private final EncoderLoader encoders;
        private final Inputs inputs;
        private final Map<String, String> settings;
        private final Encoder encoder;
        final List<ShardInput> shards;
        final ShardFolder shardFolder = new ShardFolder(directory.resolve("shards"));

        Job(EncoderLoader encoders, String encoderName, List<String> files) throws IOException {
            this.encoders = encoders;
            words = new ArrayList<>(List.of("--sky", directory.resolve("sky").toString(), "--survey", "ztf"));
            words.addAll(List.of("--shards", shardFolder.directory().toString(), "--encoder", encoderName));
            words.addAll(files);
            BuildArguments arguments = BuildArguments.parse(words, encoders);
            inputs = arguments.inputs();
            encoder = arguments.loadEncoder();
            settings = arguments.settings(encoder);
            shards = SurveyPartitions.of(inputs.curves(), 1).shards();
            shardFolder.prepare(shards);
        }

        ShardWork work(List<SourceFile> sources) {
            return new BuildWork(
                    words, encoders, sources, settings, encoder.id().toString());
        }

        List<SourceFile> sources() throws IOException {
            return inputs.sources(SourceHashes.of(cluster.context(), shards));
        }

        SurveyBuild.Built merge(List<SourceFile> sources) {
            ShardBuild build = new ShardBuild("ztf", BuildParameters.of(sources, settings), encoder);
            List<Path> paths = shards.stream().map(shardFolder::of).toList();
            return new ShardMerge(directory.resolve("sky"), build).run(inputs, paths, Duration.ZERO);
        }

        SurveyBuild.Built atOnce() {
            Path sky = directory.resolve("plain");
            return new SurveyBuild(sky, "ztf", Beginning.AFRESH, 1, settings)
                    .run(inputs, inputs.open(), encoder, Progress.SILENT);
        }

        Stream<String> names() {
            return shards.stream().map(ShardInput::name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void losesAndDoublesNothingWhenAnExecutorIsKilled(StoppingWork.Stop stop) throws Exception {
        Signals signals = new Signals(Files.createDirectory(directory.resolve("signals")));
        Job job = new Job(StoppingWork.EncoderThatStops::new, "sums", made());
        List<SourceFile> sources = job.sources();
        ShardWork work = new StoppingWork(job.work(sources), signals.folder().toString(), stop);
        try (ExecutorService background = Executors.newSingleThreadExecutor()) {
            Future<Boolean> running = background.submit(() -> {
                new ShardJob(cluster.context(), work, job.shardFolder).run(job.shards);
                return true;
            });
            Deadline.await(
                    "two executors are at work",
                    () -> running.isDone() || signals.stopped().size() == 2);
            List<Signal> stopped = signals.stopped();
            assertThat(stopped.stream().map(Signal::pid).distinct()).hasSize(2).allMatch(ShardJobTest::isOurs);

            Signal victim = stopped.getFirst();
            kill(victim.pid());
            signals.letGo();
            assertThat(running.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

            assertThat(signals.begun().stream().map(Signal::shard))
                    .as("what was begun, the killed one twice")
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(job.names(), Stream.of(victim.shard()))
                            .toList());
        }
        List<String> there = children(job.shardFolder.directory());
        assertThat(there).containsAll(job.names().toList());
        assertThat(there)
                .filteredOn(name -> name.startsWith(ShardWriter.BUILDING_PREFIX))
                .as("what the killed one left")
                .hasSize(stop == StoppingWork.Stop.HALF_WAY ? 1 : 0);

        SurveyBuild.Built built = job.merge(sources);

        assertSame(built, job.atOnce());
        assertThat(built.manifest().stars().kept()).isEqualTo(32);
        assertThat(built.manifest().stars().rejected())
                .isEqualTo(Map.of("too_few_points", 4L, "no_photometry", 1L, "damaged", 1L));
        job.shardFolder.remove(job.shards);
        assertThat(job.shardFolder.directory()).doesNotExist();
    }

    @Test
    void givesTheVectorsOfTheBuildAtOnce() throws IOException {
        assertThat(builtOf(made()).manifest().stars().kept()).isEqualTo(32);
    }

    @Test
    void buildsPixelsOfARealCatalogue() throws IOException {
        Path catalogue = RealData.file("native/hats_parquet/small_sky_nested");
        Path some = directory.resolve("some");
        for (String name : List.of(
                "hats.properties",
                "dataset/Norder=1/Dir=0/Npix=47.parquet",
                "dataset/Norder=2/Dir=0/Npix=176.parquet",
                "dataset/Norder=2/Dir=0/Npix=187.parquet")) {
            Files.createDirectories(some.resolve(name).getParent());
            Files.createSymbolicLink(some.resolve(name), catalogue.resolve(name));
        }

        SurveyBuild.Built built = builtOf(List.of("--curves", some.toString()));

        assertThat(built.report().rows().rows())
                .isEqualTo(built.report().points().read());
        assertThat(built.report().starsKept()).isGreaterThan(20);
    }

    /** What is made of the features of these files, after comparing it with the build at once. */
    private SurveyBuild.Built builtOf(List<String> files) throws IOException {
        Job job = new Job(Encoders::find, "features", files);
        List<SourceFile> sources = job.sources();
        new ShardJob(cluster.context(), job.work(sources), job.shardFolder).run(job.shards);
        SurveyBuild.Built built = job.merge(sources);
        assertSame(built, job.atOnce());
        return built;
    }

    @Test
    void namesTheFilesThatCannotBeUsedTogetherAndWritesTheOthers() throws IOException {
        Job job = new Job(StoppingWork.EncoderThatStops::new, "sums", made());
        Path times = Files.writeString(directory.resolve("times.csv"), "object_id,hjd,mag\nX,2450000,15\n");
        List<ShardInput> shards = List.of(
                job.shards.get(0),
                new ShardInput(1, List.of(job.shards.get(1).files().getFirst(), times.toString()), 1),
                new ShardInput(2, job.shards.get(2).files(), 1));
        ShardJob sparkJob = new ShardJob(cluster.context(), job.work(List.of()), job.shardFolder);

        assertThatThrownBy(() -> sparkJob.run(shards))
                .isInstanceOfSatisfying(
                        UnusableInput.class, e -> assertThat(e.fault()).isEqualTo(Fault.AMBIGUOUS))
                .hasMessageContaining("shard-000001")
                .hasMessageContaining(times.toString())
                .hasMessageContaining("1 of 3 shards");
        assertThat(children(job.shardFolder.directory())).containsExactly("shard-000000", "shard-000002");
    }

    @Test
    void tellsShortlyWhyTheClusterGaveUp() throws IOException {
        Job job = new Job(StoppingWork.EncoderThatStops::new, "sums", made());
        ShardWork otherEncoder = new BuildWork(
                List.copyOf(job.words),
                job.encoders,
                List.of(),
                Map.of("device", "gpu"),
                job.encoder.id().toString());

        assertThatThrownBy(() -> new ShardJob(cluster.context(), otherEncoder, job.shardFolder).run(job.shards))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gave a task up")
                .hasMessageContaining("differs from the driver's, {device=gpu}")
                .message()
                .doesNotContain("\n");
        assertThat(children(job.shardFolder.directory())).isEmpty();
    }

    private static List<String> made() {
        String dataset = folder.resolve("catalogue/dataset").toString();
        return List.of("--curves", dataset, "--objects", objects.toString());
    }

    private void assertSame(SurveyBuild.Built sharded, SurveyBuild.Built atOnce) throws IOException {
        SkyContent.of(directory.resolve("sky"), "ztf").assertSameAs(SkyContent.of(directory.resolve("plain"), "ztf"));
        assertThat(sharded.manifest().build().settings())
                .isEqualTo(atOnce.manifest().build().settings());
        assertThat(sharded.report().rejects()).isEqualTo(atOnce.report().rejects());
        assertThat(sharded.report().starsRead()).isEqualTo(atOnce.report().starsRead());
        assertThat(sharded.report().starsKept()).isEqualTo(atOnce.report().starsKept());
        assertThat(sharded.report().points()).isEqualTo(atOnce.report().points());
        assertThat(sharded.report().rows()).isEqualTo(atOnce.report().rows());
    }

    private static boolean isOurs(long pid) {
        return ProcessHandle.current().descendants().anyMatch(process -> process.pid() == pid);
    }

    private static void kill(long pid) throws Exception {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        assertThat(process.destroyForcibly()).isTrue();
        process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static List<String> children(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
