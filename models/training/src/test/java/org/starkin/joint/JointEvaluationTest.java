package org.starkin.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starkin.train.Learning;

class JointEvaluationTest {

    private static final JointSamples.Split STARS = new JointSamples.Split(
            MadeUpStars.of(200, 1), MadeUpStars.of(220, 2), MadeUpStars.of(110, 3), MadeUpStars.of(110, 4));

    private final List<String> said = new ArrayList<>();

    /** Made-up vectors follow a few hidden numbers, temperature among them: nothing need be learnt to read it off neighbours. */
    @ParameterizedTest
    @EnumSource
    void everyWayIsMeasuredByTheSameFiguresAndThatOfVectorsOfTwoEncodersByNoRetrieval(JoinMethod method)
            throws IOException {
        Map<String, Double> figures = new JointEvaluation(STARS, said::add, Optional.empty())
                .measure(method, new Learning.Plan(4, 32, 1e-3, 0, 1));

        assertThat(figures).doesNotContainValue(Double.NaN);
        assertThat(figures.get("binaries, AUC")).isBetween(0.0, 1.0);
        assertThat(figures.get("R2 of log Teff, neighbours")).isBetween(method.isLearnt() ? -1.0 : 0.5, 1.0);
        assertThat(figures.containsKey("spectrum to light curve, recall@10")).isEqualTo(method.isLearnt());
        assertThat(said).hasSize(method.isLearnt() ? 1 : 0);
    }
}
