package org.starkin.contest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.starkin.backup.SkyCheck;
import org.starkin.index.Damage;

/**
 * Flips bits of a sky's files, one at a time, each turned back at once. Every other one is drawn among all files alike, so that
 * small ones have their share, the rest among all bytes alike.
 *
 * @param sky that is damaged
 * @param check by which the damage is to be found
 */
record BitFlips(Path sky, SkyCheck check) {

    /**
     * What came of it.
     *
     * @param found flips whose file, and no other, was named
     * @param files different files that were damaged
     * @param missed the others
     */
    record Outcome(int found, int files, List<String> missed) {}

    Outcome run(int flips, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<Path> files = files();
        List<String> missed = new ArrayList<>();
        List<Path> met = new ArrayList<>();
        for (int flip = 0; flip < flips; flip++) {
            Path file = flip % 2 == 0 ? files.get(random.nextInt(files.size())) : byBytes(files, random);
            long bit = random.nextLong(Byte.SIZE * Files.size(file));
            flip(file, bit);
            Optional<Damage> damage = check.file(file);
            flip(file, bit);
            met.add(file);
            if (damage.filter(found -> found.file().equals(file)).isEmpty()) {
                missed.add(file + " bit " + bit + ": " + damage);
            }
        }
        return new Outcome(flips - missed.size(), (int) met.stream().distinct().count(), missed);
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(sky)) {
            for (Path file : tree.sorted().toList()) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) > 0) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    private static Path byBytes(List<Path> files, SplittableRandom random) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        long at = random.nextLong(bytes);
        for (Path file : files) {
            at -= Files.size(file);
            if (at < 0) {
                return file;
            }
        }
        throw new IllegalStateException("a file became smaller");
    }

    private static void flip(Path file, long bit) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, bit / Byte.SIZE);
            channel.write(
                    ByteBuffer.wrap(new byte[] {(byte) (one.get(0) ^ (1 << (bit % Byte.SIZE)))}), bit / Byte.SIZE);
        }
    }
}
