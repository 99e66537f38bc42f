package org.starkin.rare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.EncoderId;
import org.starkin.index.EmbeddedStar;
import org.starkin.index.SkyView;
import org.starkin.index.StarId;
import org.starkin.label.Answer;
import org.starkin.operate.Refusal;
import org.starkin.rank.Examples;
import org.starkin.similar.ExampleVectors.Example;

/**
 * The examples of a ranking, and all stars whose class is known. Of a star that is given several times the first counts:
 * the request's own before those of a label set.
 */
final class KnownStars {

    private final List<Embedding> positives = new ArrayList<>();
    private final List<Embedding> negatives = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<StarId, Boolean> stars = new LinkedHashMap<>();
    private Optional<EncoderId> encoder = Optional.empty();
    private int unused;

    /** Adds the request's own examples. */
    void add(List<Example> examples, boolean isPositive) {
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            String field = (isPositive ? "positives[" : "negatives[") + i + "]";
            requireEncoder(example.encoder(), field);
            Optional<Boolean> before =
                    example.star().flatMap(star -> Optional.ofNullable(stars.putIfAbsent(star, isPositive)));
            if (before.isPresent()) {
                throw Refusal.BadInput.of(
                        "invalid_value",
                        field,
                        "is star " + example.star().orElseThrow() + ", which is given before"
                                + (before.get() == isPositive ? "" : " as the opposite") + "; give each star once");
            }
            add(
                    example.vector(),
                    isPositive,
                    example.star().map(StarId::toString).orElse(field));
        }
    }

    private void requireEncoder(EncoderId other, String field) {
        EncoderId first = encoder.orElse(other);
        if (!first.equals(other)) {
            throw new Refusal.EncoderMismatch(
                    "mixed_encoders",
                    field + ": its vector was made by encoder " + other + ", that of the first example by " + first
                            + ", so they cannot be compared; give examples of one encoder");
        }
        encoder = Optional.of(first);
    }

    /** Adds what a label set says, as far as its stars are in the sky. */
    void add(Map<StarId, Answer> answers, SkyView view) {
        answers.forEach((star, answer) -> {
            if (stars.containsKey(star)) {
                return;
            }
            stars.put(star, answer == Answer.YES);
            if (answer != Answer.UNSURE && !isUsed(view, star, answer == Answer.YES)) {
                unused++;
            }
        });
    }

    private boolean isUsed(SkyView view, StarId star, boolean isPositive) {
        Optional<EmbeddedStar> found = view.survey(star.survey())
                .filter(survey ->
                        encoder.isEmpty() || survey.manifest().encoder().equals(encoder.get()))
                .flatMap(survey -> survey.embedded(star.objectId()));
        if (found.isEmpty() || (isPositive ? positives : negatives).size() == Examples.MOST) {
            return false;
        }
        encoder = encoder.or(
                () -> view.survey(star.survey()).map(survey -> survey.manifest().encoder()));
        add(found.get().embedding(), isPositive, star.toString());
        return true;
    }

    private void add(Embedding vector, boolean isPositive, String name) {
        if (isPositive) {
            positives.add(vector);
            names.add(name);
        } else {
            negatives.add(vector);
        }
    }

    /**
     * The examples.
     *
     * @throws Refusal.BadInput where none is positive
     */
    Examples examples() {
        if (positives.isEmpty()) {
            throw Refusal.BadInput.of(
                    "no_examples",
                    "positives",
                    "there is no positive example; give at least one star in positives, or a label_set with a yes");
        }
        return new Examples(positives, negatives);
    }

    EncoderId encoder() {
        return encoder.orElseThrow();
    }

    /** Of each positive example. */
    List<String> names() {
        return names;
    }

    List<StarId> stars() {
        return List.copyOf(stars.keySet());
    }

    int unused() {
        return unused;
    }
}
