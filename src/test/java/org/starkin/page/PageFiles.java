package org.starkin.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The page's files as the build put them on the class path, our own without the libraries under vendor/. */
final class PageFiles {

    private static final String PLOTTING_LIBRARY = "vendor/echarts.esm.min.js";

    private PageFiles() {}

    /** Our own files with this ending, sorted. */
    static List<Path> endingWith(String end) {
        Path vendor = root().resolve("vendor");
        try (Stream<Path> all = Files.walk(root())) {
            return all.filter(file -> file.toString().endsWith(end) && !file.startsWith(vendor))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that a browser fetches to show the page, as addresses relative to it. */
    static List<String> firstView() {
        Stream<String> own = Stream.of(".html", ".css", ".js", ".svg")
                .flatMap(end -> endingWith(end).stream())
                .map(file -> root().relativize(file).toString());
        return Stream.concat(own, Stream.of(PLOTTING_LIBRARY)).toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path root() {
        try {
            return Path.of(Objects.requireNonNull(PageFiles.class.getResource("/META-INF/resources/css/page.css"))
                            .toURI())
                    .resolve("../..")
                    .normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
