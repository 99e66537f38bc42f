package org.starkin.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.starkin.index.Pace;
import org.starkin.layout.MapMaking;
import org.starkin.layout.MapProgress;
import org.starkin.layout.MapSettings;
import org.starkin.layout.MapSky;
import org.starkin.match.CalibrationFile;

/** A small sky with all that a sky can have, and what tests of backups do with it. */
record BackupSky(Path path) {

    static final Consumer<String> UNHEARD = _ -> {};
    static final Restoring.Wanted ALL = new Restoring.Wanted(Optional.empty(), false);

    /** Two surveys, a map and a calibration. */
    static BackupSky make(Path path, int stars) {
        BackupSky sky = new BackupSky(path);
        sky.build("gaia", stars, 1);
        sky.build("ztf", stars / 2, 2);
        sky.map();
        try {
            CalibrationFile.writeInto(path, CalibrationFile.builtIn());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sky;
    }

    /** The same elsewhere. */
    BackupSky copy(Path elsewhere) {
        try (Stream<Path> tree = Files.walk(path)) {
            for (Path from : tree.sorted().toList()) {
                Path to = elsewhere.resolve(path.relativize(from).toString());
                Files.copy(from, to, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return new BackupSky(elsewhere);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One more generation of a survey. */
    void build(String survey, int stars, long seed) {
        new MapSky(path).survey(survey, stars, seed);
    }

    void map() {
        MapMaking.fitAllAnew(path, MapSettings.usual(), MapProgress.SILENT);
    }

    List<Finding> findings() {
        return new SkyCheck(path, Pace.UNBOUNDED, UNHEARD).run();
    }

    /** Everything but locks and what crashed writers left: files by name, links by what they point to. */
    SortedMap<String, String> content() {
        SortedMap<String, String> content = new TreeMap<>();
        for (Path file : files()) {
            content.put(path.relativize(file).toString(), content(file));
        }
        return content;
    }

    private static String content(Path file) {
        try {
            return Files.isSymbolicLink(file)
                    ? "-> " + Files.readSymbolicLink(file)
                    : Arrays.hashCode(Files.readAllBytes(file)) + " " + Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> files() {
        try (Stream<Path> tree = Files.walk(path)) {
            return tree.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.toString().contains("building-"))
                    .filter(file -> !file.getFileName().toString().endsWith(".lock") || file.endsWith("write.lock"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void wipe() {
        try {
            IOUtils.rm(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SnapshotTaking.Taken snapshot(Path target) {
        try (SnapshotStore store = new SnapshotStore(new FolderStore(target))) {
            return new SnapshotTaking(path, store, Pace.UNBOUNDED, UNHEARD).take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long restore(Path target, Restoring.Wanted wanted) {
        try (SnapshotStore store = new SnapshotStore(new FolderStore(target))) {
            return restore(store, store.newest(), wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long restore(SnapshotStore store, String id, Restoring.Wanted wanted) {
        try {
            return new Restoring(store, path, Pace.UNBOUNDED, UNHEARD).restore(store.snapshot(id), wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Flips one bit of a file. */
    static void flip(Path file, long bit) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            bytes[(int) (bit / Byte.SIZE)] ^= (byte) (1 << bit % Byte.SIZE);
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
