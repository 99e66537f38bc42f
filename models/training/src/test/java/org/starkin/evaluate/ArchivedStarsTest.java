package org.starkin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.period.PeriodSearch;

class ArchivedStarsTest {

    @TempDir
    private Path directory;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(directory.resolve("native/multi_survey"));
    }

    @Test
    void joinsThePassbandsOfAStarAndLeavesOutWhatTheArchiveFlags() throws IOException {
        for (String star : List.of("a", "b", "c")) {
            for (String band : List.of("zg", "zr")) {
                write(star + "-" + band + "1.csv.gz", ztf(band));
            }
        }

        List<KnownStar> stars = read().bySurvey().get("ztf");

        assertThat(stars).extracting(star -> star.id().objectId()).containsExactly("a", "b", "c");
        assertThat(stars)
                .allSatisfy(star -> assertThat(star.views().summary().points()).isEqualTo(2 * 30));
    }

    @Test
    void aSurveyOfTwoStarsIsNoChoice() throws IOException {
        write("a-zg1.csv.gz", ztf("zg"));
        write("b-zg1.csv.gz", ztf("zg"));

        assertThat(read().bySurvey()).isEmpty();
    }

    @Test
    void refusesAnArchiveThatItDoesNotKnow() throws IOException {
        write("a-lowell.csv.gz", ztf("zg"));

        assertThatThrownBy(this::read).isInstanceOf(IOException.class).hasMessageContaining("lowell");
    }

    @Test
    void saysWhatFolderIsMissing() throws IOException {
        Files.delete(folder);

        assertThatThrownBy(this::read)
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("native/multi_survey");
    }

    @Test
    void readsWhatFiveArchivesShip() throws IOException {
        SameStars same = new ArchivedStars(RealData.folder(), preparer()).read();

        Map<String, Integer> stars = new TreeMap<>();
        same.bySurvey().forEach((survey, seen) -> stars.put(survey, seen.size()));
        assertThat(stars).isEqualTo(Map.of("asassn", 3, "atlas", 6, "gaia", 8, "ztf", 10));
    }

    private SameStars read() throws IOException {
        return new ArchivedStars(directory, preparer()).read();
    }

    private static Preparer preparer() {
        return new Preparer(new PeriodSearch()::search, () -> {});
    }

    /** Thirty good points and one that is flagged. */
    private static String ztf(String band) {
        StringBuilder lines = new StringBuilder("oid,hjd,mjd,mag,magerr,catflags,filtercode,ra,dec,field,ccdid,qid\n");
        for (int i = 0; i < 31; i++) {
            double hjd = 2_458_000 + 3.3 * i;
            lines.append(String.format(
                    Locale.ROOT,
                    "7,%.5f,%.5f,%.4f,0.01,%d,%s,10.0,20.0,462,4,1%n",
                    hjd,
                    hjd - 2_400_000.5,
                    15 + Math.sin(i),
                    i == 17 ? 32_768 : 0,
                    band));
        }
        return lines.toString();
    }

    private void write(String name, String content) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
