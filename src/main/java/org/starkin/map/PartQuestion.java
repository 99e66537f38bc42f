package org.starkin.map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.starkin.operate.Message;
import org.starkin.operate.RequestParameters;

/**
 * Which stars of a part of the map are asked for.
 *
 * @param map which map, of which surveys
 * @param part of the plane; without it all
 * @param leftOut classes whose stars are not wanted
 * @param withUnclassified whether stars without a class are
 */
record PartQuestion(
        MapQuestion map,
        Optional<Polygon> part,
        Projection projection,
        Optional<Set<String>> classes,
        Set<String> leftOut,
        boolean withUnclassified,

        @Min(value = 0, message = "${validatedValue} is below 0")
        int offset,

        @Min(value = 1, message = "${validatedValue} is outside 1 to 10000")
        @Max(value = PartQuestion.MOST_STARS, message = "${validatedValue} is outside 1 to 10000")
        int limit) {

    static final int MOST_STARS = 10_000;

    private static final int DEFAULT_LIMIT = 10;

    static PartQuestion read(RequestParameters parameters) {
        return new PartQuestion(
                new MapQuestion(MapQuestion.space(parameters), parameters.names("surveys"), MapQuestion.DEFAULT_ROWS),
                parameters.text("polygon").flatMap(text -> polygon(parameters, text)),
                projection(parameters),
                parameters.names("classes").map(Set::copyOf),
                parameters
                        .names("without_classes")
                        .map(names -> Set.copyOf(names))
                        .orElse(Set.of()),
                !parameters.flag("without_unclassified"),
                parameters.wholeNumber("offset").orElse(0),
                parameters.wholeNumber("limit").orElse(DEFAULT_LIMIT));
    }

    private static Optional<Polygon> polygon(RequestParameters parameters, String text) {
        try {
            double[] corners = Arrays.stream(text.split(",", 2 * Polygon.MOST + 2))
                    .mapToDouble(PartQuestion::finite)
                    .toArray();
            return Optional.of(new Polygon(corners));
        } catch (IllegalArgumentException e) {
            parameters.fault("polygon", Message.of(e));
            return Optional.empty();
        }
    }

    private static double finite(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, as what is not finite is
        }
        String shown = text.length() > 20 ? text.substring(0, 20) + "..." : text;
        throw new IllegalArgumentException(
                "'" + shown + "' is not a finite number; it is x,y,x,y,..., such as 0,0,1,0,0,1");
    }

    private static Projection projection(RequestParameters parameters) {
        String word = parameters.text("projection").orElse(Projection.SIMILARITY.word());
        Optional<Projection> projection = Projection.of(word);
        if (projection.isEmpty()) {
            parameters.fault("projection", "is not one of " + Projection.WORDS);
        }
        return projection.orElse(Projection.SIMILARITY);
    }

    /** Whether stars of a class are wanted. */
    boolean wants(String name) {
        return classes.map(wanted -> wanted.contains(name)).orElse(true) && !leftOut.contains(name);
    }

    /** Whether stars without a class are wanted. */
    boolean wantsUnclassified() {
        return classes.isEmpty() && withUnclassified;
    }
}
