package org.starkin.evaluate;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.starkin.survey.ReadOptions;

/**
 * Stars that several archives ship, a file a star, archive and passband: {@code STAR-ARCHIVE.csv.gz}, {@code .txt.gz} or
 * {@code .dat.gz} under {@code native/multi_survey}. What an archive ships is written down as a long table and read as any
 * other is.
 */
final class ArchivedStars {

    private static final String FOLDER = "native/multi_survey";
    private static final Pattern FILE = Pattern.compile("(?<star>[\\w-]+)-(?<archive>[a-z]+)\\d*\\.(csv|txt|dat)\\.gz");

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
        Map<Archive, Map<Path, String>> files = files();
        try (ScratchFolder folder = ScratchFolder.make("starkin-archives")) {
            Map<String, List<KnownStar>> bySurvey = new TreeMap<>();
            for (Map.Entry<Archive, Map<Path, String>> entry : files.entrySet()) {
                List<KnownStar> stars = stars(entry.getKey(), entry.getValue(), folder.path());
                if (stars.size() >= FEWEST) {
                    bySurvey.put(entry.getKey().survey(), stars);
                }
            }
            return new SameStars("several archives", bySurvey);
        }
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
                Matcher name = FILE.matcher(file.getFileName().toString());
                if (name.matches()) {
                    files.computeIfAbsent(Archive.of(name.group("archive"), file), _ -> new TreeMap<>())
                            .put(file, name.group("star"));
                }
            }
        }
        return files;
    }

    private List<KnownStar> stars(Archive archive, Map<Path, String> files, Path folder) throws IOException {
        Path table = folder.resolve(archive.survey() + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(table)) {
            out.write("object_id," + archive.time() + ",mag,mag_err,band\n");
            for (Map.Entry<Path, String> file : files.entrySet()) {
                copy(archive, file.getKey(), file.getValue(), out);
            }
        }
        Map<String, String> kinds = new TreeMap<>();
        files.values().forEach(star -> kinds.put(star, KIND));
        return preparer.prepare(KnownCurves.read(table, ReadOptions.BUILD, archive.survey(), kinds));
    }

    private static void copy(Archive archive, Path file, String star, Writer out) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<String> names = archive.names(lines);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> cells = List.of(line.strip().split(archive.separator()));
                if (cells.size() == names.size()) {
                    Map<String, String> row = new TreeMap<>();
                    for (int i = 0; i < cells.size(); i++) {
                        row.put(names.get(i), cells.get(i));
                    }
                    Optional<String> point = archive.point(new Archive.Row(row));
                    if (point.isPresent()) {
                        out.write(star + "," + point.get() + "\n");
                    }
                }
            }
        }
    }
}
