package org.starkin.store;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.starkin.operate.Message;
import org.starkin.operate.Refusal;
import org.starkin.operate.StarkinConfig;

/**
 * The server's database. It is opened, and its tables are brought up to date, by a thread of its own after the start, which
 * does not wait for it; who asks does. Where it cannot be opened it is tried again when it is asked for, at most every few
 * seconds, and all that needs no database works without. A file that was shut, for its disk was full, is opened anew. Thread-safe.
 */
@Singleton
public final class Store {

    private static final Logger LOG = Logger.getLogger(Store.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);
    private static final int MOST_TRIES = 5;

    private final Supplier<Address> address;
    private final Duration patience;
    private final Duration betweenTries;

    private Optional<CompletableFuture<Database>> opening = Optional.empty();
    private long triedNanos;

    @Inject
    Store(StarkinConfig config, StateDirectory state) {
        this(
                () -> Address.of(config.database(), state)
                        .orElseThrow(() -> new IllegalStateException(
                                "no directory is named to keep it in; start the server with -Dstarkin.state=DIR")),
                config.database().patience(),
                BETWEEN_TRIES);
    }

    Store(Supplier<Address> address, Duration patience, Duration betweenTries) {
        this.address = address;
        this.patience = patience;
        this.betweenTries = betweenTries;
    }

    /** A database in a file of a directory, opened when it is first asked for. */
    public static Store in(Path directory) {
        return new Store(() -> Address.file(directory), Duration.ofMinutes(1), BETWEEN_TRIES);
    }

    /** A database of a PostgreSQL server, by its JDBC address, opened when it is first asked for. */
    public static Store at(String url, String user, String password) {
        return new Store(
                () -> new Address(url, user, password, Optional.empty()), Duration.ofMinutes(1), BETWEEN_TRIES);
    }

    /**
     * Does some work in one transaction of isolation READ COMMITTED, which is committed when the work returns and rolled back
     * when it throws. Where another transaction is in its way it is done again, up to five times.
     *
     * @return what the work returns
     * @throws Refusal.Unavailable with code {@code no_store} where the database cannot be asked
     */
    public <T> T inTransaction(Work<T> work) {
        Database database = database();
        for (int tried = 1; ; tried++) {
            try {
                return once(database, work);
            } catch (SQLException e) {
                if (tried == MOST_TRIES || !SqlStates.isCollision(e)) {
                    throw failed(database, e);
                }
            }
        }
    }

    /** Why the database cannot be asked now; empty where it can. Does not wait. */
    public synchronized Optional<String> reasonClosed() {
        if (opening.isEmpty() || !opening.get().isDone()) {
            return Optional.of("it is not opened yet");
        }
        return opening.get().isCompletedExceptionally()
                ? Optional.of(Message.of(opening.get().exceptionNow()))
                : Optional.empty();
    }

    void start(@Observes StartupEvent event) {
        var _ = opening();
    }

    void stop(@Observes ShutdownEvent event) {
        close();
    }

    /** Ends all connections. */
    public synchronized void close() {
        if (opening.isPresent()) {
            var _ = opening.get().thenAccept(Database::close);
        }
    }

    private static <T> T once(Database database, Work<T> work) throws SQLException {
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            boolean isDone = false;
            try {
                T result = work.with(connection);
                connection.commit();
                isDone = true;
                return result;
            } finally {
                if (!isDone) {
                    rollBack(connection);
                }
            }
        }
    }

    /** What is wrong is told by what was thrown before. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debugf(e, "store: a transaction cannot be rolled back");
        }
    }

    private RuntimeException failed(Database database, SQLException e) {
        if (!SqlStates.isCollision(e) && !SqlStates.isAbsence(e)) {
            return new StoreFailure(e);
        }
        LOG.warnf(
                "store=%s %s (%s)",
                database.address().name(), database.address().obstacle().orElse("does not answer"), e.getMessage());
        if (SqlStates.isShut(e)) {
            forget(database);
        }
        return unavailable("the database does not answer; the server's log says why. Ask again later");
    }

    /** So that who asks next has it opened anew. */
    private synchronized void forget(Database shut) {
        boolean isCurrent = opening.filter(one -> one.isDone() && !one.isCompletedExceptionally())
                .filter(one -> one.join().equals(shut))
                .isPresent();
        if (isCurrent) {
            opening = Optional.of(CompletableFuture.failedFuture(
                    new IllegalStateException("it was shut when it could not be written; the server's log says why")));
            shut.close();
        }
    }

    private Database database() {
        CompletableFuture<Database> begun = opening();
        try {
            return begun.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw unavailable("the database is still being opened; ask again in some seconds");
        } catch (ExecutionException e) {
            throw unavailable(Message.of(begun.exceptionNow()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable("the server is being stopped");
        }
    }

    private synchronized CompletableFuture<Database> opening() {
        boolean isLate = System.nanoTime() - triedNanos > betweenTries.toNanos();
        if (opening.isEmpty() || (isLate && opening.get().isCompletedExceptionally())) {
            triedNanos = System.nanoTime();
            Thread.Builder thread = Thread.ofPlatform().daemon().name("store-opening");
            opening = Optional.of(CompletableFuture.supplyAsync(this::open, thread::start));
        }
        return opening.get();
    }

    private Database open() {
        Optional<String> obstacle = Optional.empty();
        try {
            Address place = address.get();
            obstacle = place.obstacle();
            Database database = Database.open(place);
            LOG.infof("store=%s opened", place.name());
            return database;
        } catch (RuntimeException e) {
            String reason = "the database cannot be opened: "
                    + obstacle.map(why -> why + " (" + Message.of(e) + ")").orElseGet(() -> Message.of(e));
            LOG.warnf("store: %s", reason);
            throw new CompletionException(new IllegalStateException(reason, e));
        }
    }

    private static Refusal.Unavailable unavailable(String reason) {
        return new Refusal.Unavailable("no_store", reason);
    }
}
