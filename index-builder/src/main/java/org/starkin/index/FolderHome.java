package org.starkin.index;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The embedded home: a directory of surveys. Nothing is ever written to it. Thread-safe. */
final class FolderHome implements SkyHome {

    private final Path directory;

    /** What a check has found, by survey. */
    private final Map<String, KnownDamage> damaged = new ConcurrentHashMap<>();

    FolderHome(Path directory) {
        this.directory = directory;
    }

    @Override
    public String place() {
        return directory.toString();
    }

    @Override
    public List<String> surveys() {
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .filter(SurveyDirectory::isSurveyName)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the sky " + directory + " cannot be listed: " + e, e);
        }
    }

    @Override
    public Optional<Stamp> stamp(String survey) throws IOException {
        return GenerationStamp.of(directory(survey)).map(FolderHome::stamp);
    }

    private static Stamp stamp(GenerationStamp stamp) {
        return new Stamp(stamp.generation(), stamp.fileKey() + " " + stamp.written());
    }

    private SurveyDirectory directory(String survey) {
        return SurveyDirectory.of(directory, survey);
    }

    @Override
    public SurveySearcher open(String survey, Stamp stamp) {
        return GenerationOpening.open(directory(survey).generation(stamp.generation()), survey);
    }

    @Override
    public Optional<Fault> fault(String survey, Stamp stamp) {
        return Optional.ofNullable(damaged.get(survey))
                .filter(damage -> stamp(damage.stamp()).equals(stamp))
                .map(damage -> new Fault(damage.reason(), damage.isAnswered()));
    }

    @Override
    public void check(Pace pace) throws InterruptedIOException {
        for (String survey : surveys()) {
            Optional<KnownDamage> found = KnownDamage.of(directory(survey), pace);
            if (found.isPresent()) {
                damaged.put(survey, found.get());
            } else {
                damaged.remove(survey);
            }
        }
    }
}
