package org.starkin.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.EncoderId;
import org.starkin.encoder.NoVector;
import org.starkin.encoder.Preparation;
import org.starkin.encoder.Prepared;
import org.starkin.index.Reject;
import org.starkin.index.SkyPosition;
import org.starkin.index.Star;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.LightCurve;
import org.starkin.survey.Fault;
import org.starkin.survey.Photometry;
import org.starkin.survey.ReadCounts;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.StarConsumer;
import org.starkin.survey.UnusableInput;
import org.starkin.view.Views;

@Timeout(60)
class PipelineTest {

    private static final Function<LightCurve, Prepared> PREPARATION = new Preparation()::prepare;

    @TempDir
    Path directory;

    @Test
    void handsOnEveryStarOnceInTheOrderOfReadingWhateverTheThreads() throws IOException {
        Path curves = Curves.write(directory.resolve("curves.csv"), 250, 5);
        List<String> expected = IntStream.range(0, 250)
                .filter(star -> star % 10 != 9)
                .mapToObj(star -> "S" + star)
                .toList();
        for (int threads : new int[] {1, 2, 7}) {
            Gathered gathered = new Gathered();
            SummingEncoder encoder = new SummingEncoder();

            BuildReport report = run(inputs(curves, Optional.empty()), PREPARATION, encoder, threads, gathered);

            assertThat(gathered.ids()).isEqualTo(expected);
            assertThat(gathered.rejects)
                    .extracting(Reject::reason)
                    .containsOnly("too_few_points")
                    .hasSize(25);
            assertThat(gathered.rejects).extracting(Reject::where).startsWith("S9", "S19");
            assertThat(report.starsRead()).isEqualTo(250);
            assertThat(report.starsKept()).isEqualTo(225);
            assertThat(report.rejects()).containsOnly(Map.entry("too_few_points", 25L));
            assertThat(report.points().read()).isEqualTo(225 * 20 + 25 * 3);
            assertThat(encoder.batches()).containsExactly(64, 64, 64, 33);
        }
    }

    @Test
    void rejectsStarsOfWhichTheEncoderMakesNoVector() throws IOException {
        Path curves = Curves.write(directory.resolve("curves.csv"), 30, 5);
        Gathered gathered = new Gathered();
        SummingEncoder summing = new SummingEncoder();
        Set<Views> without = new HashSet<>();

        BuildReport report =
                run(inputs(curves, Optional.empty()), PREPARATION, new Choosy(summing, without, 5), 2, gathered);

        assertThat(without).hasSize(5);
        assertThat(report.rejects()).containsEntry(Pipeline.NO_VECTOR, 5L);
        assertThat(report.starsKept()).isEqualTo(22);
        assertThat(gathered.ids()).hasSize(22).doesNotHaveDuplicates();
        assertThat(gathered.rejects)
                .filteredOn(reject -> reject.reason().equals(Pipeline.NO_VECTOR))
                .extracting(Reject::where)
                .doesNotContainAnyElementsOf(gathered.ids());
    }

    @Test
    void putsTogetherWhatIsKnownOfAStar() throws IOException {
        Path curves = Curves.write(directory.resolve("curves.csv"), 2, 5);
        Files.writeString(curves, "S0,2450003,bad,0.01,V\nS0,2450004,99.999,0.01,V\n", StandardOpenOption.APPEND);
        Path objects = Files.writeString(
                directory.resolve("objects.csv"),
                "object_id,ra,dec,class,period,note\nS0,10,-5,RRAB,0.5,seen\nS7,11,-5,EA,,\n");
        Gathered gathered = new Gathered();

        BuildReport report = run(inputs(curves, Optional.of(objects)), PREPARATION, new SummingEncoder(), 2, gathered);

        Star star = gathered.stars.stream()
                .filter(each -> each.facts().id().objectId().equals("S0"))
                .findFirst()
                .orElseThrow();
        assertThat(star.facts().id().survey()).isEqualTo("test");
        assertThat(star.facts().position()).contains(new SkyPosition(10, -5));
        assertThat(star.facts().label()).contains("RRAB");
        assertThat(star.facts().cataloguePeriodDays()).hasValue(0.5);
        assertThat(star.facts().properties()).containsEntry("note", "seen");
        assertThat(star.lightCurve().size()).isEqualTo(21);
        assertThat(star.drops().read()).isEqualTo(22);
        assertThat(star.drops().dropped())
                .containsEntry(DropReason.UNREADABLE, 1)
                .containsEntry(DropReason.NOT_MEASURED, 1);
        assertThat(report.rejects()).containsEntry(UnseenObjects.NO_PHOTOMETRY, 1L);
        assertThat(gathered.rejects).extracting(Reject::where).containsExactly("S7");
        assertThat(gathered.rejects).extracting(Reject::source).containsExactly(objects.toString());
    }

