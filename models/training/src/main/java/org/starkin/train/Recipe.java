package org.starkin.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.starkin.evaluate.Part;
import org.starkin.network.KinNetwork;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The settings of a kin encoder's training. */
final class Recipe {

    private static final Set<String> LOSSES = new TreeSet<>(Set.of("kind", "star", "head", "survey"));
    private static final String SIMULATED_STARS = "simulated";
    private static final double RATE = 3e-3;
    private static final double DECAY = 0.01;
    private static final double MISSING_VIEWS = 0.1;
    private static final double STAR_WEIGHT = 0.25;
    private static final double HEAD_WEIGHT = 0.3;
    private static final double MIXING_WEIGHT = 1.25;
    private static final double CROSS_SURVEY = 4;
    private static final double TEMPERATURE = 0.1;

    @Mixin
    private Pace pace = new Pace(5000, 128);

    @Option(
            names = "--without",
            paramLabel = "WHAT",
            split = ",",
            description = "For ablations: leave out a view (folds, periodogram, beside, features), a loss (kind, star,"
                    + " head, survey) or the simulated stars (simulated).")
    private List<String> without = List.of();

    @Option(
            names = "--without-survey",
            paramLabel = "NAME",
            description = "Learn nothing of this survey's stars, nor from what it would have seen of others.")
    private String withoutSurvey = "";

    @Option(
            names = "--with-validation",
            description = "Learn from the validation stars too, once nothing is left to choose by them.")
    private boolean withValidation;

    /** The settings, each allowed. */
    record Checked(
            Set<KinNetwork.Sight> sights,
            Set<String> without,
            String withoutSurvey,
            boolean withValidation,
            Objective objective,
            Learning.Plan plan) {

        /** What is taught, of examples in batches. */
        Lesson lesson(KinNetwork network, Batches batches) {
            return new KinLesson(network, batches, objective, MISSING_VIEWS);
        }

        /**
         * Those that may be learnt from: never test stars, validation stars where they are allowed, nothing left out.
         *
         * @throws ParameterException where there are none, or where the survey to leave out is none of theirs
         */
        List<Example> learnable(List<Example> examples, CommandLine commandLine) {
            if (!withoutSurvey.isEmpty() && examples.stream().noneMatch(this::isOfTheSurveyLeftOut)) {
                throw new ParameterException(
                        commandLine,
                        "--without-survey " + withoutSurvey + ": no example is of it; there are "
                                + examples.stream()
                                        .map(Example::source)
                                        .collect(Collectors.toCollection(TreeSet::new)));
            }
            List<Example> learnable = examples.stream()
                    .filter(example -> isSimulatedStar(example) || isOfAPartToLearnFrom(example))
                    .filter(example -> !isSimulatedStar(example) || !without.contains(SIMULATED_STARS))
                    .filter(example -> !isOfTheSurveyLeftOut(example))
                    .toList();
            if (learnable.isEmpty()) {
                throw new ParameterException(
                        commandLine,
                        "none of " + examples.size() + " examples may be learnt from; prepare some by train examples");
            }
            return learnable;
        }

        private static boolean isSimulatedStar(Example example) {
            return example.source().equals(Looks.SIMULATED_SKY);
        }

        private boolean isOfAPartToLearnFrom(Example example) {
            return switch (Part.of(example.star())) {
                case LEARNING -> true;
                case VALIDATION -> withValidation;
                case TEST -> false;
            };
        }

        private boolean isOfTheSurveyLeftOut(Example example) {
            return !withoutSurvey.isEmpty()
                    && (example.source().equals(withoutSurvey)
                            || example.survey().equals(withoutSurvey)
                            || example.survey().equals(Looks.SIMULATED + withoutSurvey));
        }

        /** What a card tells of all this. */
        Map<String, Object> told(Learning learning, List<Example> learnable, Batches batches) {
            Map<String, Long> bySurvey = new TreeMap<>();
            learnable.forEach(example -> bySurvey.merge(example.survey(), 1L, Long::sum));
            Map<String, Object> told = Pace.told(learning, plan);
            told.put("left_out", new ArrayList<>(without));
            told.put("survey_left_out", withoutSurvey);
            told.put("with_validation", withValidation);
            told.put("kinds", batches.kinds());
            told.put("examples_by_survey", bySurvey);
            return told;
        }
    }

    /** The encoder's folder. */
    Path out() {
        return pace.out();
    }

    /** Where learning is written down on its way. */
    Path checkpoint() {
        return pace.checkpoint();
    }

    /** The settings where they are allowed; otherwise a {@link ParameterException} says what is. */
    Checked check(CommandLine commandLine) {
        Learning.Plan plan = pace.plan(RATE, DECAY, commandLine);
        Set<KinNetwork.Sight> sights = EnumSet.allOf(KinNetwork.Sight.class);
        Set<String> left = new TreeSet<>(without);
        for (String what : left) {
            boolean isSight = sights.removeIf(
                    sight -> sight.name().toLowerCase(Locale.ROOT).equals(what));
            if (!isSight && !LOSSES.contains(what) && !what.equals(SIMULATED_STARS)) {
                throw new ParameterException(
                        commandLine,
                        "--without " + what + ": a view is folds, periodogram, beside or features, a loss is one of "
                                + LOSSES + ", or " + SIMULATED_STARS);
            }
        }
        if (sights.isEmpty()) {
            throw new ParameterException(commandLine, "--without leaves no view; leave at least one");
        }
        Objective objective = new Objective(
                left.contains("kind") ? 0 : 1,
                left.contains("star") ? 0 : STAR_WEIGHT,
                left.contains("head") ? 0 : HEAD_WEIGHT,
                left.contains("survey") ? 0 : MIXING_WEIGHT,
                CROSS_SURVEY,
                TEMPERATURE);
        return new Checked(sights, left, withoutSurvey, withValidation, objective, plan);
    }
}
