package org.starkin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.operate.Refusal;

class StoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path temporary = Path.of("");

    private Store store = Store.in(temporary);

    @BeforeEach
    void make() {
        store = Store.in(temporary.resolve("not/there/yet"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsWhatIsCommittedWhenItIsClosedAndOpenedAgain() {
        store.inTransaction(connection -> insert(connection, "novae"));
        store.close();

        store = Store.in(temporary.resolve("not/there/yet"));

        assertThat(store.inTransaction(StoreTest::count)).isOne();
    }

    @Test
    void keepsNothingOfWorkThatThrows() {
        assertThatThrownBy(() -> store.inTransaction(connection -> {
                    insert(connection, "novae");
                    throw new Refusal.NotFound("gone", "what was asked for is gone", List.of());
                }))
                .isInstanceOf(Refusal.NotFound.class);

        assertThat(store.inTransaction(StoreTest::count)).isZero();
    }

    @Test
    void doesWorkAgainThatCollides() {
        AtomicInteger tries = new AtomicInteger();
        store.inTransaction(connection -> insert(connection, "novae"));

        int count = store.inTransaction(connection -> {
            if (tries.incrementAndGet() == 1) {
                insert(connection, "novae");
            }
            return count(connection);
        });

        assertThat(count).isOne();
        assertThat(tries).hasValue(2);
    }

    @Test
    void letsNoSqlExceptionOutForAMistakeOfTheProgram() {
        assertThatThrownBy(() -> store.inTransaction(connection ->
                        connection.createStatement().executeUpdate("insert into no_such_table values (1)")))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("NO_SUCH_TABLE");
    }

    @Test
    void lendsMoreTransactionsThanItHasConnections() throws InterruptedException {
        int threads = 24;
        CountDownLatch all = new CountDownLatch(threads);
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            IntStream.range(0, threads)
                    .forEach(i -> executor.execute(() -> {
                        store.inTransaction(connection -> insert(connection, "set " + i));
                        all.countDown();
                    }));
            assertThat(all.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }

        assertThat(store.inTransaction(StoreTest::count)).isEqualTo(threads);
    }

    @Test
    void saysThatItsFileIsInUseAndOpensItOnceItIsFree() throws Exception {
        Path directory = temporary.resolve("shared");
        Process holder = holding(directory);
        Store other = new Store(() -> Address.file(directory), PATIENCE, Duration.ZERO);
        try {
            assertThatThrownBy(() -> other.inTransaction(StoreTest::count))
                    .isInstanceOfSatisfying(
                            Refusal.Unavailable.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("no_store"))
                    .hasMessageContaining("already in use");
            assertThat(other.reasonClosed())
                    .hasValueSatisfying(reason -> assertThat(reason).contains("cannot be opened"));
        } finally {
            holder.destroyForcibly().waitFor();
        }

        assertThat(other.inTransaction(StoreTest::count)).isZero();
        assertThat(other.reasonClosed()).isEmpty();
        other.close();
    }

    /** H2 shuts a database whose file it cannot write, on a full disk for instance, and it stays shut. */
    @Test
    void opensItsFileAnewAfterItWasShut() {
        Path directory = temporary.resolve("shut");
        store = new Store(() -> Address.file(directory), PATIENCE, Duration.ZERO);
        store.inTransaction(connection -> insert(connection, "novae"));

        assertThatThrownBy(() -> store.inTransaction(connection -> {
                    connection.createStatement().execute("SHUTDOWN IMMEDIATELY");
                    return count(connection);
                }))
                .isInstanceOfSatisfying(
                        Refusal.Unavailable.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("no_store"));
        assertThat(store.reasonClosed())
                .hasValueSatisfying(reason -> assertThat(reason).contains("was shut"));

        assertThat(store.inTransaction(StoreTest::count)).isOne();
        assertThat(store.reasonClosed()).isEmpty();
    }

    @Test
    void seesWhatKeepsItFromBeingWritten() throws IOException {
        Path directory = Files.createDirectory(temporary.resolve("whole"));

        assertThat(Address.file(directory).obstacle()).isEmpty();
        assertThat(Address.file(Path.of("/proc")).obstacle())
                .hasValueSatisfying(obstacle -> assertThat(obstacle).contains("/proc is full", "starkin.state"));
    }

    /** Another process that has the database open. */
    private static Process holding(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.getInputStream().read()).isEqualTo(Holder.IS_OPEN);
        return process;
    }

    /** Opens a database, says so, and holds it. */
    static final class Holder {

        static final int IS_OPEN = '!';

        private Holder() {}

        public static void main(String... arguments) throws InterruptedException {
            try (Database _ = Database.open(Address.file(Path.of(arguments[0])))) {
                System.out.write(IS_OPEN);
                System.out.flush();
                new CountDownLatch(1).await();
            }
        }
    }

    @Test
    void saysThatItsDirectoryCannotBeMade() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> Store.in(file.resolve("state")).inTransaction(StoreTest::count))
                .isInstanceOf(Refusal.Unavailable.class)
                .hasMessageContaining("cannot be made");
    }

    @Test
    void refusesAnAddressOfAnotherKind() {
        Store wrong =
                new Store(() -> new Address("jdbc:mysql://host/base", "", "", Optional.empty()), PATIENCE, PATIENCE);

        assertThatThrownBy(() -> wrong.inTransaction(StoreTest::count))
                .isInstanceOf(Refusal.Unavailable.class)
                .hasMessageContaining("jdbc:postgresql:");
    }

    @Test
    void doesNotLetAskersWaitForEverWhileItIsOpened() {
        CompletableFuture<Address> later = new CompletableFuture<>();
        Store slow = new Store(later::join, Duration.ofMillis(20), PATIENCE);

        assertThatThrownBy(() -> slow.inTransaction(StoreTest::count))
                .isInstanceOf(Refusal.Unavailable.class)
                .hasMessageContaining("still being opened");

        later.complete(Address.file(temporary));
        slow.close();
    }

    @Test
    void liesBesideTheSkyAndNeverInIt() {
        assertThat(StateDirectory.beside(Path.of("/data/sky/"))).contains(Path.of("/data/sky.state"));
        assertThat(StateDirectory.beside(Path.of("/"))).isEmpty();
        assertThatThrownBy(() -> StateDirectory.requireOutside(Path.of("/data/sky"), Path.of("/data/x/../sky/state")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("outside");
        StateDirectory.requireOutside(Path.of("/data/sky"), Path.of("/data/sky.state"));
    }

    private static int insert(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into label_set (name, note, created_at, created_by) values (?, '', ?, '')")) {
            statement.setString(1, name);
            statement.setObject(2, OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
            return statement.executeUpdate();
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select count(*) from label_set");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
