package org.starkin.demo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.starkin.build.Inputs;
import org.starkin.build.Progress;
import org.starkin.build.SurveyBuild;
import org.starkin.encoder.Encoders;
import org.starkin.index.Beginning;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.Readers;
import org.starkin.survey.RealData;

/**
 * Starts the server on Cepheids of the Large Magellanic Cloud, each seen by OGLE-III, OGLE-IV and MACHO: surveys ogle3, ogle4 and
 * macho, with a map. Without the data the sky is empty; a test begins with {@link #require}, which skips it then.
 */
public final class RealSky implements QuarkusTestResourceLifecycleManager {

    public static final int STARS = 40;

    private static final String CURVES = "lmc-cepheids.csv.gz";
    private static final String OBJECTS = "lmc-cepheids-objects.csv";
    private static final int RA = 4;
    private static final int DEC = 5;
    private static final int HAS_OGLE4 = 7;
    private static final int HAS_OGLE3 = 8;
    private static final int MACHO_ID = 9;

    private Path directory = Path.of("");

    /** A star under both its names. */
    public record Cepheid(String ogleId, String machoId, String row) {}

    /** The stars of the sky. Without the data the test is skipped, and fails where CI=true. */
    public static List<Cepheid> require() {
        return cepheids(RealData.file(OBJECTS));
    }

    @Override
    public Map<String, String> start() {
        directory = DemoSky.temporary();
        Path sky = directory.resolve("lmc");
        try {
            Files.createDirectories(sky);
            Optional<Path> objects = RealData.find(OBJECTS);
            if (objects.isPresent()) {
                List<Cepheid> stars = cepheids(objects.get());
                build(sky, "OGLE4", stars, false);
                build(sky, "OGLE3", stars, false);
                build(sky, "MACHO", stars, true);
                SkyMaker.map(sky);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("starkin.sky", sky.toString());
    }

    @Override
    public void stop() {
        DemoSky.delete(directory);
    }

    private static List<Cepheid> cepheids(Path objects) {
        try (BufferedReader lines = Files.newBufferedReader(objects)) {
            return lines.lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .filter(row ->
                            row.get(HAS_OGLE4).equals("1") && row.get(HAS_OGLE3).equals("1"))
                    .filter(row -> !row.get(MACHO_ID).isEmpty())
                    .limit(STARS)
                    .map(row ->
                            new Cepheid(row.getFirst(), row.get(MACHO_ID), "DCEP," + row.get(RA) + "," + row.get(DEC)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void build(Path sky, String survey, List<Cepheid> stars, boolean isMacho) throws IOException {
        Map<String, String> facts = stars.stream()
                .collect(Collectors.toMap(star -> isMacho ? star.machoId() : star.ogleId(), Cepheid::row));
        String name = survey.toLowerCase(Locale.ROOT);
        Path objects = directory.resolve(name + "-objects.csv");
        List<String> rows = new ArrayList<>(List.of("object_id,label,ra,dec"));
        facts.forEach((id, row) -> rows.add(id + "," + row));
        Files.write(objects, rows);
        Path curves = directory.resolve(name + ".csv");
        try (Writer out = Files.newBufferedWriter(curves)) {
            copy(survey, facts.keySet(), out);
        }
        Inputs inputs = new Inputs(List.of(curves), Optional.of(objects), Readers.AUTO, ReadOptions.BUILD);
        new SurveyBuild(sky, name, Beginning.AFRESH, 2, Map.of())
                .run(inputs, inputs.open(), Encoders.load(Encoders.DEFAULT), Progress.SILENT);
    }

    /** The photometry of a star as the data have it. */
    public static String table(String survey, String id) {
        StringWriter table = new StringWriter();
        try {
            copy(survey, Set.of(id), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }

    /** The rows of one survey's stars, without the column that names the survey. */
    private static void copy(String survey, Set<String> ids, Writer out) throws IOException {
        try (InputStream packed = Files.newInputStream(RealData.file(CURVES));
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            out.write("object_id,band,jd,mag,mag_err\n");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> cells = List.of(line.split(",", 3));
                if (cells.getFirst().equals(survey) && ids.contains(cells.get(1))) {
                    out.write(line.substring(survey.length() + 1) + "\n");
                }
            }
        }
    }
}
