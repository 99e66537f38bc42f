package org.starkin.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/**
 * The sums of files, as they are kept beside them: of all files of a directory that never changes in {@value #NAME} in it, of a
 * file that comes and goes by itself in a file of its name and {@value #SUFFIX}. The text is one that {@code sha256sum -c}
 * reads; its last line is the sum of the lines before, so that damage to the list is never taken for damage to what it lists.
 *
 * @param files by name, with {@code /} between the parts of it
 */
public record Checksums(SortedMap<String, FileSum> files) {

    /** In a directory whose files it lists. */
    public static final String NAME = "checksums.sha256";

    /** After the name of a file that is listed alone. */
    public static final String SUFFIX = ".sha256";

    private static final String HEAD = "# starkin checksums 1\n";
    private static final String SEAL = "# the sum of the lines above: ";
    private static final long MOST_BYTES = 16L << 20;
    private static final Pattern ENTRY = Pattern.compile("# (\\d{1,18}) bytes\n([0-9a-f]{64})  ([^\n]+)\n");

    /** What a name may be: it becomes part of a path, and of a line. */
    private static final Pattern FILE_NAME =
            Pattern.compile("(?!\\.\\.?(/|$))[A-Za-z0-9._-]+(/(?!\\.\\.?(/|$))[A-Za-z0-9._-]+)*");

    private static final int MOST_TRIES = 3;

    public Checksums {
        files.keySet().forEach(Checksums::requireName);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Refuses a name that could lead out of a directory. */
    public static void requireName(String name) {
        if (!FILE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no name of a file within a directory");
        }
    }

    /** Of every file below {@code directory}, each read once, but for a list of sums that is there. */
    public static Checksums of(Path directory, Pace pace) throws IOException {
        SortedMap<String, FileSum> sums = new TreeMap<>();
        for (String name : names(directory)) {
            if (!name.equals(NAME)) {
                sums.put(name, FileSum.of(directory.resolve(name), pace));
            }
        }
        return new Checksums(sums);
    }

    /** The names of all files below a directory. */
    public static List<String> names(Path directory) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            return tree.filter(path -> !Files.isDirectory(path))
                    .map(path -> directory.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Writes the list of a directory that will never change again. */
    public void write(Path directory) throws IOException {
        write(directory.resolve(NAME), text());
    }

    private static void write(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(unfinished, text, StandardCharsets.US_ASCII);
        IOUtils.fsync(unfinished, false);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private String text() {
        StringBuilder text = new StringBuilder(HEAD);
        files.forEach((name, sum) -> text.append("# ")
                .append(sum.bytes())
                .append(" bytes\n")
                .append(sum.sha256())
                .append("  ")
                .append(name)
                .append('\n'));
        String seal =
                FileSum.of(text.toString().getBytes(StandardCharsets.US_ASCII)).sha256();
        return text.append(SEAL).append(seal).append('\n').toString();
    }

    /**
     * The list of a directory, or nothing where there is none.
     *
     * @throws IndexDamaged where it is not as it was written
     */
    public static Optional<Checksums> in(Path directory) throws IOException {
        return read(directory.resolve(NAME));
    }

    private static Optional<Checksums> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (Files.size(file) > MOST_BYTES) {
            throw damaged(file, "it has " + Files.size(file) + " bytes");
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Checksums read = parse(file, text);
        if (!read.text().equals(text)) {
            throw damaged(file, "its own sum is another");
        }
        return Optional.of(read);
    }

    private static Checksums parse(Path file, String text) {
        SortedMap<String, FileSum> files = new TreeMap<>();
        Matcher entry = ENTRY.matcher(text);
        int at = HEAD.length();
        while (at < text.length() && entry.find(at) && entry.start() == at) {
            if (!FILE_NAME.matcher(entry.group(3)).matches()) {
                throw damaged(file, "it names a file that cannot be");
            }
            files.put(entry.group(3), new FileSum(Long.parseLong(entry.group(1)), entry.group(2)));
            at = entry.end();
        }
        return new Checksums(files);
    }

    private static IndexDamaged damaged(Path file, String how) {
        return new IndexDamaged(file, "the list of checksums is not as it was written: " + how, Damage.REMEDY);
    }

    /** Where the sum of a file that is listed alone lies. */
    public static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + SUFFIX);
    }

    /** Is to be said before a file that is listed alone is written anew: no moment has a file beside a wrong sum. */
    public static void forget(Path file) throws IOException {
        Files.deleteIfExists(beside(file));
    }

    /** Is to be said once it is written. */
    public static void remember(Path file) throws IOException {
        SortedMap<String, FileSum> one = new TreeMap<>();
        one.put(file.getFileName().toString(), FileSum.of(file));
        write(beside(file), new Checksums(one).text());
    }

    /** The sum of a file that is listed alone, or nothing where none is there. */
    public static Optional<FileSum> remembered(Path file) throws IOException {
        Optional<Checksums> list = read(beside(file));
        if (list.isEmpty()) {
            return Optional.empty();
        }
        FileSum sum = list.get().files().get(file.getFileName().toString());
        if (sum == null) {
            throw damaged(beside(file), "it is that of another file");
        }
        return Optional.of(sum);
    }

    /**
     * The content of a file that is listed alone; where it is not listed, as it is.
     *
     * @throws IndexDamaged where it is not what its sum says
     */
    public static byte[] content(Path file) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Optional<FileSum> sum = remembered(file);
            byte[] content = Files.readAllBytes(file);
            FileSum seen = FileSum.of(content);
            if (sum.isEmpty() || sum.get().equals(seen)) {
                return content;
            }
            boolean isOther = !remembered(file).equals(sum); // it was written anew meanwhile
            if (!isOther || attempt == MOST_TRIES) {
                throw new IndexDamaged(file, Damage.changed(sum.get(), seen), Damage.REMEDY);
            }
        }
    }
}
