package org.starkin.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.starkin.operate.StarkinConfig;

/**
 * Where a database is to be found.
 *
 * @param url of JDBC
 * @param directory to be made first, where the database is a file in it
 */
record Address(String url, String user, String password, Optional<Path> directory) {

    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String FILE = "starkin";

    /** A transaction and the file's tidying want some hundred kilobytes. */
    private static final long LEAST_FREE_BYTES = 1 << 20;

    Address {
        if (!url.startsWith(H2) && !url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException("starkin.database.url begins with '" + beginning(url) + "'; it is "
                    + POSTGRESQL + "//HOST/DATABASE, or left out for a file in starkin.state");
        }
    }

    /** The database that the settings name, or else a file in the state directory; nothing without one. */
    static Optional<Address> of(StarkinConfig.Database settings, StateDirectory state) {
        Optional<Address> named = settings.url()
                .map(url -> new Address(
                        url, settings.user().orElse(""), settings.password().orElse(""), Optional.empty()));
        return named.or(() -> state.path().map(Address::file));
    }

    /**
     * A file in a directory. Each transaction is on the disk when it is committed, and there is no log of its own.
     *
     * @throws IllegalArgumentException where the name of the directory would be read as settings
     */
    static Address file(Path directory) {
        Path file = directory.toAbsolutePath().resolve(FILE);
        if (file.toString().contains(";")) {
            throw new IllegalArgumentException("the directory '" + directory
                    + "' has a ';' in its name, which a database's address cannot hold; name another as starkin.state");
        }
        return new Address(
                H2 + "file:" + file + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE",
                FILE,
                "",
                Optional.of(directory));
    }

    /** What keeps the database from being written where that can be seen: no room on its disk, or no right to. */
    Optional<String> obstacle() {
        return directory.filter(Files::isDirectory).flatMap(path -> {
            long free = path.toFile().getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                return Optional.of("the disk of " + path + " is full (" + free
                        + " bytes are free); make room there, or name another directory as starkin.state");
            }
            return Files.isWritable(path)
                    ? Optional.empty()
                    : Optional.of(
                            path + " cannot be written; give its rights to the server, or name another directory as"
                                    + " starkin.state");
        });
    }

    /** The name of the driver's class. */
    String driver() {
        return url.startsWith(H2) ? "org.h2.Driver" : "org.postgresql.Driver";
    }

    /** For logs and reasons: without user, password, and parameters, which may hold them. */
    String name() {
        return directory.map(path -> path.resolve(FILE) + ".mv.db").orElseGet(() -> url.split("[?;]", 2)[0]);
    }

    private static String beginning(String url) {
        return url.substring(0, Math.min(url.length(), 20));
    }
}
