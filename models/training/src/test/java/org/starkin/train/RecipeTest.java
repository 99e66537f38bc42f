package org.starkin.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.starkin.evaluate.Part;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class RecipeTest {

    private static final float[] NOTHING = new float[Example.WIDTH];
    private static final List<Example> EXAMPLES = Stream.of(
                    new Example("near", "near", "", "EA", NOTHING),
                    new Example("near", "simulated-far", "", "EA", NOTHING),
                    new Example("far", "far", "", "EA", NOTHING),
                    new Example(Looks.SIMULATED_SKY, "simulated-far", "", "EA", NOTHING))
            .flatMap(look -> IntStream.range(0, 200)
                    .mapToObj(star ->
                            new Example(look.source(), look.survey(), "star-" + star, look.label(), look.values())))
            .toList();

    @Test
    void realStarsAreLearntFromWhereTheyArePartOfLearning() {
        assertThat(partsOfRealStars("")).containsExactly(Part.LEARNING);
    }

    @Test
    void validationStarsAreLearntFromWhereAskedForAndTestStarsNever() {
        assertThat(partsOfRealStars("--with-validation")).containsExactlyInAnyOrder(Part.LEARNING, Part.VALIDATION);
    }

    @Test
    void simulatedStarsAreLearntFromWhateverTheirNames() {
        assertThat(learnable("")).filteredOn(RecipeTest::isSimulated).hasSize(200);
        assertThat(learnable("--without simulated")).noneMatch(RecipeTest::isSimulated);
    }

    @Test
    void aSurveyLeftOutIsNeitherLearntFromNorImitated() {
        assertThat(learnable("--without-survey far"))
                .isNotEmpty()
                .allMatch(example -> example.survey().equals("near"));
    }

    @Test
    void refusesToLeaveOutASurveyThatNobodyKnows() {
        assertThatThrownBy(() -> learnable("--without-survey lowell"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("lowell")
                .hasMessageContaining("[far, near, simulated]");
    }

    private static Set<Part> partsOfRealStars(String options) {
        return learnable(options).stream()
                .filter(example -> !isSimulated(example))
                .map(example -> Part.of(example.star()))
                .collect(Collectors.toSet());
    }

    private static boolean isSimulated(Example example) {
        return example.source().equals(Looks.SIMULATED_SKY);
    }

    private static List<Example> learnable(String options) {
        Recipe recipe = new Recipe();
        CommandLine commandLine = new CommandLine(recipe);
        commandLine.parseArgs(("--out here " + options).strip().split(" +"));
        return recipe.check(commandLine).learnable(EXAMPLES, commandLine);
    }
}
