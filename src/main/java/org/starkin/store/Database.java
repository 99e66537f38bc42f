package org.starkin.store;

import static io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator.defaultValidator;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;

/** An open database, its tables up to date. Thread-safe. */
final class Database implements AutoCloseable {

    private static final String MIGRATIONS = "classpath:db/migration";

    /** As many as threads answer on two processors; more transactions at once would only wait for the disk. */
    private static final int MOST_CONNECTIONS = 8;

    private static final Duration ACQUISITION = Duration.ofSeconds(5);

    private final Address address;
    private final AgroalDataSource source;

    private Database(Address address, AgroalDataSource source) {
        this.address = address;
        this.source = source;
    }

    /**
     * Opens a database and brings its tables up to date.
     *
     * @throws RuntimeException where it cannot be opened
     */
    static Database open(Address address) {
        address.directory().ifPresent(directory -> {
            try {
                Files.createDirectories(directory);
            } catch (IOException e) {
                throw new UncheckedIOException("the directory '" + directory + "' cannot be made (" + e + ")", e);
            }
        });
        AgroalDataSource source = pool(address);
        try {
            try (Connection first = source.getConnection()) {
                first.isValid(1);
            }
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(source)
                    .locations(MIGRATIONS)
                    .cleanDisabled(true)
                    .load()
                    .migrate();
            return new Database(address, source);
        } catch (SQLException e) {
            source.close();
            throw new IllegalStateException(e.getMessage(), e);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /** One connection is kept, for a database in a file is shut, and unlocked, with its last. */
    private static AgroalDataSource pool(Address address) {
        var configuration = new AgroalDataSourceConfigurationSupplier()
                .metricsEnabled(false)
                .connectionPoolConfiguration(pool -> pool.minSize(1)
                        .maxSize(MOST_CONNECTIONS)
                        .acquisitionTimeout(ACQUISITION)
                        .connectionValidator(defaultValidator())
                        .validateOnBorrow(true)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(address.url())
                                .connectionProviderClassName(address.driver())
                                .principal(new NamePrincipal(address.user()))
                                .credential(new SimplePassword(address.password()))));
        try {
            return AgroalDataSource.from(configuration);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    Address address() {
        return address;
    }

    /** To be closed by who asks. */
    Connection connection() throws SQLException {
        return source.getConnection();
    }

    @Override
    public void close() {
        source.close();
    }
}
