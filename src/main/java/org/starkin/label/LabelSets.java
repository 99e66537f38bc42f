package org.starkin.label;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.operate.Refusal;
import org.starkin.store.Store;

/** The label sets of this server, in its database. Each call is one transaction. Thread-safe. */
@Singleton
public final class LabelSets {

    /** The most answers of a set. */
    static final int MOST_LABELS = 100_000;

    /** The most rankings that are remembered of a set; further ones are made, and not remembered. */
    static final int MOST_RANKINGS = 1000;

    /** The most sets. */
    static final int MOST_SETS = 10_000;

    private static final int SUGGESTIONS = 5;
    private static final int LONGEST_SHOWN = 64;

    private final Store store;

    LabelSets(Store store) {
        this.store = store;
    }

    /** All sets, by name. */
    List<LabelSetRow> all() {
        return store.inTransaction(connection -> {
            Tables tables = new Tables(connection);
            List<LabelSetRow> rows = new ArrayList<>();
            for (Tables.Row row : tables.sets()) {
                rows.add(new LabelSetRow(
                        row.name(),
                        row.note(),
                        row.createdAt(),
                        row.createdBy(),
                        tables.count("label", row.id()),
                        tables.count("ranking", row.id())));
            }
            return rows;
        });
    }

    /**
     * A set with its history.
     *
     * @throws Refusal.NotFound where there is none
     */
    public LabelSet get(String name) {
        return store.inTransaction(connection -> {
            Tables tables = new Tables(connection);
            return whole(tables, require(tables, name));
        });
    }

    /**
     * Makes a set, with a history where it is the copy of another.
     *
     * @throws Refusal.Conflict where there is one of that name
     */
    LabelSet create(LabelSet set) {
        return store.inTransaction(connection -> {
            Tables tables = new Tables(connection);
            if (tables.set(set.name()).isPresent()) {
                throw taken(set.name(), "or add labels to that one");
            }
            if (tables.sets().size() >= MOST_SETS) {
                throw new Refusal.Conflict(
                        "too_many", "there are " + MOST_SETS + " label sets, the most there may be; delete one");
            }
            tables.addSet(set.name(), set.note(), set.createdAt(), set.createdBy());
            long id = require(tables, set.name()).id();
            tables.addLabels(id, set.labels());
            for (RecordedRanking ranking : set.rankings()) {
                tables.addRanking(id, ranking);
            }
            return set;
        });
    }

    /**
     * Gives a set another name, another note, or both; its history stays.
     *
     * @throws Refusal.NotFound where there is none
     * @throws Refusal.Conflict where there is another of that name
     */
    LabelSet change(String name, Optional<String> newName, Optional<String> newNote) {
        return store.inTransaction(connection -> {
            Tables tables = new Tables(connection);
            Tables.Row row = require(tables, name, tables.lockedSet(name));
            String called = newName.orElse(name);
            if (!called.equals(name) && tables.set(called).isPresent()) {
                throw taken(called, "or delete that one first");
            }
            tables.changeSet(row.id(), called, newNote.orElse(row.note()));
            return whole(tables, require(tables, called));
        });
    }

    private static Refusal taken(String name, String otherwise) {
        return new Refusal.Conflict(
                "name_taken", "there is a label set '" + name + "'; give another name, " + otherwise);
    }

    /**
     * Deletes a set with its history.
     *
     * @throws Refusal.NotFound where there is none
     */
    void delete(String name) {
        store.inTransaction(connection -> {
            Tables tables = new Tables(connection);
            require(tables, name);
            return tables.deleteSet(name);
        });
    }

    /**
     * Adds answers; their numbers follow those of the set.
     *
     * @throws Refusal.NotFound where there is no such set
     * @throws Refusal.Conflict where it would hold too many
     */
    LabelSet add(String name, List<Label> labels) {
        return store.inTransaction(connection -> {
            Tables tables = new Tables(connection);
            Tables.Row row = require(tables, name, tables.lockedSet(name));
            long last = tables.count("label", row.id());
            if (last + labels.size() > MOST_LABELS) {
                throw new Refusal.Conflict(
                        "too_many",
                        "label set '" + name + "' holds " + last + " labels; with " + labels.size()
                                + " more it would hold more than " + MOST_LABELS + "; begin another");
            }
            List<Label> numbered = new ArrayList<>();
            for (Label label : labels) {
                numbered.add(new Label(
                        last + numbered.size() + 1,
                        label.star(),
                        label.answer(),
                        label.generation(),
                        label.ranking(),
                        label.at(),
                        label.by()));
            }
            tables.addLabels(row.id(), numbered);
            return whole(tables, row);
        });
    }

    /**
     * Remembers a ranking, unless the last one was the same.
     *
     * @return its number; nothing where the set remembers no more
     * @throws Refusal.NotFound where there is no such set
     */
    public Optional<Long> remember(String name, RecordedRanking ranking) {
        return store.inTransaction(connection -> {
            Tables tables = new Tables(connection);
            long id = require(tables, name, tables.lockedSet(name)).id();
            List<RecordedRanking> before = tables.rankings(id);
            Optional<RecordedRanking> same = before.stream()
                    .filter(one -> one.labels() == ranking.labels()
                            && one.request().equals(ranking.request())
                            && one.digest().equals(ranking.digest()))
                    .findFirst();
            if (same.isPresent() || before.size() >= MOST_RANKINGS) {
                return same.map(RecordedRanking::number);
            }
            tables.addRanking(
                    id,
                    new RecordedRanking(
                            before.size() + 1L,
                            ranking.labels(),
                            ranking.request(),
                            ranking.generations(),
                            ranking.digest(),
                            ranking.at().truncatedTo(ChronoUnit.MICROS),
                            ranking.by()));
            return Optional.of(before.size() + 1L);
        });
    }

    /** Now, as exactly as a database keeps it. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static LabelSet whole(Tables tables, Tables.Row row) throws SQLException {
        return new LabelSet(
                row.name(),
                row.note(),
                row.createdAt(),
                row.createdBy(),
                tables.labels(row.id(), MOST_LABELS),
                tables.rankings(row.id()));
    }

    private static Tables.Row require(Tables tables, String name) throws SQLException {
        return require(tables, name, tables.set(name));
    }

    private static Tables.Row require(Tables tables, String name, Optional<Tables.Row> row) throws SQLException {
        if (row.isEmpty()) {
            throw new Refusal.NotFound(
                    "unknown_label_set",
                    "there is no label set '" + shown(name) + "'; GET /api/v1/label_sets lists them",
                    tables.sets().stream()
                            .map(Tables.Row::name)
                            .limit(SUGGESTIONS)
                            .toList());
        }
        return row.get();
    }

    private static String shown(String name) {
        return name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "..." : name;
    }
}
