package org.starkin.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks whether the files of a generation are as they were written.
 *
 * @param directory of the generation
 */
public record GenerationCheck(Path directory) {

    /** Files so small are read where a generation is merely glanced at: the manifest is one. */
    private static final long SMALL_BYTES = 1 << 16;

    /**
     * All that is wrong: each file is read whole, and other files must not be there. Nothing where all is right.
     *
     * @throws InterruptedIOException where the thread is told to end
     */
    public List<Damage> all(Pace pace) throws InterruptedIOException {
        List<Damage> found = new ArrayList<>();
        Optional<Checksums> list = list(found);
        if (list.isPresent()) {
            for (Map.Entry<String, FileSum> entry : list.get().files().entrySet()) {
                file(directory.resolve(entry.getKey()), entry.getValue(), pace).ifPresent(found::add);
            }
            strays(list.get(), found);
        }
        return found;
    }

    /** What is wrong that is seen at once: sizes, files that are not there, and small files, among them the manifest. */
    public List<Damage> glance() throws InterruptedIOException {
        List<Damage> found = new ArrayList<>();
        Optional<Checksums> list = list(found);
        if (list.isPresent()) {
            for (Map.Entry<String, FileSum> entry : list.get().files().entrySet()) {
                Path file = directory.resolve(entry.getKey());
                Optional<Damage> damage = entry.getValue().bytes() <= SMALL_BYTES
                        ? file(file, entry.getValue(), Pace.UNBOUNDED)
                        : size(file, entry.getValue());
                damage.ifPresent(found::add);
            }
        }
        return found;
    }

    /**
     * Whether a survey cannot be answered from with this damage: that of its index, which is read where it lies, or of what
     * says what it is. The graph and the strangeness are compared with sums of their own when they are read, and it can do
     * without them; the rest is for people.
     */
    boolean isFatal(Damage damage) {
        Path name = directory.relativize(damage.file());
        boolean isNeeded = name.startsWith(SurveyWriter.LUCENE)
                || name.endsWith(ManifestFile.NAME)
                || name.endsWith(Checksums.NAME);
        return isNeeded && damage.isCertain() && damage.kind() != Damage.Kind.STRAY;
    }

    private Optional<Checksums> list(List<Damage> found) {
        Path file = directory.resolve(Checksums.NAME);
        try {
            Optional<Checksums> list = Checksums.in(directory);
            if (list.isEmpty()) {
                found.add(
                        hasPromisedList()
                                ? new Damage(Damage.Kind.MISSING, file, "the manifest says that there is one")
                                : new Damage(
                                        Damage.Kind.UNRECORDED,
                                        directory,
                                        "it was built before checksums were kept; ./starkin verify --record takes them"));
            }
            return list;
        } catch (IndexDamaged e) {
            found.add(new Damage(Damage.Kind.CHANGED, file, "the list of checksums is not as it was written"));
        } catch (IOException e) {
            found.add(new Damage(Damage.Kind.UNREADABLE, file, e.toString()));
        }
        return Optional.empty();
    }

    private boolean hasPromisedList() {
        try {
            return ManifestFile.read(directory).schemaVersion() >= Manifest.FIRST_WITH_CHECKSUMS;
        } catch (IndexException _) {
            return true; // for older ones the manifest itself is what is wrong, and that is not to be passed over
        }
    }

    private void strays(Checksums list, List<Damage> found) {
        try {
            for (String name : Checksums.names(directory)) {
                if (!list.files().containsKey(name) && !name.equals(Checksums.NAME)) {
                    found.add(new Damage(Damage.Kind.STRAY, directory.resolve(name), "it is not in " + Checksums.NAME));
                }
            }
        } catch (IOException e) {
            found.add(new Damage(Damage.Kind.UNREADABLE, directory, e.toString()));
        }
    }

    private static Optional<Damage> size(Path file, FileSum expected) {
        try {
            long bytes = Files.size(file);
            return bytes == expected.bytes()
                    ? Optional.empty()
                    : Optional.of(Damage.resized(file, expected.bytes(), bytes));
        } catch (NoSuchFileException _) {
            return Optional.of(missing(file, expected));
        } catch (IOException e) {
            return Optional.of(new Damage(Damage.Kind.UNREADABLE, file, e.toString()));
        }
    }

    /** What is wrong with one file, which is read whole unless its size is wrong already. */
    public static Optional<Damage> file(Path file, FileSum expected, Pace pace) throws InterruptedIOException {
        Optional<Damage> wrongSize = size(file, expected);
        if (wrongSize.isPresent()) {
            return wrongSize;
        }
        try {
            FileSum seen = FileSum.of(file, pace);
            return seen.equals(expected) ? Optional.empty() : Optional.of(Damage.of(file, expected, seen));
        } catch (InterruptedIOException e) {
            throw e;
        } catch (NoSuchFileException _) {
            return Optional.of(missing(file, expected));
        } catch (IOException e) {
            return Optional.of(new Damage(Damage.Kind.UNREADABLE, file, e.toString()));
        }
    }

    private static Damage missing(Path file, FileSum expected) {
        return new Damage(
                Damage.Kind.MISSING, file, "expected " + expected.bytes() + " bytes of SHA-256 " + expected.sha256());
    }

    /**
     * Takes the sums of a generation that was built before they were kept, once its own, weaker ones hold: those of Lucene's
     * files, of the graph and of the strangeness. It is then checked as any other.
     *
     * @throws IndexException where it cannot be read as what it should be
     */
    public void record(Pace pace) throws IOException {
        SurveySearcher searcher =
                GenerationOpening.open(directory, ManifestFile.read(directory).survey());
        try {
            searcher.checkIntegrity();
        } finally {
            searcher.release();
        }
        Checksums.of(directory, pace).write(directory);
    }
}
