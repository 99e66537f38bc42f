package org.starkin.label;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starkin.index.StarId;
import org.starkin.store.Sql;

/** The tables of label sets, within one transaction. */
final class Tables {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sql sql;

    Tables(Connection connection) {
        this.sql = new Sql(connection);
    }

    /** A set without its history. */
    record Row(long id, String name, String note, Instant createdAt, String createdBy) {}

    List<Row> sets() throws SQLException {
        return sql.rows("select id, name, note, created_at, created_by from label_set order by name", Tables::set);
    }

    Optional<Row> set(String name) throws SQLException {
        return sql.first(
                "select id, name, note, created_at, created_by from label_set where name = ?", Tables::set, name);
    }

    /** The set, which until the end of the transaction no other changes. */
    Optional<Row> lockedSet(String name) throws SQLException {
        return sql.first(
                "select id, name, note, created_at, created_by from label_set where name = ? for update",
                Tables::set,
                name);
    }

    private static Row set(ResultSet row) throws SQLException {
        return new Row(row.getLong(1), row.getString(2), row.getString(3), Sql.instant(row, 4), row.getString(5));
    }

    void addSet(String name, String note, Instant at, String by) throws SQLException {
        sql.change(
                "insert into label_set (name, note, created_at, created_by) values (?, ?, ?, ?)", name, note, at, by);
    }

    void changeSet(long set, String name, String note) throws SQLException {
        sql.change("update label_set set name = ?, note = ? where id = ?", name, note, set);
    }

    boolean deleteSet(String name) throws SQLException {
        return sql.change("delete from label_set where name = ?", name) > 0;
    }

    /** Labels in their order, those numbered up to {@code most}. */
    List<Label> labels(long set, long most) throws SQLException {
        return sql.rows(
                "select number, survey, object_id, answer, generation, ranking, labelled_at, labelled_by from label"
                        + " where set_id = ? and number <= ? order by number",
                row -> new Label(
                        row.getLong(1),
                        new StarId(row.getString(2), row.getString(3)),
                        Answer.of(row.getString(4)),
                        row.getString(5),
                        row.getLong(6),
                        Sql.instant(row, 7),
                        row.getString(8)),
                set,
                most);
    }

    long count(String table, long set) throws SQLException {
        // The name is one of this class' own.
        return sql.rows(
                        "select coalesce(max(number), 0) from " + table + " where set_id = ?",
                        row -> row.getLong(1),
                        set)
                .getFirst();
    }

    void addLabels(long set, List<Label> labels) throws SQLException {
        sql.changeEach(
                "insert into label (set_id, number, survey, object_id, answer, generation, ranking, labelled_at, labelled_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                labels.stream().map(label -> values(set, label)).toList());
    }

    private static Object[] values(long set, Label label) {
        return new Object[] {
            set,
            label.number(),
            label.star().survey(),
            label.star().objectId(),
            label.answer().word(),
            label.generation(),
            label.ranking(),
            label.at(),
            label.by()
        };
    }

    List<RecordedRanking> rankings(long set) throws SQLException {
        return sql.rows(
                "select number, labels, request, generations, digest, ranked_at, ranked_by from ranking"
                        + " where set_id = ? order by number",
                row -> new RecordedRanking(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        generations(row.getString(4)),
                        row.getString(5),
                        Sql.instant(row, 6),
                        row.getString(7)),
                set);
    }

    void addRanking(long set, RecordedRanking ranking) throws SQLException {
        sql.change(
                "insert into ranking (set_id, number, labels, request, generations, digest, ranked_at, ranked_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                set,
                ranking.number(),
                ranking.labels(),
                ranking.request(),
                json(ranking.generations()),
                ranking.digest(),
                ranking.at(),
                ranking.by());
    }

    private static String json(Map<String, String> generations) {
        try {
            return JSON.writeValueAsString(generations);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> generations(String json) throws SQLException {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new SQLException("the generations of a ranking are no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
