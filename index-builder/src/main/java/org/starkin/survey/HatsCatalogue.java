package org.starkin.survey;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A catalogue as HATS lays it out (IVOA Note HATS 1.0): a directory with {@code hats.properties} or {@code properties} that
 * tell what its columns mean, and its rows in {@code dataset/Norder=k/Dir=d/Npix=n.parquet}, or in several files in a
 * directory {@code Npix=n}. Whatever else is there is no data.
 *
 * @param directory its root
 * @param properties what it says of itself
 */
record HatsCatalogue(Path directory, Properties properties) {

    /** A name that other programs use, too: what bears it is looked at only beside partitions. */
    private static final String COMMON_NAME = "properties";

    private static final List<String> PROPERTIES = List.of("hats.properties", COMMON_NAME);
    private static final String COLLECTION = "collection.properties";
    private static final String PARTITIONS = "dataset";

    /** From a file in a directory {@code Npix=n} up to the catalogue there are five steps; older layouts have fewer. */
    private static final int MOST_STEPS_UP = 6;

    private static final long LARGEST_PROPERTIES_BYTES = 1 << 20;

    /** Catalogues of these types have rows of their own that are objects or measurements. */
    private static final Set<String> OF_STARS = Set.of("object", "source", "nested");

    private static final Pattern DATA =
            Pattern.compile("(?:.*/)?Norder=\\d+/Dir=\\d+/Npix=\\d+(?:[^/=]*|/(?:[^/_.][^/]*/)*[^/_.][^/]*)");

    /** The catalogue whose root this directory is; the main one where it is that of a collection. */
    static Optional<HatsCatalogue> at(Path directory) {
        Optional<Path> main = main(directory);
        if (main.isPresent()) {
            return at(main.get());
        }
        return PROPERTIES.stream()
                .filter(name -> !name.equals(COMMON_NAME) || Files.isDirectory(directory.resolve(PARTITIONS)))
                .map(directory::resolve)
                .filter(Files::isRegularFile)
                .map(file -> new HatsCatalogue(directory, load(file)))
                .filter(HatsCatalogue::isHats)
                .findFirst();
    }

    /** The catalogue in whose partitions a file lies. */
    static Optional<HatsCatalogue> of(Path file) {
        Path path = file.toAbsolutePath().normalize();
        Path directory = path.getParent();
        for (int i = 0; i < MOST_STEPS_UP && directory != null; i++) {
            Optional<HatsCatalogue> found = isData(directory, path) ? at(directory) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
            directory = directory.getParent();
        }
        return Optional.empty();
    }

    private static Optional<Path> main(Path directory) {
        Path file = directory.resolve(COLLECTION);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Optional.ofNullable(load(file).getProperty("hats_primary_table_url"))
                .map(name -> directory.resolve(name.strip()).normalize())
                .filter(path -> path.startsWith(directory.normalize()) && !path.equals(directory.normalize()))
                .filter(Files::isDirectory);
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            if (Files.size(file) <= LARGEST_PROPERTIES_BYTES) {
                properties.load(in);
            }
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableInput(
                    Fault.DAMAGED, file.toString(), "cannot be read (" + e.getMessage() + "); fetch it again", e);
        }
    }

    private boolean isHats() {
        return type().isPresent()
                && properties.stringPropertyNames().stream()
                        .anyMatch(name -> name.startsWith("hats_") || name.equals("obs_collection"));
    }

    private static boolean isData(Path root, Path file) {
        return DATA.matcher(root.relativize(file).toString().replace('\\', '/')).matches();
    }

    private Optional<String> property(String name) {
        return Optional.ofNullable(properties.getProperty(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private Optional<String> type() {
        return property("dataproduct_type").map(type -> type.toLowerCase(Locale.ROOT));
    }

    /** The column of the objects' ids, where the catalogue names one that is more than a place on the sky. */
    Optional<String> idColumn() {
        return property("default_index").filter(name -> !name.startsWith("_"));
    }

    /** The column of right ascensions. */
    Optional<String> raColumn() {
        return property("hats_col_ra");
    }

    /** The column of declinations. */
    Optional<String> decColumn() {
        return property("hats_col_dec");
    }

    /**
     * Refuses a catalogue whose rows are no stars.
     *
     * @throws UnusableInput where it is a margin cache, an association, an index or a map
     */
    void requireStars() {
        String type = type().orElse("");
        if (!OF_STARS.contains(type)) {
            throw new UnusableInput(
                    Fault.NOT_A_TABLE,
                    directory.toString(),
                    "is a HATS catalogue of type " + Sources.shown(type) + ", whose rows "
                            + (type.equals("margin") ? "are copies of those of " + primary() : "are no stars")
                            + "; name a catalogue of type object instead");
        }
    }

    private String primary() {
        return property("hats_primary_table_url").map(Sources::shown).orElse("another catalogue");
    }

    /**
     * Its files of rows, in the order of their paths.
     *
     * @throws UnusableInput where there is none, or they cannot be listed
     */
    List<Path> dataFiles() {
        Path root = Files.isDirectory(directory.resolve(PARTITIONS)) ? directory.resolve(PARTITIONS) : directory;
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> files = all.filter(file -> isData(directory, file) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new UnusableInput(
                        Fault.EMPTY,
                        directory.toString(),
                        "is a HATS catalogue without a partition, dataset/Norder=*/Dir=*/Npix=*.parquet; fetch it again");
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableInput(
                    Fault.NOT_READABLE, directory.toString(), "cannot be listed (" + e.getMessage() + ")", e);
        }
    }
}
