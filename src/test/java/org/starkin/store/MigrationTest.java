package org.starkin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.demo.PostgresServer;

/** What a database of an older version holds is there when its tables were brought up to date. */
class MigrationTest {

    private static final String BEFORE_ANSWERS_COULD_BE_TAKEN_BACK = "2";

    @TempDir
    private Path temporary = Path.of("");

    @Test
    void keepsAnswersInAFile() throws SQLException {
        keepsAnswers(Address.file(temporary));
    }

    @Test
    void keepsAnswersInPostgres() throws IOException, SQLException {
        try (PostgresServer server = PostgresServer.start()) {
            keepsAnswers(new Address(server.url(), PostgresServer.USER, "", Optional.empty()));
        }
    }

    private static void keepsAnswers(Address address) throws SQLException {
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .locations("classpath:db/migration")
                .target(BEFORE_ANSWERS_COULD_BE_TAKEN_BACK)
                .load()
                .migrate();
        try (Connection old = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            change(
                    old,
                    "insert into label_set (id, name, note, created_at, created_by)"
                            + " values (1, 'novae', '', current_timestamp, 'ann')");
            label(old, 1, "yes");
            label(old, 2, "unsure");
            assertThatThrownBy(() -> label(old, 3, "none")).isInstanceOf(SQLException.class);
        }

        try (Database database = Database.open(address);
                Connection now = database.connection()) {
            label(now, 3, "none");
            assertThat(answers(now)).containsExactly("yes", "unsure", "none");
            assertThatThrownBy(() -> label(now, 4, "maybe")).isInstanceOf(SQLException.class);
        }
    }

    private static void label(Connection connection, long number, String answer) throws SQLException {
        change(
                connection,
                "insert into label (set_id, number, survey, object_id, answer, generation, ranking, labelled_at, labelled_by)"
                        + " values (1, " + number + ", 'gaia', 'a', '" + answer
                        + "', '', 0, current_timestamp, 'ann')");
    }

    private static void change(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private static List<String> answers(Connection connection) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select answer from label order by number");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }
}
