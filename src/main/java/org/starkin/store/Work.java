package org.starkin.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is done within one transaction. It may be done again from its beginning, where another transaction was in its way:
 * besides what it does in the database it changes nothing.
 */
@FunctionalInterface
public interface Work<T> {

    /**
     * Does it.
     *
     * @param connection neither to be committed nor to be closed, nor kept
     */
    T with(Connection connection) throws SQLException;
}
