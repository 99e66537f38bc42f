package org.starkin.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.starkin.index.Reject;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.TimeSystem;
import org.starkin.survey.Limits;
import org.starkin.survey.Quality;
import org.starkin.survey.RawStar;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.Readers;
import org.starkin.survey.RealData;
import org.starkin.survey.StarConsumer;
import org.starkin.survey.TimeSystems;

/** Eleven real stars from the files of five archives. */
class SeveralSurveysTest {

    private static final Pattern STAR = Pattern.compile("([\\w-]+)-[a-z]+\\d*\\.(?:csv|txt|dat)\\.gz$");

    @Test
    void readsTheElevenStarsOfFiveArchives() throws IOException {
        Map<String, RawStar> ztf = read("-z[gri]\\d\\.csv\\.gz", Optional.empty(), Optional.empty());
        Map<String, RawStar> atlas = read("-atlas\\.txt\\.gz", Optional.empty(), Optional.empty());
        Map<String, RawStar> asassn = read("-asas\\.csv\\.gz", Optional.empty(), Optional.empty());
        Map<String, RawStar> catalina = read("-crts\\.csv\\.gz", Optional.empty(), Optional.empty());
        Map<String, RawStar> gaia = read("-gdr3\\.dat\\.gz", TimeSystems.find("bjd_tcb-2455197.5"), Optional.of("G"));

        Set<String> stars = new TreeSet<>();
        Stream.of(ztf, atlas, asassn, catalina, gaia).map(Map::keySet).forEach(stars::addAll);
        assertThat(stars).hasSize(11);
        assertThat(List.of(ztf.size(), atlas.size(), asassn.size(), catalina.size(), gaia.size()))
                .containsExactly(10, 6, 3, 1, 8);
        assertThat(systems(ztf)).containsExactly(TimeSystem.HJD);
        assertThat(systems(atlas)).containsExactly(TimeSystem.MJD);
        assertThat(systems(asassn)).containsExactly(TimeSystem.HJD);
        assertThat(systems(catalina)).containsExactly(TimeSystem.MJD);
        assertThat(systems(gaia)).containsExactly(TimeSystem.GAIA);
        assertThat(bands(ztf)).containsExactly("zg mag", "zi mag", "zr mag");
        assertThat(bands(atlas)).containsExactly("c uJy", "o uJy");
        assertThat(bands(asassn)).containsExactly("V mag", "g mag");
        assertThat(bands(catalina)).containsExactly("CV mag");
        assertThat(bands(gaia)).containsExactly("G mag");
    }

    /** The medians were computed from the files by a few lines of another language. */
    @Test
    void readsTheMagnitudesThatTheFilesHold() throws IOException {
        Map<String, RawStar> ztf = read("-z[gri]\\d\\.csv\\.gz", Optional.empty(), Optional.empty());
        Map<String, RawStar> gaia = read("-gdr3\\.dat\\.gz", TimeSystems.find("bjd_tcb-2455197.5"), Optional.of("G"));
        Map<String, RawStar> atlas = read("-atlas\\.txt\\.gz", Optional.empty(), Optional.empty());

        assertThat(median(ztf, "c257-37", "zg")).isEqualTo(14.4680796);
        assertThat(median(ztf, "c257-37", "zr")).isEqualTo(13.9817772);
        assertThat(median(ztf, "19acdncga", "zi")).isEqualTo(13.9492054);
        assertThat(median(ztf, "u248", "zr")).isEqualTo(13.551239);
        assertThat(median(gaia, "dde2", "G")).isEqualTo(10.173977);
        assertThat(median(gaia, "u248", "G")).isEqualTo(13.580965);
        double orange = 23.9 - 2.5 * Math.log10(median(atlas, "u248", "o"));
        assertThat(orange).as("ATLAS's o lies near ZTF's r").isBetween(13.3, 13.8);
    }

    private static Map<String, RawStar> read(String names, Optional<TimeSystem> system, Optional<String> band)
            throws IOException {
        ReadOptions options = new ReadOptions(
                system, Optional.empty(), Optional.empty(), band, Optional.of(STAR), Quality.ADVISED, Limits.BUILD);
        Pattern wanted = Pattern.compile(names);
        Map<String, RawStar> stars = new TreeMap<>();
        try (Stream<Path> all = Files.list(RealData.file("native/multi_survey"))) {
            List<Path> files = all.filter(
                            file -> wanted.matcher(file.toString()).find())
                    .sorted()
                    .toList();
            StarConsumer into = new StarConsumer() {
                @Override
                public void star(RawStar star) {
                    assertThat(stars.put(star.objectId(), star)).isNull();
                }

                @Override
                public void reject(Reject reject) {
                    throw new AssertionError(reject);
                }
            };
            new Readers()
                    .open(Readers.AUTO, files, options, fault -> {
                        throw fault;
                    })
                    .read(into);
        }
        return stars;
    }

    private static Set<String> bands(Map<String, RawStar> stars) {
        Set<String> bands = new TreeSet<>();
        for (RawStar star : stars.values()) {
            for (BandSeries series : star.lightCurve().series()) {
                BrightnessUnit unit = series.unit();
                bands.add(series.passband().name() + " " + unit.symbol());
            }
        }
        return bands;
    }

    private static List<TimeSystem> systems(Map<String, RawStar> stars) {
        return stars.values().stream()
                .map(star -> star.lightCurve().timeSystem())
                .distinct()
                .toList();
    }

    private static double median(Map<String, RawStar> stars, String star, String band) {
        BandSeries series = Optional.ofNullable(stars.get(star)).orElseThrow().lightCurve().series().stream()
                .filter(each -> each.passband().name().equals(band))
                .findFirst()
                .orElseThrow();
        double[] sorted = series.values();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
