package org.starkin.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.starkin.demo.Documents;

/** {@code docs/configuration.md} tells every setting, as the code has it. */
class ConfigurationDocumentTest {

    private static final String BEGIN = "<!-- made of StarkinConfig by ConfigurationDocumentTest -->\n";
    private static final String END = "\n<!-- end of what is made -->";

    private final ConfigurationDocument made = ConfigurationDocument.of(
            Documents.folder().resolveSibling("src/main/java/org/starkin/operate/StarkinConfig.java"));

    @Test
    void theReferenceIsWhatTheCodeSays() throws IOException {
        Path document = Documents.folder().resolve("configuration.md");
        String committed = Files.readString(document);
        int begin = committed.indexOf(BEGIN) + BEGIN.length();
        int end = committed.indexOf(END, begin);
        String expected = committed.substring(0, begin) + "\n"
                + "| setting, and its variable | is | default | limits | |\n|---|---|---|---|---|\n" + made.rows()
                + "\n" + committed.substring(end);
        if (Boolean.getBoolean("refresh-configuration")) {
            Files.writeString(document, expected);
        }

        assertThat(Files.readString(document))
                .as("docs/configuration.md is stale; run mvn -pl src -am test -Dtest=ConfigurationDocumentTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Drefresh-configuration=true")
                .isEqualTo(expected);
    }

    @Test
    void itHasWhatTheServerReads() {
        assertThat(made.names())
                .containsExactlyInAnyOrderElementsOf(
                        ConfigMappings.getProperties(ConfigClass.configClass(StarkinConfig.class))
                                .keySet());
    }
}
