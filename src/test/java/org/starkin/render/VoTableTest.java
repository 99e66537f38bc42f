package org.starkin.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoTableTest {

    /** A row. */
    public record Named(
            @Cell(ucd = "meta.id;meta.main") String id,
            @Cell(ucd = "meta.note") String name) {}

    /** A {@code char} is of ASCII (VOTable 1.4, section 2.1). */
    @Test
    void onlyWordsBeyondAsciiAreOfUnicode() throws IOException {
        String document = written(new Named("1", "mira"), new Named("2", "\u00bfmira?"));

        assertThat(document).containsPattern("<FIELD(?=[^>]*name=\"id\")[^>]*datatype=\"char\"");
        assertThat(document).containsPattern("<FIELD(?=[^>]*name=\"name\")[^>]*datatype=\"unicodeChar\"");
        assertThat(document).contains("<TD>\u00bfmira?</TD>");
    }

    /** They cannot be in XML 1.0 at all. */
    @Test
    void controlCharactersAreShownAsUnknown() throws IOException {
        String document = written(new Named("1", "mi\u0001ra"));

        assertThat(document).containsPattern("<FIELD(?=[^>]*name=\"name\")[^>]*datatype=\"unicodeChar\"");
        assertThat(document).contains("<TD>mi\u00bfra</TD>");
    }

    @Test
    void wordsOfAsciiAreOfCharacters() throws IOException {
        assertThat(written(new Named("1", "mira"))).doesNotContain("unicodeChar");
    }

    private static String written(Named... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Table table = Table.of("named", "Names", List.of(), Named.class, List.of(rows));
        VoTable.write(table, URI.create("http://localhost/"), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
