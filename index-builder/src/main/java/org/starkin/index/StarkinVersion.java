package org.starkin.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this program. */
public final class StarkinVersion {

    private static final String RESOURCE = "version.properties";

    private StarkinVersion() {}

    /** As Maven knows it: {@code 0.1.0}. */
    public static String text() {
        try (InputStream in = StarkinVersion.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing beside " + StarkinVersion.class);
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
