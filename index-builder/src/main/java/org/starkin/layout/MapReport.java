package org.starkin.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** What came of making a map. */
public sealed interface MapReport {

    /** The same for the user, line by line. */
    List<String> lines();

    /**
     * There is a map.
     *
     * @param directory of the layout
     * @param isFitted whether the layout is a new one
     * @param placed stars by survey that were placed now
     * @param leftOut surveys that are not on it, with the reason
     * @param placeSeconds how long placing took
     */
    record Made(
            Path directory,
            SkyLayout layout,
            boolean isFitted,
            SortedMap<String, Integer> placed,
            SortedMap<String, String> leftOut,
            double placeSeconds)
            implements MapReport {

        public Made {
            placed = new TreeMap<>(placed);
            leftOut = new TreeMap<>(leftOut);
        }

        @Override
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            if (isFitted) {
                lines.add(String.format(
                        Locale.ROOT,
                        "map: a layout of %,d stars was fitted in %.1f s; trustworthiness %.3f (chance: 0.5)",
                        layout.sampled(),
                        layout.fitSeconds(),
                        layout.trustworthiness()));
            }
            placed.forEach((survey, stars) ->
                    lines.add(String.format(Locale.ROOT, "map: %,d stars of %s are on it", stars, survey)));
            leftOut.forEach((survey, reason) -> lines.add("map: " + survey + " is not on it: " + reason));
            lines.add(String.format(Locale.ROOT, "map: it is %s; placing took %.1f s", directory, placeSeconds));
            return lines;
        }
    }

    /**
     * There is none.
     *
     * @param reason why not
     */
    record NotMade(String reason) implements MapReport {

        @Override
        public List<String> lines() {
            return List.of("map: there is none: " + reason);
        }
    }
}
