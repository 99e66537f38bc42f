package org.starkin.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/**
 * Where a survey's generations lie, and the link that says which one counts. A generation is built in a directory
 * {@code building-generation-NNNNNN}, renamed to {@code generation-NNNNNN} when it is whole, and becomes {@code current} by the
 * atomic rename of a relative link: whatever happens in between, {@code current} names a whole generation.
 *
 * @param path SKY/SURVEY
 */
record SurveyDirectory(Path path) {

    private static final String CURRENT = "current";
    private static final String BUILDING_PREFIX = "building-";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern GENERATION = Pattern.compile("generation-(\\d{6,9})");

    /** The directory of {@code survey} in {@code sky}, which need not exist. */
    static SurveyDirectory of(Path sky, String survey) {
        if (!NAME.matcher(survey).matches()) {
            throw new IllegalArgumentException("survey name '" + survey
                    + "' is not 1 to 64 of a-z, 0-9, '.', '_' and '-', beginning with a letter or digit");
        }
        return new SurveyDirectory(sky.resolve(survey));
    }

    /** The survey's name. */
    String survey() {
        return path.getFileName().toString();
    }

    /** Whether a survey can have this name; other directories of a sky are none of our business. */
    static boolean isSurveyName(String name) {
        return NAME.matcher(name).matches();
    }

    /** The generation that counts, or nothing where there is no link. */
    OptionalInt current() throws IOException {
        Path link = path.resolve(CURRENT);
        if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            return OptionalInt.empty();
        }
        if (!Files.isSymbolicLink(link)) {
            throw new IndexDamaged(link, "is not a link to a generation");
        }
        String target = Files.readSymbolicLink(link).toString();
        OptionalInt number = number(target);
        if (number.isEmpty()) {
            throw new IndexDamaged(link, "points to '" + target + "', which is no generation of this survey");
        }
        return number;
    }

    /** The directory of a generation, which need not exist. */
    Path generation(int number) {
        return path.resolve(generationName(number));
    }

    /** The numbers of the whole generations here, ascending. */
    List<Integer> generations() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (Path child : children()) {
            number(child.getFileName().toString()).ifPresent(numbers::add);
        }
        return numbers.stream().sorted().toList();
    }

    /** Removes what crashed writers left, and makes the directory of the next generation. Only under the writer's lock. */
    Path begin() throws IOException {
        Files.createDirectories(path);
        Path link = path.resolve(CURRENT);
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(link)) {
            throw new IndexDamaged(link, "is not a link to a generation; move it away");
        }
        for (Path child : children()) {
            if (child.getFileName().toString().startsWith(BUILDING_PREFIX)) {
                IOUtils.rm(child);
            }
        }
        List<Integer> numbers = generations();
        int next = numbers.isEmpty() ? 1 : numbers.getLast() + 1;
        return Files.createDirectory(path.resolve(BUILDING_PREFIX + generationName(next)));
    }

    /** The number of the generation that is built in {@code building}. */
    static int numberOf(Path building) {
        String name = building.getFileName().toString().substring(BUILDING_PREFIX.length());
        return number(name).orElseThrow();
    }

    /**
     * Makes {@code building} the current generation. The former one stays, for readers that have just read the link; older
     * ones and those that never became current are removed. A reader that holds one of those open keeps reading: its files
     * are mapped, and a POSIX file system keeps mapped files until they are let go.
     */
    void finish(Path building) throws IOException {
        int number = numberOf(building);
        Optional<Integer> former = former();
        IOUtils.fsync(building, true);
        Files.move(building, generation(number), StandardCopyOption.ATOMIC_MOVE);
        Path link = path.resolve(CURRENT + ".tmp");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of(generationName(number)));
        Files.move(link, path.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        IOUtils.fsync(path, true);
        IOUtils.fsync(path.toAbsolutePath().getParent(), true);
        for (int old : generations()) {
            if (old != number && old != former.orElse(number)) {
                IOUtils.rm(generation(old));
            }
        }
    }

    private Optional<Integer> former() throws IOException {
        Path link = path.resolve(CURRENT);
        OptionalInt current =
                Files.isSymbolicLink(link) ? number(Files.readSymbolicLink(link).toString()) : OptionalInt.empty();
        if (current.isPresent()) {
            return Optional.of(current.getAsInt());
        }
        return generations().stream().reduce((first, second) -> second);
    }

    /** Removes an unfinished generation, and the survey's directory where it holds nothing else. */
    void abandon(Path building) throws IOException {
        IOUtils.rm(building);
        if (children().isEmpty()) {
            Files.delete(path);
        }
    }

    private List<Path> children() throws IOException {
        try (Stream<Path> list = Files.list(path)) {
            return list.sorted().toList();
        }
    }

    private static String generationName(int number) {
        return String.format(Locale.ROOT, "generation-%06d", number);
    }

    private static OptionalInt number(String name) {
        Matcher matcher = GENERATION.matcher(name);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
