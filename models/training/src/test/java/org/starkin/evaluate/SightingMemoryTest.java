package org.starkin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.EncoderId;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.Passband;
import org.starkin.period.Period;
import org.starkin.view.Summary;

class SightingMemoryTest {

    private static final EncoderId ENCODER = new EncoderId("made-up", "0123456789abcdef".repeat(4));

    @TempDir
    private Path folder;

    private final AtomicInteger made = new AtomicInteger();

    private Map<String, Map<String, Sighting>> make() {
        made.incrementAndGet();
        return Map.of(
                "gaia",
                Map.of("a", star("a", OptionalDouble.of(0.5)), "b", star("b", OptionalDouble.empty())),
                "ztf",
                Map.of());
    }

    private static Sighting star(String name, OptionalDouble amplitudeMag) {
        Summary summary = new Summary(new Passband("G"), BrightnessUnit.MAGNITUDE, 15.25, amplitudeMag, 80, 900.5);
        return new Sighting(name, Embedding.of(new float[] {3, 4}), List.of(new Period(2.5, 0.75)), summary);
    }

    @Test
    void remembersWhatWasMadeAndMakesNothingTwice() throws IOException {
        SightingMemory memory = new SightingMemory(folder, ENCODER);

        Map<String, Map<String, Sighting>> first = memory.of("two stars", this::make);
        Map<String, Map<String, Sighting>> second = new SightingMemory(folder, ENCODER).of("two stars", this::make);

        assertThat(made).hasValue(1);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void believesNothingOfOtherStarsOrOfAnotherEncoder() throws IOException {
        new SightingMemory(folder, ENCODER).of("two stars", this::make);

        new SightingMemory(folder, ENCODER).of("other stars", this::make);
        new SightingMemory(folder, new EncoderId("made-up", "f".repeat(64))).of("two stars", this::make);

        assertThat(made).hasValue(3);
    }

    @Test
    void refusesAFileThatHoldsSomethingElse() throws IOException {
        SightingMemory memory = new SightingMemory(folder, ENCODER);
        memory.of("two stars", this::make);
        try (Stream<Path> files = Files.list(folder)) {
            Files.writeString(files.findFirst().orElseThrow(), "something else");
        }

        assertThatThrownBy(() -> memory.of("two stars", this::make))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("delete it");
    }
}
