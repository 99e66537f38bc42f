package org.starkin.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements with parameters, within one transaction. An {@link Instant} is kept in UTC. */
public final class Sql {

    private final Connection connection;

    /** @param connection of the transaction */
    public Sql(Connection connection) {
        this.connection = connection;
    }

    /** Makes a value of a row; asked for nothing but the row where it stands. */
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The rows of a query, in its order. */
    public <T> List<T> rows(String query, Reading<T> reading, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(query, parameters);
                ResultSet found = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(reading.read(found));
            }
            return rows;
        }
    }

    /** The first row of a query, where there is one. */
    public <T> Optional<T> first(String query, Reading<T> reading, Object... parameters) throws SQLException {
        return rows(query, reading, parameters).stream().findFirst();
    }

    /** How many rows a statement changed. */
    public int change(String statement, Object... parameters) throws SQLException {
        try (PreparedStatement prepared = prepared(statement, parameters)) {
            return prepared.executeUpdate();
        }
    }

    /** Changes rows by one statement, once for each of several sets of parameters. */
    public void changeEach(String statement, List<Object[]> parameters) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (Object[] values : parameters) {
                fill(prepared, values);
                prepared.addBatch();
            }
            prepared.executeBatch();
        }
    }

    /** The time in a column. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The time in a column that may be null. */
    public static Optional<Instant> instantOrNone(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private PreparedStatement prepared(String statement, Object... parameters) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        fill(prepared, parameters);
        return prepared;
    }

    private static void fill(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(
                    i + 1, parameters[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : parameters[i]);
        }
    }
}
