package org.starkin.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/**
 * Where a survey's generations lie, and the link that says which one counts. What a generation is built from is gathered in a
 * directory {@code building-generation-NNNNNN}; the generation is made of it in a directory {@value #WHOLE} inside, which is
 * renamed to {@code generation-NNNNNN} when it is whole and becomes {@code current} by the atomic rename of a relative link.
 * Whatever happens in between, {@code current} names a whole generation, and until it names the new one, what was gathered is
 * still there.
 *
 * @param path SKY/SURVEY
 */
public record SurveyDirectory(Path path) {

    private static final String BUILDING_PREFIX = "building-";
    private static final String WHOLE = "whole";

    /** What was gathered, renamed on its way to be deleted, so that no writer takes up the half of it. */
    private static final String DONE = BUILDING_PREFIX + "done";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final int DIGITS = 6;

    private static final Pattern GENERATION = Pattern.compile("generation-(\\d{6,9})");

    /** The directory of {@code survey} in {@code sky}, which need not exist. */
    public static SurveyDirectory of(Path sky, String survey) {
        requireSurveyName(survey);
        return new SurveyDirectory(sky.resolve(survey));
    }

    /** Refuses a name that could not be a directory of its own in any sky. */
    static void requireSurveyName(String survey) {
        if (!NAME.matcher(survey).matches()) {
            throw new IllegalArgumentException("survey name '" + survey
                    + "' is not 1 to 64 of a-z, 0-9, '.', '_' and '-', beginning with a letter or digit");
        }
    }

    /** The survey's name. */
    public String survey() {
        return path.getFileName().toString();
    }

    /** Whether a survey can have this name; other directories of a sky are none of our business. */
    public static boolean isSurveyName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether a generation's directory can have this name. */
    public static boolean isGenerationName(String name) {
        return GENERATION.matcher(name).matches();
    }

    /** The generation that counts, or nothing where there is no link. */
    OptionalInt current() throws IOException {
        if (link().isBlocked()) {
            throw new IndexDamaged(link().path(), "is not a link to a generation");
        }
        Optional<String> target = link().target();
        if (target.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt number = number(target.get());
        if (number.isEmpty()) {
            throw new IndexDamaged(
                    link().path(), "points to '" + target.get() + "', which is no generation of this survey");
        }
        return number;
    }

    private CurrentLink link() {
        return new CurrentLink(path);
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
        requireLink();
        for (Path child : children()) {
            if (child.getFileName().toString().startsWith(BUILDING_PREFIX)) {
                IOUtils.rm(child);
            }
        }
        return Files.createDirectory(building(next()));
    }

    /** What a writer gathered that did not end, or nothing. */
    Optional<Path> unfinished() throws IOException {
        return children().stream()
                .filter(child -> {
                    String name = child.getFileName().toString();
                    return name.startsWith(BUILDING_PREFIX)
                            && number(name.substring(BUILDING_PREFIX.length())).isPresent();
                })
                .reduce((first, second) -> second);
    }

    /**
     * Makes ready what a writer left {@link #unfinished}, and gives its directory, which may have another name now. A
     * generation that it finished, but that never became current, is removed to be made again. Only under the writer's lock.
     */
    Path takeUp(Path unfinished) throws IOException {
        requireLink();
        IOUtils.rm(unfinished.resolve(WHOLE), path.resolve(DONE));
        int number = numberOf(unfinished);
        if (current().orElse(0) != number) {
            IOUtils.rm(generation(number));
        }
        Path building = building(next());
        if (!building.equals(unfinished)) {
            Files.move(unfinished, building, StandardCopyOption.ATOMIC_MOVE);
        }
        return building;
    }

    private void requireLink() {
        if (link().isBlocked()) {
            throw new IndexDamaged(link().path(), "is not a link to a generation; move it away");
        }
    }

    private int next() throws IOException {
        List<Integer> numbers = generations();
        return numbers.isEmpty() ? 1 : numbers.getLast() + 1;
    }

    private Path building(int number) {
        return path.resolve(BUILDING_PREFIX + generationName(number));
    }

    /** The number of the generation that is built in {@code building}. */
    static int numberOf(Path building) {
        String name = building.getFileName().toString().substring(BUILDING_PREFIX.length());
        return number(name).orElseThrow();
    }

    /** Where the generation itself is made of what {@code building} holds; empty. */
    static Path whole(Path building) throws IOException {
        Path whole = building.resolve(WHOLE);
        IOUtils.rm(whole);
        return Files.createDirectory(whole);
    }

    /**
     * Makes what is {@link #whole} in {@code building} the current generation. The former one stays, for readers that have just
     * read the link; older ones and those that never became current are removed, and so is {@code building}. A reader that holds
     * one of those open keeps reading: its files are mapped, and a POSIX file system keeps mapped files until they are let go.
     */
    void finish(Path building) throws IOException {
        int number = numberOf(building);
        Optional<Integer> former = former();
        Path whole = building.resolve(WHOLE);
        IOUtils.fsync(whole, true);
        Files.move(whole, generation(number), StandardCopyOption.ATOMIC_MOVE);
        link().flip(generationName(number));
        IOUtils.fsync(path.toAbsolutePath().getParent(), true);
        Files.move(building, path.resolve(DONE), StandardCopyOption.ATOMIC_MOVE);
        IOUtils.rm(path.resolve(DONE));
        for (int old : generations()) {
            if (old != number && old != former.orElse(number)) {
                IOUtils.rm(generation(old));
            }
        }
    }

    private Optional<Integer> former() throws IOException {
        OptionalInt current = link().target().map(SurveyDirectory::number).orElseGet(OptionalInt::empty);
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
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(path)) {
            return list.sorted().toList();
        }
    }

    /** The name of a generation's directory. It is in every answer, and formatting takes a microsecond. */
    static String generationName(int number) {
        String digits = Integer.toString(number);
        return "generation-" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }

    private static OptionalInt number(String name) {
        Matcher matcher = GENERATION.matcher(name);
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
