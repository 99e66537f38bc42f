package org.starkin.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.util.IOUtils;
import org.starkin.index.Checksums;
import org.starkin.index.FileSum;
import org.starkin.index.GenerationCheck;
import org.starkin.index.Pace;
import org.starkin.match.CalibrationFile;

/**
 * Brings a sky, or one survey of it, to what a snapshot holds, while servers answer from it. Every content is compared with its
 * sum as it is written. What is fetched lies aside until all of it is there; then each generation is put in its place by a
 * rename, and the link that says which counts is exchanged. Where a generation is there and only some of its files are damaged,
 * these alone are fetched and exchanged, one by one. Killed at whatever moment, it leaves the sky no worse than before, and
 * a second run fetches only what is still missing.
 */
public final class Restoring {

    private static final String RESTORED = Chain.BUILDING + "restored-";
    private static final String REPLACED = Chain.BUILDING + "replaced-";

    private final SnapshotStore store;
    private final Path sky;
    private final Pace pace;
    private final Consumer<String> notes;

    /** @param pace how fast files may be read and fetched */
    public Restoring(SnapshotStore store, Path sky, Pace pace, Consumer<String> notes) {
        this.store = store;
        this.sky = sky;
        this.pace = pace;
        this.notes = notes;
    }

    /**
     * What is wanted.
     *
     * @param survey the only one to restore; none is all, with the map and the calibration
     * @param overwrites whether what is newer than the snapshot may be lost
     */
    public record Wanted(Optional<String> survey, boolean overwrites) {}

    /**
     * Restores.
     *
     * @return bytes fetched
     * @throws BackupFailed where something newer is there, there is no room, or the store has not what it should
     * @throws org.starkin.index.SurveyBusy where a survey is being built
     */
    public long restore(Snapshot snapshot, Wanted wanted) throws IOException {
        List<Snapshot.Part> parts = parts(snapshot, wanted);
        Files.createDirectories(sky);
        try (Locks _ = Locks.take(sky, parts)) {
            if (!wanted.overwrites()) {
                requireNothingNewer(snapshot, parts);
            }
            List<RestoreStep> steps = new ArrayList<>();
            for (Snapshot.Part part : parts) {
                steps.add(RestoreStep.of(sky, part, pace));
            }
            requireRoom(steps);
            for (RestoreStep step : steps) {
                fetch(step);
            }
            for (RestoreStep step : steps) {
                finish(step);
            }
            return steps.stream().mapToLong(RestoreStep::bytes).sum();
        }
    }

    private static List<Snapshot.Part> parts(Snapshot snapshot, Wanted wanted) {
        List<Snapshot.Part> parts = snapshot.parts().stream()
                .filter(part -> wanted.survey().isEmpty()
                        || wanted.survey().filter(part.name()::equals).isPresent())
                .toList();
        if (parts.isEmpty()) {
            throw new BackupFailed(
                    "the snapshot has no survey " + wanted.survey().orElse("") + "; it has " + snapshot.names());
        }
        return parts;
    }

    private void requireNothingNewer(Snapshot snapshot, List<Snapshot.Part> parts) throws IOException {
        List<String> newer = new ArrayList<>();
        for (Snapshot.Part part : parts) {
            new Newer(sky, snapshot.takenUtc()).than(part).ifPresent(newer::add);
        }
        if (!newer.isEmpty()) {
            throw new BackupFailed(
                    String.join("; ", newer) + ". Nothing was changed. Give --overwrite to go back to the"
                            + " snapshot all the same, or --survey NAME to restore one survey alone");
        }
    }

    private void requireRoom(List<RestoreStep> steps) throws IOException {
        long bytes = steps.stream().mapToLong(RestoreStep::bytes).sum();
        long room = Files.getFileStore(sky).getUsableSpace();
        if (bytes > room) {
            throw new BackupFailed("the snapshot needs " + bytes + " bytes where " + room + " are free in " + sky
                    + "; make room, or restore elsewhere. Nothing was changed");
        }
    }

    /** Where a part is gathered. */
    private Path aside(Snapshot.Part part) {
        return part.isLoose()
                ? sky.resolve("." + RESTORED + "loose")
                : new Chain(sky, part.name()).child(RESTORED + part.folder());
    }

