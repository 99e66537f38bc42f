package org.starkin.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulationTest {

    private static final List<Survey> DEFAULTS = List.of(Survey.TESS, Survey.GAIA, Survey.ZTF);

    @TempDir
    private Path folder;

    private List<Simulation.Tally> simulate(String name, long seed, int stars, List<Survey> surveys)
            throws IOException {
        SimulatedSky sky = new SimulatedSky(seed, ClassMix.standard());
        return new Simulation(sky, stars, surveys, folder.resolve(name)).run(() -> {});
    }

    private Map<String, byte[]> files(String name) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (var paths = Files.list(folder.resolve(name))) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private List<String> lines(String name, String file) throws IOException {
        Path path = folder.resolve(name).resolve(file);
        if (!file.endsWith(".gz")) {
            return Files.readAllLines(path);
        }
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.US_ASCII))) {
            return reader.lines().toList();
        }
    }

    @Test
    void sameSeedGivesTheSameBytes() throws IOException {
        simulate("one", 7, 40, DEFAULTS);
        simulate("two", 7, 40, DEFAULTS);

        Map<String, byte[]> one = files("one");
        Map<String, byte[]> two = files("two");

        assertThat(one).hasSize(6);
        assertThat(two.keySet()).isEqualTo(one.keySet());
        one.forEach((file, bytes) -> assertThat(two.get(file)).as(file).isEqualTo(bytes));
    }

    @Test
    void anotherSeedGivesAnotherSky() throws IOException {
        simulate("one", 7, 40, DEFAULTS);
        simulate("two", 8, 40, DEFAULTS);

        Map<String, byte[]> two = files("two");

        files("one").forEach((file, bytes) -> assertThat(two.get(file)).as(file).isNotEqualTo(bytes));
    }

    @Test
    void aStarIsTheSameHoweverManyStarsThereAreAndWhicheverSurveysLook() throws IOException {
        simulate("few", 7, 30, List.of(Survey.ZTF));
        simulate("many", 7, 60, DEFAULTS);

        List<String> few = lines("few", "ztf.csv.gz");

        assertThat(few).hasSizeGreaterThan(1000);
        assertThat(lines("many", "ztf.csv.gz").subList(0, few.size())).isEqualTo(few);
        assertThat(lines("many", "ztf-objects.csv"))
                .startsWith(lines("few", "ztf-objects.csv").toArray(String[]::new));
    }

    @Test
    void countsEveryStarAsSeenOrUnseenAndEveryPoint() throws IOException {
        AtomicInteger steps = new AtomicInteger();
        SimulatedSky sky = new SimulatedSky(3, ClassMix.standard());

        List<Simulation.Tally> tallies =
                new Simulation(sky, 80, DEFAULTS, folder.resolve("x")).run(steps::incrementAndGet);

        assertThat(steps).hasValue(240);
        for (Simulation.Tally tally : tallies) {
            String name = tally.survey().lowerName();
            int unseen =
                    tally.unseen().values().stream().mapToInt(Integer::intValue).sum();
            assertThat(tally.seen() + unseen).isEqualTo(80);
            assertThat(lines("x", name + "-objects.csv")).hasSize(tally.seen() + 1);
            assertThat(lines("x", name + ".csv.gz")).hasSize((int) tally.points() + 1);
        }
        assertThat(tallies).extracting(Simulation.Tally::seen).doesNotHaveDuplicates();
    }

    @Test
    void tablesBearTheColumnsThatReadersLookFor() throws IOException {
        simulate("x", 1, 20, DEFAULTS);

        assertThat(lines("x", "tess.csv.gz").getFirst()).isEqualTo("object_id,bjd,flux,flux_err,band");
        assertThat(lines("x", "gaia.csv.gz").getFirst()).isEqualTo("object_id,bjd_tcb,mag,mag_err,band");
        assertThat(lines("x", "ztf.csv.gz").getFirst()).isEqualTo("object_id,hmjd,mag,mag_err,band");
        assertThat(lines("x", "ztf-objects.csv").getFirst()).isEqualTo("object_id,star,label,ra,dec,period");
    }

    @Test
    void theSameStarHasOneNameButAnotherIdAndNearlyTheSamePlaceInEverySurvey() throws IOException {
        simulate("x", 5, 120, DEFAULTS);
        Map<String, String[]> gaia = byStar(lines("x", "gaia-objects.csv"));
        Map<String, String[]> ztf = byStar(lines("x", "ztf-objects.csv"));

        assertThat(ztf).hasSizeGreaterThan(40);
        for (Map.Entry<String, String[]> star : ztf.entrySet()) {
            String[] inZtf = star.getValue();
            String[] inGaia = gaia.getOrDefault(star.getKey(), new String[] {"missing"});
            assertThat(inGaia[0]).isNotEqualTo(inZtf[0]);
            assertThat(Long.parseLong(inGaia[0])).isGreaterThan(1L << 53);
            assertThat(inGaia[2]).isEqualTo(inZtf[2]);
            assertThat(inGaia.length).isEqualTo(inZtf.length);
            double dec = Double.parseDouble(inGaia[4]);
            double arcsecInDec = 3600 * (dec - Double.parseDouble(inZtf[4]));
            double arcsecInRa = 3600
                    * Math.cos(Math.toRadians(dec))
                    * (Double.parseDouble(inGaia[3]) - Double.parseDouble(inZtf[3]));
            assertThat(Math.hypot(arcsecInRa, arcsecInDec)).isBetween(1e-6, 0.6);
        }
    }

    private static Map<String, String[]> byStar(List<String> lines) {
        return lines.stream().skip(1).map(line -> line.split(",")).collect(Collectors.toMap(row -> row[1], row -> row));
    }

    @ParameterizedTest
    @EnumSource
    void noTwoStarsShareAnId(Survey survey) {
        SimulatedSky sky = new SimulatedSky(1, ClassMix.standard());
        Set<String> ids = new HashSet<>();

        for (int number = 0; number < 5_000; number++) {
            ids.add(ObjectIds.of(survey, sky.star(number)));
        }

        assertThat(ids).hasSize(5_000);
    }

    @Test
    void classesOccurAsOftenAsTheMixSays() {
        SimulatedSky sky = new SimulatedSky(9, ClassMix.standard());
        Map<StarClass, Integer> counts = new HashMap<>();

        for (int number = 0; number < 10_000; number++) {
            counts.merge(sky.star(number).starClass(), 1, Integer::sum);
        }

        for (StarClass starClass : StarClass.values()) {
            assertThat(counts.getOrDefault(starClass, 0) / 100.0).isCloseTo(starClass.defaultShare(), within(1.3));
        }
    }

    @Test
    void leavesNoHalfWrittenTableWhereItFails() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("x").resolve("gaia-objects.csv.tmp"));

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> simulate("x", 1, 5, List.of(Survey.GAIA)))
                .isInstanceOf(IOException.class);

        assertThat(taken).exists();
        assertThat(folder.resolve("x").resolve("gaia.csv.gz")).doesNotExist();
    }
}
