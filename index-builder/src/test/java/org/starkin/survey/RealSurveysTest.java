package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader against plain splitting of lines, on the first stars of real surveys. */
class RealSurveysTest {

    private static final int STARS = 300;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"asas3.csv.gz", "catalina-sss.csv.gz"})
    void countsPointsAsPlainSplittingOfLinesDoes(String name) throws IOException {
        Map<String, Integer> expected = new LinkedHashMap<>();
        Path slice = firstStars(RealData.file(name), expected);

        Collected collected = Collected.read(ReadOptions.BUILD, slice);

        assertThat(collected.stars).hasSize(STARS);
        assertThat(collected.rejects).isEmpty();
        assertThat(collected.counts.rowsUnreadable()).isZero();
        collected.stars.forEach(
                (id, star) -> assertThat(star.lightCurve().size()).as(id).isEqualTo(expected.get(id)));
        assertThat(collected.stars.keySet()).containsExactlyElementsOf(expected.keySet());
    }

    @Test
    void picksTheRowsOfOneSurvey() throws IOException {
        Path table = RealData.file("lmc-cepheids.csv.gz");
        ReadOptions macho = new ReadOptions(Optional.empty(), Optional.empty(), Optional.of("macho"), Limits.BUILD);

        Collected all = Collected.read(macho, table);

        int expected = 0;
        try (BufferedReader lines = unpacked(table)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                expected += line.startsWith("MACHO,") ? 1 : 0;
            }
        }
        int points = all.stars.values().stream()
                .mapToInt(star -> star.lightCurve().size())
                .sum();
        assertThat(points).isEqualTo(expected).isPositive();
        assertThat(all.counts.rowsOfOtherSurveys())
                .isEqualTo(all.counts.rows() - expected)
                .isPositive();
    }

    /** Copies the rows of the first stars, counting the points of each. */
    private Path firstStars(Path file, Map<String, Integer> points) throws IOException {
        Path slice = directory.resolve("slice.csv");
        try (BufferedReader in = unpacked(file);
                var out = Files.newBufferedWriter(slice)) {
            out.write(in.readLine() + "\n");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String id = line.substring(0, line.indexOf(','));
                if (!points.containsKey(id) && points.size() == STARS) {
                    break;
                }
                points.merge(id, 1, Integer::sum);
                out.write(line + "\n");
            }
        }
        return slice;
    }

    private static BufferedReader unpacked(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }
}
