package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The other tests trust the browser to tell of errors: it must. */
@ExtendWith(Browser.class)
class BrowserTest {

    @TempDir
    Path directory = Path.of("");

    @Test
    void tellsOfErrorsAndOfForbiddenScripts(Tab tab) throws IOException {
        tab.openAddress(written("""
                <!doctype html>
                <meta http-equiv="Content-Security-Policy" content="img-src 'none'">
                <img src="forbidden.png">
                <p id="said"></p>
                <script>
                  document.getElementById("said").textContent = "ran";
                  throw new Error("fell over");
                </script>
                """));

        assertThat(tab.text("#said")).isEqualTo("ran");
        assertThat(tab.complaints().unexpected())
                .anyMatch(line -> line.contains("fell over"))
                .anyMatch(line -> line.contains("Content Security Policy"));
        assertThatThrownBy(() -> tab.complaints().requireNone()).hasMessageContaining("fell over");
        tab.complaints().expect("");
    }

    @Test
    void tellsOfWarningsFailedRequestsAndOtherServers(Tab tab) throws IOException {
        tab.openAddress(written("""
                <!doctype html>
                <script>
                  console.warn("be warned");
                  fetch("http://127.0.0.1:9/elsewhere").catch(() => {});
                </script>
                """));

        assertThat(tab.complaints().unexpected())
                .anyMatch(line -> line.contains("be warned"))
                .anyMatch(line -> line.startsWith("request failed: http://127.0.0.1:9/elsewhere"))
                .anyMatch(line -> line.startsWith("request to another server: http://127.0.0.1:9/elsewhere"));
        tab.complaints().expect("be warned|elsewhere|127.0.0.1:9|CORS");
    }

    @Test
    void waitsUntilThePageIsNoLongerBusy(Tab tab) throws IOException {
        tab.openAddress(written("""
                <!doctype html>
                <body aria-busy="true">
                <p id="said"></p>
                <script>
                  setTimeout(() => {
                    document.getElementById("said").textContent = "done";
                    document.body.removeAttribute("aria-busy");
                  }, 300);
                </script>
                """));

        assertThat(tab.text("#said")).isEqualTo("done");
    }

    @Test
    void findsWhatKeepsReadersOut(Tab tab) throws IOException {
        tab.openAddress(written("""
                <!doctype html>
                <html lang="en"><title>Pale</title><body>
                <p style="color: #ddd; background: #fff">hardly to be read</p>
                <input>
                """));

        assertThatThrownBy(() -> Axe.requireNoSeriousViolation(tab.page(), "the pale page"))
                .hasMessageContainingAll("color-contrast", "hardly to be read", "label");
    }

    @Test
    void findsWhatHangsOverTheEdge(Tab tab) throws IOException {
        tab.openAddress(written("""
                <!doctype html>
                <html lang="en"><title>Wide</title><body><main><h1 style="width: 1000px">wide</h1></main>
                """));

        assertThatThrownBy(() -> tab.inspect("too-wide")).hasMessageContaining("too-wide-light-390 that hang over");
    }

    private String written(String html) throws IOException {
        Path file = directory.resolve("page.html");
        Files.writeString(file, html);
        return file.toUri().toString();
    }
}
