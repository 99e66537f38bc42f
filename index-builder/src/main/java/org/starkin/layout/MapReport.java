package org.starkin.layout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.starkin.index.Space;

/** What came of making a map. */
public sealed interface MapReport {

    /** The same for the user, line by line. */
    List<String> lines();

    /**
     * There is a map.
     *
     * @param space of whose vectors it is
     * @param directory of the layout
     * @param isFitted whether the layout is a new one
     * @param placed stars by survey that were placed now
     * @param leftOut surveys that are not on it, with the reason
     * @param placeSeconds how long placing took
     */
    record Made(
            Space space,
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
            String map = MapDirectory.words(space);
            if (isFitted) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%s: a layout of %,d stars was fitted in %.1f s; trustworthiness %.3f (chance: 0.5)",
                        map,
                        layout.sampled(),
                        layout.fitSeconds(),
                        layout.trustworthiness()));
            }
            placed.forEach((survey, stars) ->
                    lines.add(String.format(Locale.ROOT, "%s: %,d stars of %s are on it", map, stars, survey)));
            leftOut.forEach((survey, reason) -> lines.add(map + ": " + survey + " is not on it: " + reason));
            lines.add(String.format(Locale.ROOT, "%s: it is %s; placing took %.1f s", map, directory, placeSeconds));
            return lines;
        }
    }

    /**
     * There is none: too few stars have vectors of one encoder in the space.
     *
     * @param stars that have
     */
    record NotMade(Space space, int stars) implements MapReport {

        /** Of a space that the sky has not got, nothing. */
        @Override
        public List<String> lines() {
            if (stars == 0 && space != Space.LIGHT_CURVE) {
                return List.of();
            }
            return List.of(MapDirectory.words(space) + ": there is none: the sky has " + stars + " stars of one encoder"
                    + (space == Space.LIGHT_CURVE ? "" : " in that space") + ", and a map says something from "
                    + MapSettings.FEWEST + " on");
        }
    }
}
