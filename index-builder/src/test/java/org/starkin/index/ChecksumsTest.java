package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumsTest {

    private static final List<Star> STARS = MadeUpStars.clustered("asas", 60, 8, 1);
    private static final long SEED = 7;

    @TempDir
    private Path directory;

    private Path built() {
        Build.survey(directory, "asas", STARS);
        return directory.resolve("asas/generation-000001");
    }

    private static List<Damage> damages(Path generation) throws InterruptedIOException {
        return new GenerationCheck(generation).all(Pace.UNBOUNDED);
    }

    @Test
    void aGenerationIsWrittenWithTheSumsOfAllItsFiles() throws IOException {
        Path generation = built();

        Checksums list = Checksums.in(generation).orElseThrow();

        assertThat(list.files()).containsKeys("manifest.json", "rejects.csv", "strangeness.bin", "lucene/segments_1");
        assertThat(list).isEqualTo(Checksums.of(generation, Pace.UNBOUNDED));
        assertThat(damages(generation)).isEmpty();
    }

    @Test
    void sha256sumReadsTheList() throws IOException, InterruptedException {
        Path generation = built();
        Process process;
        try {
            process = new ProcessBuilder("sha256sum", "--check", "--strict", Checksums.NAME)
                    .directory(generation.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("said").toFile())
                    .start();
        } catch (IOException _) {
            Assumptions.abort("there is no sha256sum on this machine");
            return;
        }

        assertThat(process.waitFor())
                .as(Files.readString(directory.resolve("said")))
                .isZero();
    }

    @Test
    void everyBitThatIsFlippedInTheListIsFoundInTheList() throws IOException {
        Path generation = built();
        Path list = generation.resolve(Checksums.NAME);
        byte[] whole = Files.readAllBytes(list);
        Random random = new Random(SEED);
        for (int flip = 0; flip < 1000; flip++) {
            byte[] damaged = whole.clone();
            int bit = random.nextInt(whole.length * Byte.SIZE);
            damaged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            Files.write(list, damaged);

            assertThatThrownBy(() -> Checksums.in(generation))
                    .as("bit " + bit + ", seed " + SEED)
                    .isInstanceOf(IndexDamaged.class)
                    .hasMessageContaining(Checksums.NAME);
        }
    }

    @Test
    void whatIsMissingCutOffChangedOrAddedIsNamed() throws IOException {
        Path generation = built();
        Path manifest = generation.resolve("manifest.json");
        Files.delete(generation.resolve("strangeness.bin"));
        try (FileChannel channel = FileChannel.open(generation.resolve("rejects.csv"), StandardOpenOption.WRITE)) {
            channel.truncate(10);
        }
        byte[] changed = Files.readAllBytes(manifest);
        changed[changed.length / 2] ^= 4;
        Files.write(manifest, changed);
        Files.writeString(generation.resolve("lucene/notes.txt"), "mine");

        List<Damage> damages = damages(generation);

        assertThat(damages)
                .extracting(damage -> damage.kind() + " " + damage.file().getFileName())
                .containsExactlyInAnyOrder(
                        "RESIZED rejects.csv", "CHANGED manifest.json", "MISSING strangeness.bin", "STRAY notes.txt");
        assertThat(damages.stream().filter(damage -> damage.kind() == Damage.Kind.CHANGED))
                .allSatisfy(damage ->
                        assertThat(damage.detail()).contains(FileSum.of(changed).sha256(), "expected", "seen"));
    }

    @Test
    void aGenerationOfTheSchemaBeforeOpensAndIsGivenItsSums() throws IOException {
        Path generation = built();
        OlderSchema.one(generation);

        try (Sky sky = Sky.open(directory);
                SkyView view = sky.acquire()) {
            assertThat(view.broken()).isEmpty();
            assertThat(view.survey("asas").orElseThrow().manifest().schemaVersion())
                    .isOne();
        }
        assertThat(damages(generation)).extracting(Damage::kind).containsExactly(Damage.Kind.UNRECORDED);
        new GenerationCheck(generation).record(Pace.UNBOUNDED);
        assertThat(damages(generation)).isEmpty();
    }

    @Test
    void aGenerationOfTheSchemaBeforeIsAppendedTo() {
        OlderSchema.one(built());

        try (SurveyWriter writer = Build.writer(directory, "asas", 8, Beginning.APPENDED)) {
            Manifest manifest = writer.publish();

            assertThat(manifest.schemaVersion()).isEqualTo(Manifest.SCHEMA_VERSION);
            assertThat(manifest.stars().kept()).isEqualTo(60);
        }
    }

    @Test
    void noSumsAreTakenOfAGenerationThatIsDamagedAlready() throws IOException {
        Path generation = built();
        OlderSchema.one(generation);
        Path vectors;
        try (var files = Files.list(generation.resolve("lucene"))) {
            vectors = files.filter(file -> file.toString().endsWith(".vec"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(vectors);
        bytes[bytes.length / 2] ^= 1;
        Files.write(vectors, bytes);

        assertThatThrownBy(() -> new GenerationCheck(generation).record(Pace.UNBOUNDED))
                .isInstanceOf(IndexDamaged.class)
                .hasMessageContaining(".vec");
    }

    @Test
    void aListThatTheManifestPromisesIsMissed() throws IOException {
        Path generation = built();
        Files.delete(generation.resolve(Checksums.NAME));

        assertThat(damages(generation)).extracting(Damage::kind).containsExactly(Damage.Kind.MISSING);
    }

    @Test
    void aFileThatIsListedAloneIsReadAsItWasWritten() throws IOException {
        Path file = Files.writeString(directory.resolve("matching.json"), "{}");
        assertThat(Checksums.content(file)).asString().isEqualTo("{}");

        Checksums.remember(file);
        assertThat(Checksums.content(file)).asString().isEqualTo("{}");
        Files.writeString(file, "{ ");

        assertThatThrownBy(() -> Checksums.content(file))
                .isInstanceOf(IndexDamaged.class)
                .hasMessageContaining("matching.json");
        Checksums.forget(file);
        assertThat(Checksums.content(file)).asString().isEqualTo("{ ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../x", "a/../b", "/etc/passwd", "a//b", "", "a b", "a\nb", "a/.", "a\\b"})
    void aNameThatLeadsElsewhereIsRefused(String name) {
        SortedMap<String, FileSum> files = new TreeMap<>();
        files.put(name, FileSum.of(new byte[0]));

        assertThatThrownBy(() -> new Checksums(files)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPaceIsKeptOnAverage() throws InterruptedIOException {
        AtomicLong slept = new AtomicLong();
        Pace pace = Pace.of(1_000_000_000_000L, slept::get);
        long began = System.nanoTime();

        pace.read(5_000_000_000L);

        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(5_000_000L);
    }
}
