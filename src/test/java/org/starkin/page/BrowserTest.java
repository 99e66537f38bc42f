package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The other tests trust the browser to tell of errors: it must. */
class BrowserTest {

    @TempDir
    Path directory = Path.of("");

    @Test
    void tellsOfErrorsAndOfForbiddenScripts() throws IOException {
        Path html = directory.resolve("broken.html");
        Files.writeString(html, """
                <!doctype html>
                <meta http-equiv="Content-Security-Policy" content="img-src 'none'">
                <img src="forbidden.png">
                <p id="said"></p>
                <script>
                  document.getElementById("said").textContent = "ran";
                  throw new Error("fell over");
                </script>
                """);

        Browser.Page page = Browser.find().open(html.toUri().toString());

        assertThat(page.document().select("#said").text()).isEqualTo("ran");
        assertThat(page.console())
                .anyMatch(line -> line.contains("fell over"))
                .anyMatch(line -> line.contains("Content Security Policy"));
    }
}
