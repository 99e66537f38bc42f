package org.starkin.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsBackWhatWasWritten() throws IOException {
        List<Example> examples = MadeUp.examples(3, 1);
        Path file = ExampleFile.in(folder, "actual-near");

        ExampleFile.write(file, examples);

        assertThat(ExampleFile.readAll(folder)).usingRecursiveComparison().isEqualTo(examples);
    }

    @Test
    void readsActualLooksBeforeAllOthers() throws IOException {
        List<Example> examples = MadeUp.examples(1, 1);
        ExampleFile.write(ExampleFile.in(folder, "simulated-1-0"), examples.subList(0, 1));
        ExampleFile.write(ExampleFile.in(folder, "again-near-0"), examples.subList(1, 2));
        ExampleFile.write(ExampleFile.in(folder, "actual-near"), examples.subList(2, 3));

        List<Example> read = ExampleFile.readAll(folder);

        assertThat(read.getFirst()).usingRecursiveComparison().isEqualTo(examples.get(2));
    }

    @Test
    void refusesAFileOfAnotherLayout() throws IOException {
        Path file = ExampleFile.in(folder, "actual-near");
        Files.write(file, new byte[] {0, 0, 0, 2, 0, 0, 0, 9, 0, 0, 0, 0});

        assertThatThrownBy(() -> ExampleFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("9 values")
                .hasMessageContaining("remove it");
    }
}
