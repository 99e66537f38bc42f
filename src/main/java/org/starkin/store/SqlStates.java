package org.starkin.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.Set;

/** What an error of a database means, by its SQLSTATE (ISO/IEC 9075) and, above 90, by H2's own. */
final class SqlStates {

    /** Integrity, for the other may have inserted the same; rollback by a deadlock or for isolation; a lock's time limit. */
    private static final Set<String> COLLISION = Set.of("23", "40", "HY");

    /** Connection; resources, the operator and the system of PostgreSQL; H2's closed or broken files. */
    private static final Set<String> ABSENCE = Set.of("08", "53", "57", "58", "90");

    /** H2's: a file that cannot be written or read, or is broken; a database that was shut for it; a connection to one. */
    private static final Set<String> SHUT = Set.of("90028", "90030", "90031", "90067", "90098", "90121");

    private SqlStates() {}

    /** Whether another transaction was in the way, so that the same may succeed when it is done again. */
    static boolean isCollision(SQLException e) {
        return COLLISION.contains(classOf(e));
    }

    /** Whether the database is not there, rather than what it was told wrong. */
    static boolean isAbsence(SQLException e) {
        return ABSENCE.contains(classOf(e))
                || e instanceof SQLTransientException
                || classOf(e).isEmpty();
    }

    /** Whether a database in a file was shut, as H2 does when it cannot write: it has to be opened anew. */
    static boolean isShut(SQLException e) {
        return SHUT.contains(Objects.requireNonNullElse(e.getSQLState(), ""));
    }

    private static String classOf(SQLException e) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        return state.substring(0, Math.min(2, state.length()));
    }
}
