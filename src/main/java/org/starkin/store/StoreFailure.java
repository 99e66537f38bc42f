package org.starkin.store;

import java.sql.SQLException;

/** The database does not take what it was told: a mistake of this program. */
final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreFailure(SQLException cause) {
        super("the database refused a statement: " + cause.getMessage(), cause);
    }
}
