package org.starkin.job;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.store.Store;

/** The jobs in the database. Thread-safe; each method is one transaction. */
@Singleton
class JobTable {

    private static final String JOB = "select id, kind, owner, parameters, phase, created_at, started_at, ended_at,"
            + " executed_millis, destruction_at, done, total, generations, error_summary from job ";

    private final Store store;

    JobTable(Store store) {
        this.store = store;
    }

    void insert(Job job) {
        update(
                "insert into job (id, kind, owner, parameters, phase, created_at, executed_millis, destruction_at, done, total,"
                        + " generations, error_summary) values (?, ?, ?, ?, ?, ?, 0, ?, 0, 0, '', '')",
                job.id(),
                job.kind(),
                job.owner(),
                job.parameters(),
                job.phase().name(),
                time(job.created()),
                time(job.destruction()));
    }

    Optional<Job> find(String id) {
        return select(JOB + "where id = ?", id).stream().findFirst();
    }

    /** The newest first. */
    List<Job> page(int offset, int limit) {
        return select(JOB + "order by number desc limit ? offset ?", limit, offset);
    }

    long count() {
        return number("select count(*) from job");
    }

    /** How many of an owner wait or run. */
    long active(String owner) {
        return number("select count(*) from job where phase in ('QUEUED', 'EXECUTING') and owner = ?", owner);
    }

    /** The one that waits longest. */
    Optional<Job> next() {
        return select(JOB + "where phase = 'QUEUED' order by number limit 1").stream()
                .findFirst();
    }

    /** Those whose time is over and that do not run. */
    List<Job> overdue(Instant now) {
        return select(JOB + "where destruction_at < ? and phase not in ('QUEUED', 'EXECUTING')", time(now));
    }

    /** What a process that was stopped left at work waits again. */
    int requeueExecuting() {
        return update("update job set phase = 'QUEUED' where phase = 'EXECUTING'");
    }

    /** Whether the job was in the one phase and now is in the other. */
    boolean move(String id, Phase from, Phase to) {
        return update("update job set phase = ? where id = ? and phase = ?", to.name(), id, from.name()) == 1;
    }

    /** Whether the job waited and now runs. */
    boolean start(String id, Instant now) {
        return update(
                        "update job set phase = 'EXECUTING', started_at = coalesce(started_at, ?), ended_at = null,"
                                + " error_summary = '' where id = ? and phase = 'QUEUED'",
                        time(now),
                        id)
                == 1;
    }

    /** Has it begin anew: of these generations, so many items, nothing done. */
    void restart(String id, String generations, long total) {
        store.inTransaction(connection -> {
            execute(connection, "delete from job_part where job_id = ?", id);
            return execute(
                    connection,
                    "update job set generations = ?, total = ?, done = 0 where id = ?",
                    generations,
                    total,
                    id);
        });
    }

    /** Another part is there. */
    void add(String id, Part part, Duration took) {
        store.inTransaction(connection -> {
            execute(
                    connection,
                    "insert into job_part (job_id, number, items_to, rows_count) values (?, ?, ?, ?)",
                    id,
                    part.number(),
                    part.itemsTo(),
                    part.rows());
            return execute(
                    connection,
                    "update job set done = ?, executed_millis = executed_millis + ? where id = ?",
                    part.itemsTo(),
                    took.toMillis(),
                    id);
        });
    }

    /** It ran and came to this end. */
    void end(String id, Phase phase, String errorSummary, Instant now, Instant destruction) {
        update(
                "update job set phase = ?, error_summary = ?, ended_at = ?, destruction_at = ? where id = ? and phase ="
                        + " 'EXECUTING'",
                phase.name(),
                errorSummary.substring(0, Math.min(errorSummary.length(), 4000)),
                time(now),
                time(destruction),
                id);
    }

    /** Whether it was there and did not run. */
    boolean delete(String id) {
        return update("delete from job where id = ? and phase <> 'EXECUTING'", id) == 1;
    }

    /** The parts of its result, in their order. */
    List<Part> parts(String id) {
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = prepared(
                            connection,
                            "select number, items_to, rows_count from job_part where job_id = ? order by number",
                            id);
                    ResultSet rows = statement.executeQuery()) {
                List<Part> parts = new ArrayList<>();
                while (rows.next()) {
                    parts.add(new Part(rows.getLong(1), rows.getLong(2), rows.getLong(3)));
                }
                return parts;
            }
        });
    }

    private List<Job> select(String sql, Object... values) {
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, values);
                    ResultSet rows = statement.executeQuery()) {
                List<Job> jobs = new ArrayList<>();
                while (rows.next()) {
                    jobs.add(job(rows));
                }
                return jobs;
            }
        });
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Phase.valueOf(row.getString(5)),
                instant(row, 6).orElseThrow(),
                instant(row, 7),
                instant(row, 8),
                Duration.ofMillis(row.getLong(9)),
                instant(row, 10).orElseThrow(),
                row.getLong(11),
                row.getLong(12),
                row.getString(13),
                row.getString(14));
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private long number(String sql, Object... values) {
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, values);
                    ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0L;
            }
        });
    }

    private int update(String sql, Object... values) {
        return store.inTransaction(connection -> execute(connection, sql, values));
    }

    private static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
