package org.starkin.job;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.starkin.store.Sql;
import org.starkin.store.StateDirectory;
import org.starkin.store.Store;

/**
 * The jobs of this server in the database, which may hold those of others too: their rows lie in other state directories. Thread-safe;
 * each method is one transaction.
 */
@Singleton
class JobTable {

    private static final String JOB = "select id, kind, owner, parameters, phase, created_at, started_at, ended_at,"
            + " executed_millis, destruction_at, done, total, generations, error_summary from job ";

    private final Store store;
    private final StateDirectory state;

    JobTable(Store store, StateDirectory state) {
        this.store = store;
        this.state = state;
    }

    void insert(Job job) {
        update(
                "insert into job (id, server, kind, owner, parameters, phase, created_at, executed_millis, destruction_at, done, total,"
                        + " generations, error_summary) values (?, ?, ?, ?, ?, ?, ?, 0, ?, 0, 0, '', '')",
                job.id(),
                state.id(),
                job.kind(),
                job.owner(),
                job.parameters(),
                job.phase().name(),
                job.created(),
                job.destruction());
    }

    Optional<Job> find(String id) {
        return first(JOB + "where server = ? and id = ?", state.id(), id);
    }

    /** The newest first. */
    List<Job> page(int offset, int limit) {
        return select(JOB + "where server = ? order by number desc limit ? offset ?", state.id(), limit, offset);
    }

    long count() {
        return number("select count(*) from job where server = ?", state.id());
    }

    /** How many of an owner wait or run. */
    long active(String owner) {
        return number(
                "select count(*) from job where server = ? and phase in ('QUEUED', 'EXECUTING') and owner = ?",
                state.id(),
                owner);
    }

    /** The one that waits longest. */
    Optional<Job> next() {
        return first(JOB + "where server = ? and phase = 'QUEUED' order by number limit 1", state.id());
    }

    /** Those whose time is over and that do not run. */
    List<Job> overdue(Instant now) {
        return select(
                JOB + "where server = ? and destruction_at < ? and phase not in ('QUEUED', 'EXECUTING')",
                state.id(),
                now);
    }

    /** What a process that was stopped left at work waits again. */
    int requeueExecuting() {
        return update("update job set phase = 'QUEUED' where server = ? and phase = 'EXECUTING'", state.id());
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
                        now,
                        id)
                == 1;
    }

    /** Has it begin anew: of these generations, so many items, nothing done. */
    void restart(String id, String generations, long total) {
        store.inTransaction(connection -> {
            Sql sql = new Sql(connection);
            sql.change("delete from job_part where job_id = ?", id);
            return sql.change(
                    "update job set generations = ?, total = ?, done = 0 where id = ?", generations, total, id);
        });
    }

    /** Another part is there. */
    void add(String id, Part part, Duration took) {
        store.inTransaction(connection -> {
            Sql sql = new Sql(connection);
            sql.change(
                    "insert into job_part (job_id, number, items_to, rows_count) values (?, ?, ?, ?)",
                    id,
                    part.number(),
                    part.itemsTo(),
                    part.rows());
            return sql.change(
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
                now,
                destruction,
                id);
    }

    /** Whether it was there and did not run. */
    boolean delete(String id) {
        return update("delete from job where id = ? and phase <> 'EXECUTING'", id) == 1;
    }

    /** The parts of its result, in their order. */
    List<Part> parts(String id) {
        return store.inTransaction(connection -> new Sql(connection)
                .rows(
                        "select number, items_to, rows_count from job_part where job_id = ? order by number",
                        row -> new Part(row.getLong(1), row.getLong(2), row.getLong(3)),
                        id));
    }

    private List<Job> select(String query, Object... parameters) {
        return store.inTransaction(connection -> new Sql(connection).rows(query, JobTable::job, parameters));
    }

    private Optional<Job> first(String query, Object... parameters) {
        return store.inTransaction(connection -> new Sql(connection).first(query, JobTable::job, parameters));
    }

    private long number(String query, Object... parameters) {
        return store.inTransaction(connection -> new Sql(connection).first(query, row -> row.getLong(1), parameters))
                .orElse(0L);
    }

    private int update(String statement, Object... parameters) {
        return store.inTransaction(connection -> new Sql(connection).change(statement, parameters));
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Phase.valueOf(row.getString(5)),
                Sql.instant(row, 6),
                Sql.instantOrNone(row, 7),
                Sql.instantOrNone(row, 8),
                Duration.ofMillis(row.getLong(9)),
                Sql.instant(row, 10),
                row.getLong(11),
                row.getLong(12),
                row.getString(13),
                row.getString(14));
    }
}