    @Test
    void stopsWithTheReadersErrorAfterWhatCameBefore() {
        Gathered gathered = new Gathered();
        Photometry broken = new Failing(3);

        assertThatThrownBy(() -> run(
                        new Inputs.Opened(broken, List.of(), Optional.empty()),
                        PREPARATION,
                        new SummingEncoder(),
                        2,
                        gathered))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("breaks off");
        assertThat(gathered.rejects).hasSize(3);
    }

    @Test
    void namesTheStarAtWhichTheProgramFails() throws IOException {
        Path curves = Curves.write(directory.resolve("curves.csv"), 30, 5);
        AtomicInteger calls = new AtomicInteger();
        Function<LightCurve, Prepared> failing = curve -> {
            if (calls.incrementAndGet() == 5) {
                throw new ArithmeticException("no such thing");
            }
            return PREPARATION.apply(curve);
        };

        assertThatThrownBy(
                        () -> run(inputs(curves, Optional.empty()), failing, new SummingEncoder(), 1, new Gathered()))
                .isInstanceOf(BuildFailed.class)
                .hasMessageContaining("S4")
                .hasRootCauseInstanceOf(ArithmeticException.class);
    }

    @Test
    void stopsReadingWhenTheSinkFails() throws IOException {
        Path curves = Curves.write(directory.resolve("curves.csv"), 1_000, 5);
        StarSink full = new StarSink() {

            @Override
            public Optional<String> add(Star star) {
                throw new UncheckedIOException(new IOException("disk full"));
            }

            @Override
            public void reject(Reject reject) {
                // takes all
            }
        };

        assertThatThrownBy(() -> run(inputs(curves, Optional.empty()), PREPARATION, new SummingEncoder(), 2, full))
                .hasMessageContaining("disk full");
    }

    private Inputs.Opened inputs(Path curves, Optional<Path> objects) {
        return new Inputs(List.of(curves), objects, "auto", ReadOptions.BUILD).open();
    }

    private static BuildReport run(
            Inputs.Opened opened,
            Function<LightCurve, Prepared> preparation,
            Encoder encoder,
            int threads,
            StarSink sink) {
        return new Pipeline(
                        opened,
                        new Engine(preparation, encoder, Threads.of(threads, encoder)),
                        new Output("test", sink, Progress.SILENT))
                .run();
    }

    /** Makes no vector of some stars, the middle one of each batch. */
    private record Choosy(Encoder encoder, Set<Views> without, int most) implements Encoder {

        @Override
        public EncoderId id() {
            return encoder.id();
        }

        @Override
        public int dimension() {
            return encoder.dimension();
        }

        @Override
        public List<Embedding> encode(List<Views> batch) {
            int middle = batch.size() / 2;
            if (without.size() < most && without.add(batch.get(middle))) {
                throw new NoVector(id(), middle, new IllegalArgumentException("vector value 0 is NaN"));
            }
            return encoder.encode(batch);
        }
    }

    /** Photometry that breaks off after some rejects. */
    private record Failing(int rejects) implements Photometry {

        @Override
        public long stars() {
            return rejects;
        }

        @Override
        public long rows() {
            return rejects;
        }

        @Override
        public List<String> description() {
            return List.of();
        }

        @Override
        public long units() {
            return 1;
        }

        @Override
        public ReadCounts read(long firstUnit, StarConsumer consumer) {
            for (int i = 0; i < rejects; i++) {
                consumer.reject(new Reject("made", "row " + i, "test", ""));
            }
            throw new UnusableInput(Fault.DAMAGED, "made", "breaks off");
        }
    }
}
