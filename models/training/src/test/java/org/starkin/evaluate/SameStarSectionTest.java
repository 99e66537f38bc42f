package org.starkin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.starkin.encoder.Encoder;
import org.starkin.evaluate.Samples.Item;

class SameStarSectionTest {

    @Test
    void tellsWhereTheOwnStarStands() {
        Sample queries = Samples.of(Item.of("a", "1", "DCEP", 1, 0), Item.of("a", "2", "DCEP", 0, 1));
        Sample gallery = Samples.of(
                Item.of("b", "1", "DCEP", 1, 0.1f),
                Item.of("b", "2", "DCEP", 0.9f, 0),
                Item.of("b", "3", "DCEP", 1, 1));

        assertThat(SameStarSection.ranks(queries, gallery)).containsExactly(1, 2);
    }

    @Test
    void leavesOutStarsThatTheOtherSurveyDoesNotHave() {
        Sample queries = Samples.of(Item.of("a", "1", "DCEP", 1, 0), Item.of("a", "9", "DCEP", 0, 1));
        Sample gallery = Samples.of(Item.of("b", "1", "DCEP", 1, 0.1f), Item.of("b", "2", "DCEP", 0, 1));

        assertThat(SameStarSection.ranks(queries, gallery)).containsExactly(0);
    }

    @Test
    void anEncoderThatKnowsTheStarFindsItAndOneThatKnowsNothingDoesNot() {
        ToySky sky = new ToySky();
        List<KnownStar> one = sky.stars("a", "DCEP", Part.TEST, 100);
        List<KnownStar> other = sky.stars("b", "DCEP", Part.TEST, 100);
        SameStars same = new SameStars("pairs", Map.of("a", one, "b", other));
        EvaluationStars stars = new EvaluationStars(Part.TEST, List.of(), List.of(), Map.of(), List.of(same), Map.of());
        Evaluation evaluation = new Evaluation(stars, Set.of(Section.SAMESTAR), 1);
        Encoder knowing = sky.encoder((star, random) -> {
            double angle = 2 * Math.PI * star.id().objectId().hashCode() / 1e4;
            return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
        });

        assertThat(recall(evaluation.measure(knowing), 1)).isGreaterThan(0.95);
        assertThat(recall(evaluation.measure(sky.knowingNothing()), 10)).isBetween(0.02, 0.2);
    }

    private static double recall(EncoderFigures figures, int within) {
        return figures.find(Section.SAMESTAR, "pairs, a and b: recall@" + within)
                .orElseThrow()
                .value();
    }
}
