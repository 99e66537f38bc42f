package org.starkin.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Stars that several archives ship, a file a star, archive and passband: {@code STAR-ARCHIVE.csv.gz}, {@code .txt.gz} or
 * {@code .dat.gz} under {@code native/multi_survey}.
 */
final class ArchivedStars {

    private static final String FOLDER = "native/multi_survey";

    /** Nobody tells the class of these stars. */
    private static final String KIND = "";

    /** Among fewer stars the right one is found by chance. */
    private static final int FEWEST = 3;

    private final Path directory;
    private final Preparer preparer;

    ArchivedStars(Path directory, Preparer preparer) {
        this.directory = directory;
        this.preparer = preparer;
    }

    SameStars read() throws IOException {
        Map<String, List<KnownStar>> bySurvey = new TreeMap<>();
        for (Map.Entry<Archive, Map<Path, String>> entry : files().entrySet()) {
            List<KnownStar> stars = stars(entry.getKey(), entry.getValue());
            if (stars.size() >= FEWEST) {
                bySurvey.put(entry.getKey().survey(), stars);
            }
        }
        return new SameStars("several archives", bySurvey);
    }

    /** The star of each file, by archive. */
    private Map<Archive, Map<Path, String>> files() throws IOException {
        Path folder = directory.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        Map<Archive, Map<Path, String>> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.sorted().toList()) {
                Matcher name = Archive.FILE.matcher(file.getFileName().toString());
                if (name.matches()) {
                    files.computeIfAbsent(Archive.of(name.group("archive"), file), _ -> new TreeMap<>())
                            .put(file, name.group(1));
                }
            }
        }
        return files;
    }

    private List<KnownStar> stars(Archive archive, Map<Path, String> files) throws IOException {
        Map<String, String> kinds = new TreeMap<>();
        files.values().forEach(star -> kinds.put(star, KIND));
        List<Path> inOrder = List.copyOf(files.keySet());
        return preparer.prepare(KnownCurves.read(inOrder, archive.options(), archive.survey(), kinds));
    }
}
