package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {

    @TempDir
    Path directory;

    @Test
    void namesFilesOfADirectoryInTheOrderOfTheirPaths() {
        Path last = MadeUp.file(directory.resolve("c.csv"), "");
        Path first = MadeUp.file(directory.resolve("a/z.csv"), "");
        Path middle = MadeUp.file(directory.resolve("b/a/deep/er.csv"), "");

        assertThat(FileTree.files(List.of(directory))).containsExactly(first, middle, last);
    }

    @Test
    void keepsTheOrderInWhichFilesAreNamed() {
        Path one = MadeUp.file(directory.resolve("one.csv"), "");
        Path below = MadeUp.file(directory.resolve("sub/below.csv"), "");
        Path missing = directory.resolve("missing.csv");

        assertThat(FileTree.files(List.of(one, directory.resolve("sub")))).containsExactly(one, below);
        assertThatThrownBy(() -> FileTree.files(List.of(one, missing)))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("missing.csv: there is no such file");
    }

    @Test
    void leavesOutWhatIsNoDataButTakesItWhereItIsNamed() {
        Path data = MadeUp.file(directory.resolve("data.csv"), "");
        Path hidden = MadeUp.file(directory.resolve(".hidden.csv"), "");
        Path metadata = MadeUp.file(directory.resolve("_metadata"), "");
        MadeUp.file(directory.resolve(".git/config"), "");
        MadeUp.file(directory.resolve("_tmp/part.csv"), "");

        assertThat(FileTree.files(List.of(directory))).containsExactly(data);
        assertThat(FileTree.files(List.of(hidden, metadata))).containsExactly(hidden, metadata);
    }

    @Test
    void followsLinksToFilesAndNotThoseToDirectories() throws IOException {
        Path outside = directory.resolve("outside");
        Path inside = Files.createDirectories(directory.resolve("inside"));
        Path file = MadeUp.file(outside.resolve("star.csv"), "");
        Path link = Files.createSymbolicLink(inside.resolve("link.csv"), file);
        Files.createSymbolicLink(inside.resolve("circle"), inside);
        Files.createSymbolicLink(inside.resolve("elsewhere"), outside);

        assertThat(FileTree.files(List.of(inside))).containsExactly(link);
    }

    @Test
    void refusesADirectoryWithoutFiles() throws IOException {
        Path empty = Files.createDirectories(directory.resolve("empty/deeper"));

        assertThatThrownBy(() -> FileTree.files(List.of(directory.resolve("empty"))))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("is a directory without a file in it");
        assertThat(empty).isEmptyDirectory();
    }
}
