package org.starkin.map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import org.starkin.index.Space;
import org.starkin.layout.MapDirectory;
import org.starkin.operate.RequestParameters;

/**
 * Which rows of the map are asked for.
 *
 * @param space of which map; without it the usual one
 * @param surveys their names; without them all
 * @param most rows: of a larger map every so-manieth star
 */
record MapQuestion(
        Optional<Space> space,
        Optional<List<String>> surveys,

        @Min(value = 1000, message = MOST) @Max(value = MapQuestion.MOST_ROWS, message = MOST)
        int most) {

    static final int DEFAULT_ROWS = 1_000_000;
    static final int MOST_ROWS = 5_000_000;

    /** The words of the spaces of which there are maps. */
    static final List<String> WORDS =
            MapDirectory.SPACES.stream().map(Space::key).toList();

    private static final String MOST = "${validatedValue} is outside 1000 to " + MOST_ROWS;

    static MapQuestion read(RequestParameters parameters) {
        return new MapQuestion(
                space(parameters),
                parameters.names("surveys"),
                parameters.wholeNumber("most").orElse(DEFAULT_ROWS));
    }

    /** The space that the parameter of this name says. */
    static Optional<Space> space(RequestParameters parameters) {
        Optional<String> word = parameters.text("space");
        Optional<Space> space = word.flatMap(MapQuestion::space);
        if (word.isPresent() && space.isEmpty()) {
            parameters.fault("space", "is not one of " + WORDS);
        }
        return space;
    }

    /** The space of that name, where there are maps of it. */
    static Optional<Space> space(String word) {
        return Space.of(word).filter(MapDirectory.SPACES::contains);
    }
}
