package org.starkin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page's files as they are served: self-contained, relative, and without a way for data to become markup. */
final class PageFilesTest {

    private static final Pattern HTML_LINK = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import) \"([^\"]+)\"");
    private static final Pattern CSS_URL = Pattern.compile("url\\(|@import");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?:)?//[A-Za-z0-9][A-Za-z0-9.-]*\\.[a-z]{2,}[^\\s\"'`]*");
    private static final Pattern ABSOLUTE_PATH = Pattern.compile("[\"'`]/[A-Za-z]");
    /** XML of another program may be parsed: it becomes a document of its own, not a part of the page. */
    private static final Pattern MARKUP_FROM_TEXT =
            Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|srcdoc"
                    + "|DOMParser(?!\\(\\)\\.parseFromString\\(\\w+, \"text/xml\"\\))");

    private static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";

    @ParameterizedTest
    @MethodSource("files")
    void namesNoAddressOutsideTheServer(Path file) {
        assertThat(matches(ADDRESS, PageFiles.text(file).replace(SVG_NAMESPACE, "")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasNoPathFromTheServersRoot(Path file) {
        assertThat(matches(ABSOLUTE_PATH, PageFiles.text(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void importsOnlyFilesThatAreServed(Path script) {
        List<String> imports = IMPORT.matcher(PageFiles.text(script))
                .results()
                .map(m -> m.group(1))
                .toList();

        assertThat(imports).allMatch(name -> name.startsWith("./") || name.startsWith("../"));
        assertThat(imports)
                .allMatch(name -> Files.isRegularFile(
                        Objects.requireNonNull(script.getParent()).resolve(name)));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void neverTurnsTextIntoMarkupOrCode(Path script) {
        assertThat(matches(MARKUP_FROM_TEXT, PageFiles.text(script))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void keepsEachScriptShort(Path script) throws IOException {
        assertThat(Files.readAllLines(script)).hasSizeLessThan(200);
    }

    @Test
    void linksOnlyToWhatIsServed() {
        Path html = PageFiles.root().resolve("index.html");

        List<String> files = HTML_LINK
                .matcher(PageFiles.text(html))
                .results()
                .map(match -> match.group(1))
                .filter(link -> !link.startsWith("#") && !link.startsWith("?"))
                .filter(link -> !link.equals(".") && !link.equals("q/swagger-ui"))
                .toList();

        assertThat(files)
                .isNotEmpty()
                .allMatch(file -> Files.isRegularFile(PageFiles.root().resolve(file)));
    }

    @Test
    void holdsNoScriptNorStyleInTheHtml() {
        String html = PageFiles.text(PageFiles.root().resolve("index.html"));

        assertThat(html)
                .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
                .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=");
    }

    @Test
    void loadsNothingFromStyleSheets() {
        assertThat(PageFiles.endingWith(".css"))
                .allSatisfy(sheet ->
                        assertThat(matches(CSS_URL, PageFiles.text(sheet))).isEmpty());
    }

    private static Stream<Path> files() {
        return Stream.of(".html", ".css", ".js", ".svg").flatMap(end -> PageFiles.endingWith(end).stream());
    }

    private static Stream<Path> scripts() {
        return PageFiles.endingWith(".js").stream();
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group()).toList();
    }
}
