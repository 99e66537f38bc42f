package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.encoder.EncoderId;

/** A survey of shards, against the survey built of the same stars at once. */
class ShardTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void giveTheSurveyOfAllStars(int parts) {
        List<Star> stars = MadeUpStars.clustered("asas", 1000, 8, 5);
        Build.survey(directory.resolve("plain"), "asas", stars);
        int length = stars.size() / parts;
        for (int part = parts - 1; part >= 0; part--) {
            shard(part, stars.subList(part * length, part == parts - 1 ? stars.size() : (part + 1) * length));
        }

        merge(parts);

        assertThat(ContentDigest.of(directory.resolve("sky"), "asas"))
                .isEqualTo(ContentDigest.of(directory.resolve("plain"), "asas"));
    }

    @Test
    void anIdInTwoShardsIsRejectedFromTheSecondAndCountedOnce() throws IOException {
        List<Star> stars = MadeUpStars.clustered("asas", 900, 8, 5);
        List<Star> others = MadeUpStars.clustered("asas", 300, 8, 6);
        List<Star> all = new ArrayList<>(stars);
        all.addAll(others);
        Manifest plain = Build.survey(directory.resolve("plain"), "asas", all);
        shard(0, stars);
        shard(1, others);

        Manifest manifest = merge(2);

        assertThat(manifest.stars()).isEqualTo(new Manifest.Stars(900, Map.of("duplicate_object_id", 300L)));
        assertThat(manifest.stars()).isEqualTo(plain.stars());
        assertThat(manifest.points()).isEqualTo(plain.points());
        assertThat(manifest.bands()).isEqualTo(plain.bands());
        assertThat(manifest.classes()).isEqualTo(plain.classes());
        assertThat(ContentDigest.ofIndex(directory.resolve("sky"), "asas"))
                .isEqualTo(ContentDigest.ofIndex(directory.resolve("plain"), "asas"));
        assertThat(Files.readAllLines(directory.resolve("sky/asas/current/rejects.csv")))
                .containsExactlyInAnyOrderElementsOf(
                        Files.readAllLines(directory.resolve("plain/asas/current/rejects.csv")));
    }

    @Test
    void someOfTheStarsOfAShardMayBeThereAlready() {
        List<Star> stars = MadeUpStars.clustered("asas", 500, 8, 5);
        Build.survey(directory.resolve("plain"), "asas", stars);
        shard(0, stars.subList(0, 300));
        shard(1, stars.subList(200, 500));

        Manifest manifest = merge(2);

        assertThat(manifest.stars()).isEqualTo(new Manifest.Stars(500, Map.of("duplicate_object_id", 100L)));
        assertThat(ContentDigest.ofIndex(directory.resolve("sky"), "asas"))
                .isEqualTo(ContentDigest.ofIndex(directory.resolve("plain"), "asas"));
    }

    @Test
    void carriesItsRejectsAlong() throws IOException {
        List<Inputs.Input> inputs = Inputs.of("asas", 300, 4);
        try (SurveyWriter writer = Build.writer(directory.resolve("plain"), "asas", 8)) {
            Inputs.give(writer, inputs);
            writer.publish();
        }
        try (ShardWriter writer = writer(directory.resolve("shard-0"))) {
            for (Inputs.Input input : inputs) {
                switch (input) {
                    case Inputs.OfStar(Star star) -> writer.add(star);
                    case Inputs.OfReject(Reject reject) -> writer.reject(reject);
                }
            }
            writer.finish();
        }

        merge(1);

        assertThat(ContentDigest.of(directory.resolve("sky"), "asas"))
                .isEqualTo(ContentDigest.of(directory.resolve("plain"), "asas"));
    }

    @Test
    void aMergeKilledBetweenTwoShardsGoesOn() {
        List<Star> stars = MadeUpStars.clustered("asas", 400, 8, 5);
        Build.survey(directory.resolve("plain"), "asas", stars);
        shard(0, stars.subList(0, 200));
        shard(1, stars.subList(200, 400));
        Path killed;
        try (SurveyWriter writer = Build.writer(directory.resolve("first"), "asas", 8)) {
            writer.addShard(directory.resolve("shard-0"));
            writer.checkpoint("1");
            writer.addShard(directory.resolve("shard-1"));
            killed = Killed.now(directory.resolve("first"), directory.resolve("killed"));
        }
        try (SurveyWriter writer = Build.writer(killed, "asas", 8, Beginning.RESUMED)) {
            assertThat(writer.resumedFrom()).contains("1");
            writer.addShard(directory.resolve("shard-1"));
            writer.publish();
        }

        assertThat(ContentDigest.of(killed, "asas")).isEqualTo(ContentDigest.of(directory.resolve("plain"), "asas"));
    }

    @Test
    void mayBeAppendedToASurvey() {
        List<Star> stars = MadeUpStars.clustered("asas", 400, 8, 5);
        Build.survey(directory.resolve("plain"), "asas", stars);
        Build.survey(directory.resolve("sky"), "asas", stars.subList(0, 250));
        shard(0, stars.subList(250, 400));

        try (SurveyWriter writer = Build.writer(directory.resolve("sky"), "asas", 8, Beginning.APPENDED)) {
            writer.addShard(directory.resolve("shard-0"));
            writer.publish();
        }

        assertThat(ContentDigest.ofIndex(directory.resolve("sky"), "asas"))
                .isEqualTo(ContentDigest.ofIndex(directory.resolve("plain"), "asas"));
    }

    @Test
    void writtenTwiceLeavesOne() throws IOException {
        List<Star> stars = MadeUpStars.clustered("asas", 100, 8, 5);
        Path shard = directory.resolve("shards/part-0");
        try (ShardWriter one = writer(shard);
                ShardWriter other = writer(shard);
                ShardWriter givenUp = writer(shard)) {
            stars.forEach(one::add);
            stars.forEach(other::add);
            givenUp.add(stars.getFirst());
            assertThat(shard).doesNotExist();
            one.finish();
            other.finish();
        }

        try (Stream<Path> children = Files.list(directory.resolve("shards"))) {
            assertThat(children).containsExactly(shard);
        }
        try (SurveyWriter writer = Build.writer(directory.resolve("sky"), "asas", 8)) {
            writer.addShard(shard);
            assertThat(writer.publish().stars()).isEqualTo(new Manifest.Stars(100, Map.of()));
        }
    }

    @Test
    void refusesAShardOfAnotherPlanWithBothValues() {
        EncoderId other = new EncoderId("neural", "a".repeat(64));
        Path shard = directory.resolve("shard-0");
        try (ShardWriter writer = ShardWriter.create(shard, "asas", other, 8, Build.PARAMETERS)) {
            writer.finish();
        }
        try (SurveyWriter writer = Build.writer(directory.resolve("sky"), "asas", 8)) {
            assertThatThrownBy(() -> writer.addShard(shard))
                    .isInstanceOf(IndexMismatch.class)
                    .hasMessageContaining("neural " + other.sha256())
                    .hasMessageContaining("features " + Build.ENCODER.sha256());
            assertThat(writer.publish().stars().kept()).isZero();
        }
        try (ShardWriter writer = writer(shard)) {
            assertThatThrownBy(writer::finish)
                    .isInstanceOf(IndexMismatch.class)
                    .hasMessageContaining("delete that shard");
        }
    }

    @Test
    void refusesWhatIsNoWholeShard() throws IOException {
        Path shard = directory.resolve("shard-0");
        shard(0, MadeUpStars.clustered("asas", 100, 8, 5));
        try (Stream<Path> files = Files.list(shard.resolve("flat"))) {
            Path stars = files.filter(file -> file.toString().endsWith(".cfs"))
                    .findFirst()
                    .orElseThrow();
            Files.write(stars, new byte[10]);
        }
        for (Path path : List.of(shard, directory.resolve("nowhere"), directory)) {
            try (SurveyWriter writer = Build.writer(directory.resolve("sky"), "asas", 8)) {
                assertThatThrownBy(() -> writer.addShard(path))
                        .isInstanceOf(IndexDamaged.class)
                        .hasMessageContaining("write the shard again");
            }
        }
    }

    private static ShardWriter writer(Path shard) {
        return ShardWriter.create(shard, "asas", Build.ENCODER, 8, Build.threads(5));
    }

    private void shard(int number, List<Star> stars) {
        try (ShardWriter writer = writer(directory.resolve("shard-" + number))) {
            stars.forEach(writer::add);
            writer.finish();
        }
    }

    private Manifest merge(int shards) {
        try (SurveyWriter writer = Build.writer(directory.resolve("sky"), "asas", 8)) {
            for (int shard = 0; shard < shards; shard++) {
                writer.addShard(directory.resolve("shard-" + shard));
            }
            return writer.publish();
        }
    }
}
