package org.starkin.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.survey.Fault;
import org.starkin.survey.RealData;
import org.starkin.survey.UnusableInput;

class SurveyPartitionsTest {

    @TempDir
    Path directory;

    @Test
    void takesFilesInTheOrderGivenUntilAShardIsFull() throws IOException {
        Path a = file("a.parquet", 40);
        Path b = file("b.parquet", 60);
        Path c = file("c.csv", 1);
        Path d = file("d.csv", 500);
        Path e = file("e.csv", 3);

        List<ShardInput> shards =
                SurveyPartitions.of(List.of(b, a, c, d, e), 100).shards();

        assertThat(shards)
                .extracting(ShardInput::paths)
                .containsExactly(List.of(b, a), List.of(c), List.of(d), List.of(e));
        assertThat(shards).extracting(ShardInput::bytes).containsExactly(100L, 1L, 500L, 3L);
        assertThat(shards)
                .extracting(ShardInput::name)
                .containsExactly("shard-000000", "shard-000001", "shard-000002", "shard-000003");
    }

    @Test
    void dealsOutEveryFileOnceWhateverTheSizes() throws IOException {
        Random random = new Random(11);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            files.add(file(String.format("%02d.csv", i), random.nextInt(100)));
        }
        Collections.shuffle(files, random);
        for (int most : new int[] {1, 99, 250, 100_000}) {
            List<ShardInput> shards = SurveyPartitions.of(files, most).shards();

            assertThat(shards.stream().flatMap(shard -> shard.paths().stream())).containsExactlyElementsOf(files);
            assertThat(shards).allMatch(shard -> shard.files().size() == 1 || shard.bytes() <= most);
        }
    }

    @Test
    void takesTheFilesOfAFolderByName() throws IOException {
        Path b = file("folder/part-1.parquet", 1);
        Path a = file("folder/part-0.parquet", 1);
        file("folder/_metadata", 1);
        file("folder/.part-0.parquet.crc", 1);
        Path nested = file("folder/more/part-2.parquet", 1);

        SurveyPartitions found = SurveyPartitions.of(List.of(directory.resolve("folder")), 100);

        assertThat(found.shards()).extracting(ShardInput::paths).containsExactly(List.of(nested, a, b));
    }

    @Test
    void takesThePixelsOfHatsAlongTheSkyAndKeepsAPixelTogether() throws IOException {
        Path last = file("hats/dataset/Norder=0/Dir=0/Npix=11.parquet", 1);
        Path third = file("hats/dataset/Norder=1/Dir=0/Npix=5/part1.parquet", 1);
        Path second = file("hats/dataset/Norder=1/Dir=0/Npix=5/part0.parquet", 1);
        Path first = file("hats/dataset/Norder=2/Dir=0/Npix=9.parquet", 1);
        file("hats/dataset/_metadata", 1);
        file("hats/dataset/Norder=1/Dir=0/Npix=5/_SUCCESS", 1);
        file("hats/skymap.fits", 1);
        Path properties = Files.writeString(
                directory.resolve("hats/hats.properties"), "dataproduct_type=object\nhats_version=v1.0\n");
        List<List<Path>> pixels = List.of(List.of(first), List.of(second, third), List.of(last));

        SurveyPartitions found = SurveyPartitions.of(List.of(directory.resolve("hats")), 1);

        assertThat(found.shards()).extracting(ShardInput::paths).containsExactlyElementsOf(pixels);
        Files.delete(properties);
        assertThat(SurveyPartitions.of(List.of(directory.resolve("hats/dataset")), 1)
                        .shards())
                .extracting(ShardInput::paths)
                .containsExactlyElementsOf(pixels);
        assertThat(SurveyPartitions.of(List.of(last, third, first, second), 1).shards())
                .extracting(ShardInput::paths)
                .containsExactly(List.of(first), List.of(third, second), List.of(last));
    }

    @Test
    void findsThePixelsOfARealCatalogue() {
        Path catalogue = RealData.file("native/hats_parquet/small_sky_nested");

        SurveyPartitions found = SurveyPartitions.of(List.of(catalogue), 1);

        assertThat(found.shards())
                .extracting(shard -> shard.paths().getFirst().getFileName().toString())
                .startsWith("Npix=176.parquet", "Npix=177.parquet")
                .endsWith("Npix=187.parquet", "Npix=47.parquet")
                .hasSize(13);
    }

    @Test
    void refusesWhatWouldDoubleStars() throws IOException {
        Path pixel = file("in/Norder=1/Dir=0/Npix=5.parquet", 1);
        assertRefused(Fault.AMBIGUOUS, "named twice", pixel, pixel);
        assertRefused(Fault.AMBIGUOUS, "named twice", directory.resolve("in"), pixel);

        file("twice/Norder=1/Dir=0/Npix=5.parquet", 1);
        file("twice/Norder=1/Dir=0/Npix=5/part0.parquet", 1);
        assertRefused(Fault.AMBIGUOUS, "Norder=1, Npix=5", directory.resolve("twice"));

        file("over/Norder=1/Dir=0/Npix=5.parquet", 1);
        file("over/Norder=3/Dir=0/Npix=80.parquet", 1);
        assertRefused(
                Fault.AMBIGUOUS,
                "Norder=3, Npix=80 is there twice or lies in Norder=1, Npix=5",
                directory.resolve("over"));
    }

    @Test
    void refusesWhatIsNoCatalogue() throws IOException {
        assertRefused(Fault.NOT_READABLE, "no such file", directory.resolve("nowhere"));
        assertRefused(Fault.EMPTY, "without a file in it", Files.createDirectory(directory.resolve("empty")));

        file("beyond/Norder=1/Dir=0/Npix=48.parquet", 1);
        assertRefused(Fault.BAD_VALUE, "no pixel 48 of order 1; they are 0 to 47", directory.resolve("beyond"));

        file("fine/Norder=30/Dir=0/Npix=1.parquet", 1);
        assertRefused(Fault.BAD_VALUE, "order 30 is outside 0 to 29", directory.resolve("fine"));
    }

    private static void assertRefused(Fault fault, String words, Path... named) {
        assertThatThrownBy(() -> SurveyPartitions.of(List.of(named), 100))
                .isInstanceOfSatisfying(
                        UnusableInput.class, e -> assertThat(e.fault()).isEqualTo(fault))
                .hasMessageContaining(words);
    }

    private Path file(String name, int bytes) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, new byte[bytes]);
    }
}