    private void fetch(RestoreStep step) throws IOException {
        Snapshot.Part part = step.part();
        List<Snapshot.Entry> wanted = switch (step) {
            case RestoreStep.Whole _ -> List.of();
            case RestoreStep.Repair repair -> repair.files();
            case RestoreStep.Install _ -> part.files();
        };
        if (wanted.isEmpty()) {
            notes.accept(part.words() + ": all its " + part.files().size() + " files are there and whole");
            return;
        }
        notes.accept(part.words() + ": fetching " + wanted.size() + " files, " + step.bytes() + " bytes");
        Path aside = Files.createDirectories(aside(part));
        sweep(aside, wanted);
        for (Snapshot.Entry entry : wanted) {
            Path file = aside.resolve(entry.path());
            if (!Files.exists(file)
                    || GenerationCheck.file(file, entry.sum(), pace).isPresent()) {
                fetch(entry, file);
            }
        }
    }

    /** What a run that was killed left, and this one does not want. */
    private static void sweep(Path aside, List<Snapshot.Entry> wanted) throws IOException {
        Set<String> names = new HashSet<>();
        wanted.forEach(entry -> names.add(entry.path()));
        for (String name : Checksums.names(aside)) {
            if (!names.contains(name)) {
                Files.delete(aside.resolve(name));
            }
        }
    }

    private void fetch(Snapshot.Entry entry, Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        createParent(file);
        FileSum seen;
        try (InputStream in = store.get(entry.sum());
                OutputStream out = Files.newOutputStream(unfinished)) {
            seen = FileSum.copy(in, out, pace);
        } catch (NoSuchFileException e) {
            throw new BackupFailed(
                    store.name() + " lacks the content of " + entry.path() + ", SHA-256 " + entry.sha256()
                            + "; restore another snapshot (./starkin snapshot --list). The sky is as it was",
                    e);
        }
        if (!seen.equals(entry.sum())) {
            Files.delete(unfinished);
            throw new BackupFailed(store.name() + " has the content of " + entry.path() + " damaged: expected "
                    + entry.bytes() + " bytes of SHA-256 " + entry.sha256() + ", seen " + seen.bytes() + " of "
                    + seen.sha256() + "; restore another snapshot (./starkin snapshot --list). The sky is as it was");
        }
        IOUtils.fsync(unfinished, false);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void createParent(Path file) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
    }

    private void finish(RestoreStep step) throws IOException {
        switch (step) {
            case RestoreStep.Whole _ -> {}
            case RestoreStep.Repair repair -> exchange(repair);
            case RestoreStep.Install install -> install(install);
        }
        Snapshot.Part part = step.part();
        if (!part.isLoose()) {
            flip(new Chain(sky, part.name()), part.folder());
        }
        IOUtils.rm(aside(part));
    }

    /**
     * File by file: each is damaged before and right afterwards. What says what the generation is comes last, and comes anew in
     * any case, for by it a server sees that there is something to be opened again.
     */
    private void exchange(RestoreStep.Repair repair) throws IOException {
        Snapshot.Part part = repair.part();
        Path into = part.isLoose() ? sky : new Chain(sky, part.name()).child(part.folder());
        String last = part.isLoose() ? "" : new Chain(sky, part.name()).identity();
        if (part.isLoose()) {
            Checksums.forget(sky.resolve(CalibrationFile.NAME));
        }
        for (Snapshot.Entry entry : repair.files()) {
            if (!entry.path().equals(last)) {
                createParent(into.resolve(entry.path()));
                Files.move(
                        aside(part).resolve(entry.path()), into.resolve(entry.path()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        for (Snapshot.Entry entry : part.files()) {
            if (entry.path().equals(last)) {
                fetch(entry, into.resolve(entry.path()));
            }
        }
        IOUtils.fsync(into, true);
    }

    private void install(RestoreStep.Install install) throws IOException {
        Snapshot.Part part = install.part();
        Chain chain = new Chain(sky, part.name());
        Path into = chain.child(part.folder());
        Path replaced = chain.child(REPLACED + part.folder());
        IOUtils.fsync(aside(part), true);
        if (install.replaces()) {
            IOUtils.rm(replaced);
            Files.move(into, replaced, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(aside(part), into, StandardCopyOption.ATOMIC_MOVE);
        IOUtils.fsync(chain.path(), true);
        flip(chain, part.folder());
        IOUtils.rm(replaced);
    }

    private static void flip(Chain chain, String child) throws IOException {
        if (chain.link().isBlocked()) {
            throw new BackupFailed(chain.link().path() + " is in the way of the link; move it away, and restore again");
        }
        if (chain.current().filter(child::equals).isEmpty()) {
            chain.link().flip(child);
        }
    }
}
