package org.starkin.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.demo.SyntheticStars;
import org.starkin.demo.SyntheticStars.SurveyKind;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.EncoderId;
import org.starkin.encoder.Encoders;
import org.starkin.index.BuildParameters;
import org.starkin.index.Sky;
import org.starkin.index.SkyView;
import org.starkin.index.Star;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.index.SurveyWriter;
import org.starkin.operate.Refusal;

/** Examples whose vectors are made to have little in common, and one star by two ids. */
class ExampleReadingTest {

    private static final SearchSettings SETTINGS = new SearchSettings(
            Optional.empty(),
            10,
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            false,
            PhotometryParts.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty());

    @TempDir
    private static Path directory;

    private static Sky sky;
    private static SkyView view;

    @BeforeAll
    static void build() {
        write("plane", new float[][] {{1, 0}, {-1, 0}, {-1, 0.019f}, {-1, 0.021f}, {0, 1}});
        sky = Sky.open(directory);
        view = sky.acquire();
    }

    @AfterAll
    static void close() {
        view.close();
        sky.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void refusesExamplesThatCancelEachOther(int opposite) {
        assertThatExceptionOfType(Refusal.BadInput.class)
                .isThrownBy(() -> read(example(0, 1), example(opposite, 1)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("no_direction");
                    assertThat(refusal.violations().getFirst().field()).isEqualTo("query.objects");
                })
                .withMessageContaining(opposite == 1 ? "length of 0.0," : "length of 0.009")
                .withMessageContaining("below 0.01");
    }

    @Test
    void takesExamplesThatHaveALittleInCommon() {
        assertThat(read(example(0, 1), example(3, 1)).vector().similarity(Embedding.of(new float[] {0, 1})))
                .isGreaterThan(0.99);
        assertThat(read(example(0, 1), example(1, 1.1)).vector()).isEqualTo(Embedding.of(new float[] {-1, 0}));
        assertThat(read(example(0, 3), example(4, 4)).vector()).isEqualTo(Embedding.of(new float[] {0.6f, 0.8f}));
    }

    @Test
    void refusesAStarThatIsGivenByTwoOfItsIds() {
        Query.Example again = new Query.Example(new StarId("plane", "another-4"), 1);

        assertThatExceptionOfType(Refusal.BadInput.class)
                .isThrownBy(() -> read(example(4, 1), example(0, 1), again))
                .withMessageContaining("query.objects[2]: is star plane/1000004 like query.objects[0]");
        assertThat(read(example(0, 1), again).stars())
                .containsExactly(example(0, 1).id(), example(4, 1).id());
    }

    @Test
    void aQueryIsOfTwoToAHundredExamples() {
        for (int count : new int[] {0, 1, 101}) {
            assertThatThrownBy(() -> new Query.OfExamples(Collections.nCopies(count, example(0, 1))))
                    .hasMessageContaining(count + " examples; 2 to 100");
        }
    }

    private static Understood read(Query.Example... examples) {
        return ExampleReading.read(view, new Query.OfExamples(List.of(examples)), SETTINGS);
    }

    private static Query.Example example(int star, double weight) {
        return new Query.Example(new StarId("plane", SyntheticStars.id(star)), weight);
    }

    private static void write(String survey, float[][] vectors) {
        Encoder encoder = Encoders.load(Encoders.DEFAULT);
        SyntheticStars synthetic = new SyntheticStars(encoder, 1);
        SurveyKind kind = new SurveyKind(
                survey,
                SurveyKind.ZTF.timeSystem(),
                SurveyKind.ZTF.firstTime(),
                SurveyKind.ZTF.unit(),
                SurveyKind.ZTF.bands());
        BuildParameters parameters = new BuildParameters(List.of(), Map.of(), 16, 100, 1, 1);
        List<Star> stars = new ArrayList<>();
        for (int i = 0; i < vectors.length; i++) {
            stars.add(with(synthetic.star(kind, i), "another-" + i, vectors[i]));
        }
        EncoderId made = new EncoderId("made", "0".repeat(64));
        try (SurveyWriter writer = SurveyWriter.create(directory, survey, made, 2, parameters)) {
            stars.forEach(writer::add);
            writer.publish();
        }
    }

    /** The star with this vector, and a second id. */
    private static Star with(Star star, String otherId, float[] vector) {
        StarFacts facts = star.facts();
        return new Star(
                new StarFacts(
                        facts.id(),
                        facts.position(),
                        facts.label(),
                        facts.cataloguePeriodDays(),
                        Map.of(StarFacts.JOINED_IDS, facts.id().objectId() + " " + otherId),
                        facts.periods(),
                        facts.summary()),
                star.lightCurve(),
                star.drops(),
                Embedding.of(vector));
    }
}
