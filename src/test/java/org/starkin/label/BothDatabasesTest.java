package org.starkin.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.demo.PostgresServer;
import org.starkin.index.StarId;
import org.starkin.operate.Refusal;
import org.starkin.store.Store;

/** Label sets in H2 and in PostgreSQL: the same statements, the same answers. */
class BothDatabasesTest {

    private static final Instant WHEN = Instant.parse("2026-11-22T13:00:00.123456Z");
    private static final int WRITERS = 6;

    @TempDir
    private Path temporary = Path.of("");

    @Test
    void keepsLabelSetsInAFile() {
        Store store = Store.in(temporary.resolve("state"));
        keepsLabelSets(store);
        store.close();
    }

    @Test
    void keepsLabelSetsInPostgres() throws IOException {
        try (PostgresServer server = PostgresServer.start()) {
            Store store = Store.at(server.url(), PostgresServer.USER, "");
            keepsLabelSets(store);
            store.close();
        }
    }

    private static void keepsLabelSets(Store store) {
        LabelSets sets = new LabelSets(store);
        LabelSet whole = new LabelSet(
                "whole",
                "Ünlü",
                WHEN,
                "ann",
                List.of(label(1, "a", Answer.YES), label(2, "a", Answer.UNSURE)),
                List.of(ranking(1, "{\"long\": \"" + "x".repeat(100_000) + "\"}")));

        sets.create(whole);

        assertThat(sets.get("whole")).isEqualTo(whole);
        assertThatThrownBy(() -> sets.create(whole)).isInstanceOf(Refusal.Conflict.class);
        remembersARankingOnce(sets);
        numbersWhatManyAddAtOnce(sets);
        takesAnotherName(sets);
        sets.delete("novae");
        assertThatThrownBy(() -> sets.get("novae")).isInstanceOf(Refusal.NotFound.class);
        assertThat(sets.all()).extracting(LabelSetRow::name).containsExactly("many");
    }

    private static void remembersARankingOnce(LabelSets sets) {
        RecordedRanking other = ranking(0, "{}");

        assertThat(sets.remember("whole", other)).contains(2L);
        assertThat(sets.remember("whole", other)).contains(2L);
        assertThat(sets.get("whole").rankings()).hasSize(2);
    }

    private static void takesAnotherName(LabelSets sets) {
        sets.add("whole", List.of(label(0, "a", Answer.NONE)));
        LabelSet before = sets.get("whole");

        LabelSet renamed = sets.change("whole", Optional.of("novae"), Optional.empty());

        assertThat(renamed)
                .isEqualTo(new LabelSet(
                        "novae",
                        before.note(),
                        before.createdAt(),
                        before.createdBy(),
                        before.labels(),
                        before.rankings()));
        assertThat(LastAnswers.of(renamed, Long.MAX_VALUE)).isEmpty();
        assertThat(sets.change("novae", Optional.empty(), Optional.of("of 1975"))
                        .note())
                .isEqualTo("of 1975");
        assertThatThrownBy(() -> sets.get("whole")).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> sets.change("novae", Optional.of("many"), Optional.empty()))
                .isInstanceOf(Refusal.Conflict.class);
    }

    private static void numbersWhatManyAddAtOnce(LabelSets sets) {
        sets.create(new LabelSet("many", "", WHEN, "", List.of(), List.of()));
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String id = "star-" + i;
            writers.add(Thread.ofPlatform()
                    .start(() ->
                            IntStream.range(0, 5).forEach(_ -> sets.add("many", List.of(label(0, id, Answer.NO))))));
        }
        for (Thread writer : writers) {
            join(writer);
        }
        assertThat(sets.get("many").labels())
                .extracting(Label::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 5L * WRITERS).boxed().toList());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Label label(long number, String id, Answer answer) {
        return new Label(number, new StarId("gaia", id), answer, "generation-000001", 0, WHEN, "bob");
    }

    private static RecordedRanking ranking(long number, String request) {
        return new RecordedRanking(
                number, 2, request, Map.of("gaia", "generation-000001"), "0".repeat(64), WHEN, "bob");
    }
}
