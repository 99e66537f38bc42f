package org.starkin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.starkin.encoder.Encoder;
import org.starkin.index.StarId;

class EvaluationTest {

    private final ToySky sky = new ToySky();
    private final EvaluationStars stars = sky.evaluation(20, 24);

    @Test
    void anEncoderThatKnowsTheClassAloneScoresFull() {
        EncoderFigures figures = measure(sky.knowingTheClass(), Section.values());

        assertThat(value(figures, Section.RETRIEVAL, "catalina, unseen: mAP")).isEqualTo(1);
        assertThat(value(figures, Section.RETRIEVAL, "asas, training: P@10")).isEqualTo(1);
        assertThat(value(figures, Section.RETRIEVAL, "asas -> catalina, unseen: P@10"))
                .isEqualTo(1);
        assertThat(value(figures, Section.RETRIEVAL, "catalina -> asas, training: kNN-5 macro-F1"))
                .isEqualTo(1);
        assertThat(value(figures, Section.PROBE, "catalina, logistic: macro-F1"))
                .isEqualTo(1);
        assertThat(value(figures, Section.PROBE, "asas, MLP of 64 with period and amplitude: micro-F1"))
                .isEqualTo(1);
        assertThat(value(figures, Section.FEWSHOT, "catalina, 20 a class")).isGreaterThan(0.99);
        assertThat(value(figures, Section.OUTLIER, "catalina, purity of the top 10 %"))
                .isEqualTo(1);
        assertThat(value(figures, Section.BLINDNESS, "same-survey share of a mixed top 10, training"))
                .isCloseTo(0.5, within(0.05));
    }

    @Test
    void anEncoderThatKnowsTheSurveyAloneIsSeenThrough() {
        EncoderFigures figures = measure(sky.knowingTheSurvey(), Section.BLINDNESS, Section.RETRIEVAL);

        assertThat(value(figures, Section.BLINDNESS, "same-survey share of a mixed top 10, unseen"))
                .isCloseTo(1, within(1e-9));
        assertThat(value(figures, Section.BLINDNESS, "survey told by a logistic probe: accuracy"))
                .isEqualTo(1);
        assertThat(value(figures, Section.RETRIEVAL, "catalina, training: P@10"))
                .isCloseTo(1.0 / 7, within(0.05));
    }

    @Test
    void anEncoderThatKnowsNothingScoresTheBaseRate() {
        EncoderFigures figures = measure(sky.knowingNothing(), Section.RETRIEVAL, Section.BLINDNESS, Section.OUTLIER);

        assertThat(value(figures, Section.RETRIEVAL, "catalina, unseen: P@10")).isCloseTo(1.0 / 7, within(0.05));
        assertThat(value(figures, Section.RETRIEVAL, "catalina, training: mAP")).isCloseTo(1.0 / 7, within(0.06));
        assertThat(value(figures, Section.BLINDNESS, "same-survey share of a mixed top 10, unseen"))
                .isCloseTo(0.5, within(0.05));
        assertThat(value(figures, Section.BLINDNESS, "survey told by a logistic probe: accuracy"))
                .isCloseTo(0.5, within(0.1));
        assertThat(value(figures, Section.OUTLIER, "asas, purity of the top 10 %"))
                .isCloseTo(1.0 / 7, within(0.1));
        assertThat(value(figures, Section.OUTLIER, "asas, base rate")).isCloseTo(1.0 / 7, within(1e-9));
    }

    @Test
    void theSameSeedGivesTheSameFigures() {
        Encoder encoder = sky.knowingNothing();

        Section[] drawing = {Section.BLINDNESS, Section.FEWSHOT, Section.RARE};

        assertThat(measure(encoder, drawing).figures())
                .isEqualTo(measure(encoder, drawing).figures());
    }

    @Test
    void asksOnlyWhatItIsAskedFor() {
        EncoderFigures figures = new Evaluation(stars, Set.of(Section.FEWSHOT), 1).measure(sky.knowingTheClass());

        assertThat(figures.figures()).extracting(Figure::section).containsOnly("fewshot");
        assertThat(figures.figures()).allMatch(figure -> figure.deviation().isPresent());
    }

    @Test
    void putsEncodersSideBySideAndCountsTheRefused() {
        Evaluation evaluation = new Evaluation(stars, Set.of(Section.RETRIEVAL), 7);

        String text = FigureTable.text(
                List.of(evaluation.measure(sky.knowingTheClass()), evaluation.measure(sky.knowingNothing())));

        assertThat(text)
                .contains(
                        "part=TEST seed=7",
                        "encoders: toy@000000000000, toy@000000000000",
                        "refused light curves, toy@000000000000: asas too_few_points 3");
        assertThat(text)
                .containsPattern("catalina, unseen: mAP +1\\.000 +0\\.\\d{3} +140 queries of 7 classes, 140 stars");
    }

