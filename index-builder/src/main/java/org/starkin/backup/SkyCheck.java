package org.starkin.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.starkin.index.Checksums;
import org.starkin.index.Damage;
import org.starkin.index.FileSum;
import org.starkin.index.GenerationCheck;
import org.starkin.index.IndexDamaged;
import org.starkin.index.Pace;
import org.starkin.layout.MapDirectory;
import org.starkin.match.CalibrationFile;

/**
 * Looks whether every file of a sky is as it was written: all generations of all surveys, the link that says which counts, the
 * map and the calibration. Each is read whole. Nothing is changed.
 *
 * @param sky the sky's directory
 * @param pace how fast files may be read
 * @param notes is told what is looked at, line by line
 */
public record SkyCheck(Path sky, Pace pace, Consumer<String> notes) {

    private static final String CALIBRATION = "the calibration";

    /** All that is wrong; nothing where all is right. */
    public List<Finding> run() {
        try {
            List<Finding> found = new ArrayList<>();
            for (Chain chain : Chain.of(sky)) {
                link(chain).ifPresent(found::add);
                for (String child : chain.children()) {
                    notes.accept("reading " + chain.words(child));
                    found.addAll(child(chain, child));
                }
                strays(chain, found);
            }
            loose(found);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("the sky " + sky + " could not be read: " + e, e);
        }
    }

    /**
     * What is wrong with one file of the sky, which alone is read, with the list of sums that it is in.
     *
     * @throws IOException where it cannot be looked up
     */
    public Optional<Damage> file(Path file) throws IOException {
        Path within = sky.relativize(file);
        boolean isOfGeneration = within.getNameCount() > 2
                && Chain.isName(within.getName(0).toString())
                && !new Chain(sky, within.getName(0).toString()).isMap();
        if (!isOfGeneration) {
            boolean isSum = file.toString().endsWith(Checksums.SUFFIX);
            return alone(isSum ? withoutSuffix(file) : file);
        }
        Path generation = sky.resolve(within.subpath(0, 2));
        try {
            Optional<FileSum> sum = Checksums.in(generation)
                    .map(list -> list.files().get(generation.relativize(file).toString()));
            return sum.isPresent() ? GenerationCheck.file(file, sum.get(), pace) : Optional.empty();
        } catch (IndexDamaged e) {
            return Optional.of(new Damage(Damage.Kind.CHANGED, e.path(), String.valueOf(e.getMessage())));
        }
    }

    private static Path withoutSuffix(Path sum) {
        String name = String.valueOf(sum.getFileName());
        return sum.resolveSibling(name.substring(0, name.length() - Checksums.SUFFIX.length()));
    }

    private static Optional<Finding> link(Chain chain) throws IOException {
        Path link = chain.link().path();
        Optional<String> target = chain.link().target();
        String words = chain.words();
        if (target.isEmpty()) {
            return Optional.of(
                    new Finding(words, true, new Damage(Damage.Kind.MISSING, link, "there is no link to what counts")));
        }
        if (!chain.isLinkName(target.get()) || !Files.isDirectory(chain.child(target.get()))) {
            return Optional.of(new Finding(
                    words, true, new Damage(Damage.Kind.CHANGED, link, "it points to '" + target.get() + "'")));
        }
        return Optional.empty();
    }

    private List<Finding> child(Chain chain, String child) throws IOException {
        Path directory = chain.child(child);
        boolean isCurrent = chain.current().filter(child::equals).isPresent();
        List<Damage> damages = chain.isMap() ? eachAlone(directory) : new GenerationCheck(directory).all(pace);
        if (!damages.isEmpty() && !Files.exists(directory)) {
            return List.of(); // a build has just removed it
        }
        return damages.stream()
                .map(damage -> new Finding(chain.words(child), isCurrent, damage))
                .toList();
    }

    private List<Damage> eachAlone(Path directory) throws IOException {
        List<Damage> found = new ArrayList<>();
        for (String name : Checksums.names(directory)) {
            Path file = directory.resolve(name);
            if (name.endsWith(Checksums.SUFFIX)) {
                Path of = withoutSuffix(directory.resolve(name));
                if (!Files.exists(of)) {
                    found.add(new Damage(Damage.Kind.MISSING, of, "its sum is there"));
                }
            } else if (!name.endsWith(".tmp")) {
                alone(file).ifPresent(found::add);
            }
        }
        if (!Files.exists(directory.resolve(MapDirectory.LAYOUT_JSON))) {
            found.add(new Damage(
                    Damage.Kind.MISSING, directory.resolve(MapDirectory.LAYOUT_JSON), "every layout has one"));
        }
        return found;
    }

    /** A file whose sum lies beside it. */
    private Optional<Damage> alone(Path file) throws IOException {
        try {
            Optional<FileSum> sum = Checksums.remembered(file);
            return sum.isEmpty()
                    ? Optional.of(new Damage(
                            Damage.Kind.UNRECORDED, file, "no sum of it is kept; ./starkin verify --record takes it"))
                    : GenerationCheck.file(file, sum.get(), pace);
        } catch (IndexDamaged e) {
            return Optional.of(new Damage(
                    Damage.Kind.CHANGED,
                    Checksums.beside(file),
                    "the sum is not as it was written, its own sum is another"));
        }
    }

    private static void strays(Chain chain, List<Finding> found) throws IOException {
        for (String name : Chain.names(chain.path())) {
            boolean isKnown = name.equals("current")
                    || name.equals("current.tmp")
                    || name.startsWith(Chain.BUILDING)
                    || chain.isLinkName(name);
            if (!isKnown) {
                found.add(new Finding(
                        chain.words(),
                        false,
                        new Damage(
                                Damage.Kind.STRAY, chain.child(name), "nothing of a sky has this name; move it away")));
            }
        }
    }

    private void loose(List<Finding> found) throws IOException {
        Path calibration = sky.resolve(CalibrationFile.NAME);
        if (Files.exists(calibration)) {
            alone(calibration).ifPresent(damage -> found.add(new Finding(CALIBRATION, true, damage)));
        } else if (Files.exists(Checksums.beside(calibration))) {
            found.add(new Finding(CALIBRATION, true, new Damage(Damage.Kind.MISSING, calibration, "its sum is there")));
        }
    }

    /**
     * Takes the sums that are missing. Of a generation that was built before they were kept, once it is whole by the weaker sums
     * that its files hold; of other files, as they are.
     *
     * @param findings of which those without a sum are looked for
     * @throws org.starkin.index.IndexException where a generation is damaged already
     */
    public void record(List<Finding> findings) {
        try {
            for (Finding finding : findings) {
                Path path = finding.damage().file();
                if (finding.damage().kind() == Damage.Kind.UNRECORDED) {
                    if (Files.isDirectory(path)) {
                        new GenerationCheck(path).record(pace);
                    } else {
                        Checksums.remember(path);
                    }
                    notes.accept("recorded " + path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the sums could not be written: " + e, e);
        }
    }
}
