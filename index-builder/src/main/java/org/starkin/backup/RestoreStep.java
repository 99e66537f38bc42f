package org.starkin.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.starkin.index.Checksums;
import org.starkin.index.FileSum;
import org.starkin.index.GenerationCheck;
import org.starkin.index.Pace;

/** What is to be done so that a part of a sky is as a snapshot has it. */
sealed interface RestoreStep {

    Snapshot.Part part();

    /** Bytes to be fetched. */
    long bytes();

    /** All its files are there and right; only the link may point elsewhere. */
    record Whole(Snapshot.Part part) implements RestoreStep {

        @Override
        public long bytes() {
            return 0;
        }
    }

    /**
     * It is there, but for some of its files.
     *
     * @param files those that are missing or damaged
     */
    record Repair(Snapshot.Part part, List<Snapshot.Entry> files) implements RestoreStep {

        public Repair {
            files = List.copyOf(files);
        }

        @Override
        public long bytes() {
            return files.stream().mapToLong(Snapshot.Entry::bytes).sum();
        }
    }

    /**
     * It is not there.
     *
     * @param replaces whether another of its name is
     */
    record Install(Snapshot.Part part, boolean replaces) implements RestoreStep {

        @Override
        public long bytes() {
            return part.bytes();
        }
    }

    /** Looks at what is in {@code sky}; every file that is there is read whole. */
    static RestoreStep of(Path sky, Snapshot.Part part, Pace pace) throws IOException {
        if (part.isLoose()) {
            return existing(sky, part, pace);
        }
        Chain chain = new Chain(sky, part.name());
        Path directory = chain.child(part.folder());
        if (!Files.isDirectory(directory)) {
            return new Install(part, false);
        }
        return isSame(chain, part) ? existing(directory, part, pace) : new Install(part, true);
    }

    private static RestoreStep existing(Path directory, Snapshot.Part part, Pace pace) throws IOException {
        List<Snapshot.Entry> wrong = new ArrayList<>();
        for (Snapshot.Entry entry : part.files()) {
            if (GenerationCheck.file(directory.resolve(entry.path()), entry.sum(), pace)
                    .isPresent()) {
                wrong.add(entry);
            }
        }
        if (wrong.isEmpty()) {
            return new Whole(part);
        }
        return new Repair(part, part.isLoose() ? part.files() : wrong); // a file goes with the sum beside it
    }

    /**
     * Whether what is there under a part's name is that part, be it damaged, and not another of the same number: so it is where
     * the file that says what it is, or the list of all its files, is the same.
     */
    static boolean isSame(Chain chain, Snapshot.Part part) throws IOException {
        Path directory = chain.child(part.folder());
        for (Snapshot.Entry entry : part.files()) {
            boolean tells =
                    entry.path().equals(chain.identity()) || entry.path().equals(Checksums.NAME);
            Path file = directory.resolve(entry.path());
            if (tells && Files.exists(file) && FileSum.of(file).equals(entry.sum())) {
                return true;
            }
        }
        return false;
    }
}