    @Test
    void leavesOutAndCountsStarsOfWhichAnEncoderMakesNoVector() {
        Set<StarId> without = Set.of(
                stars.unseen().get(3).id(),
                stars.unseen().get(4).id(),
                stars.training().get(0).id());
        Encoder encoder = sky.encoder((star, _) -> new float[] {without.contains(star.id()) ? 0 : 1, 0});

        EncoderFigures figures = new Evaluation(stars, Set.of(Section.RETRIEVAL), 1).measure(encoder);

        Map<String, Long> bySurvey =
                without.stream().collect(Collectors.groupingBy(StarId::survey, Collectors.counting()));
        assertThat(figures.refused()).containsEntry("asas too_few_points", 3);
        bySurvey.forEach((survey, count) ->
                assertThat(figures.refused()).containsEntry(survey + " no_vector", count.intValue()));
        assertThat(figures.find(Section.RETRIEVAL, "catalina, unseen: mAP")
                        .orElseThrow()
                        .basis())
                .startsWith(140 - unseenWithout("catalina", without) + " queries");
    }

    private long unseenWithout(String survey, Set<StarId> without) {
        return stars.unseen().stream()
                .map(KnownStar::id)
                .filter(id -> id.survey().equals(survey) && without.contains(id))
                .count();
    }

    @Test
    void tellsTheFiguresAndTheirDeviationsAsMaps() {
        Map<String, Object> json = new Evaluation(stars, Set.of(Section.RETRIEVAL, Section.FEWSHOT), 1)
                .measure(sky.knowingTheClass())
                .json();

        assertThat(json).containsEntry("part", "TEST").containsKeys("encoder", "seed", "refused", "retrieval");
        assertThat(json.toString()).contains("asas, 20 a class={value=1.0, deviation=0.0");
    }

    @Test
    void findsRareClassesFromFiveExamplesOfThem() {
        ToySky other = new ToySky();
        List<KnownStar> unseen = new ArrayList<>(other.evaluation(40, 1).unseen());
        unseen.addAll(other.stars("catalina", "ACEP", Part.TEST, 9));
        EvaluationStars withRare = new EvaluationStars(Part.TEST, unseen, List.of(), Map.of(), List.of(), Map.of());

        Evaluation evaluation = new Evaluation(withRare, Set.of(Section.RARE), 1);

        assertThat(value(evaluation.measure(other.knowingTheClass()), Section.RARE, "catalina ACEP, nearest example"))
                .isCloseTo(1, within(1e-9));
        assertThat(value(evaluation.measure(other.knowingNothing()), Section.RARE, "catalina ACEP, mean of examples"))
                .isLessThan(0.2);
    }

    @Test
    void refusesAStarOnBothSides() {
        List<KnownStar> test = sky.stars("asas", "EA", Part.TEST, 2);
        List<KnownStar> learnt = sky.stars("asas", "EA", Part.LEARNING, 2);
        List<KnownStar> validation = sky.stars("asas", "EA", Part.VALIDATION, 2);

        assertThatThrownBy(() -> of(Part.TEST, test, test)).hasMessageContaining("cannot be a training star");
        assertThatThrownBy(() -> of(Part.TEST, learnt, List.of())).hasMessageContaining("cannot be an unseen star");
        assertThatThrownBy(() -> of(Part.VALIDATION, validation, validation)).hasMessageContaining("training star");
        assertThatThrownBy(() -> of(Part.VALIDATION, validation, test)).hasMessageContaining("training star");
        assertThatThrownBy(() -> of(Part.LEARNING, learnt, List.of())).hasMessageContaining("TEST or VALIDATION");
        assertThat(of(Part.TEST, test, validation).training()).hasSize(2);
    }

    private static EvaluationStars of(Part part, List<KnownStar> unseen, List<KnownStar> training) {
        return new EvaluationStars(part, unseen, training, Map.of(), List.of(), Map.of());
    }

    private EncoderFigures measure(Encoder encoder, Section... sections) {
        return new Evaluation(stars, Set.of(sections), 1).measure(encoder);
    }

    private static double value(EncoderFigures figures, Section section, String name) {
        return figures.find(section, name).orElseThrow().value();
    }
}
