package org.starkin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.EncoderId;
import org.starkin.index.BuildParameters;
import org.starkin.index.Star;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.index.SurveyWriter;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;
import org.starkin.view.Summary;
import picocli.CommandLine;

class RareBenchTest {

    private static final int DIMENSION = 8;
    private static final int COMMON = 400;
    private static final int RARE = 45;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void findsAClassThatLiesApartAndTellsItOfBothSurveys() {
        write("one", 1);
        write("two", 2);

        String printed = bench(0, "--whole", "--rarer", "100", "--examples", "5", "--draws", "2");

        assertThat(printed.lines().filter(line -> line.contains("linear")))
                .hasSize(6)
                .allSatisfy(line -> assertThat(line).contains("1.000 +- 0.000  1.000    1.000  "));
        assertThat(printed).contains("one RARE by two", "mean, across surveys, 2", "scores by 5 examples");
        assertThat(printed).doesNotContain("COMMON");
    }

    @Test
    void hidesOnlyTestStarsWhereNothingElseIsAskedFor() {
        write("one", 1);

        long testStars = IntStream.range(COMMON, COMMON + RARE)
                .filter(number -> Part.of(id("one", number)) == Part.TEST)
                .count();

        assertThat(bench(0, "--rarer", "100", "--examples", "1", "--draws", "2"))
                .containsPattern("one RARE +1 +" + (testStars - 1) + " linear");
    }

    @Test
    void saysThatThereIsNoSky() {
        assertThat(bench(2)).contains("--sky");
    }

    private String bench(int code, String... arguments) {
        StringWriter printed = new StringWriter();
        CommandLine command = new CommandLine(new RareBench())
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(printed));
        List<String> all = new ArrayList<>(List.of("--sky", directory.toString()));
        all.addAll(List.of(arguments));

        assertThat(command.execute(all.toArray(String[]::new)))
                .as(printed::toString)
                .isEqualTo(code);
        return printed.toString();
    }

    private void write(String survey, long seed) {
        EncoderId encoder = new EncoderId("made-up", "0123456789abcdef".repeat(4));
        BuildParameters parameters = new BuildParameters(List.of(), Map.of(), 16, 100, 1, seed);
        SplittableRandom random = new SplittableRandom(seed);
        try (SurveyWriter writer = SurveyWriter.create(directory, survey, encoder, DIMENSION, parameters)) {
            for (int i = 0; i < COMMON + RARE; i++) {
                writer.add(star(survey, i, i < COMMON ? -1 : 1, random));
            }
            writer.publish();
        }
    }

    private static String id(String survey, int number) {
        return String.format(Locale.ROOT, "%s-%04d", survey, number);
    }

    /** The common ones lie about one end of the first axis, the rare ones about the other. */
    private static Star star(String survey, int number, float side, SplittableRandom random) {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = 0.2f * (float) random.nextGaussian();
        }
        vector[0] += side;
        StarFacts facts = new StarFacts(
                new StarId(survey, id(survey, number)),
                Optional.empty(),
                Optional.of(side < 0 ? "COMMON" : "RARE"),
                OptionalDouble.empty(),
                Map.of(),
                List.of(),
                new Summary(new Passband("V"), BrightnessUnit.MAGNITUDE, 12, OptionalDouble.of(0.5), 20, 100));
        return new Star(facts, new LightCurve(TimeSystem.JD, List.of()), DropCounts.NONE, Embedding.of(vector));
    }
}
