package org.starkin.map;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.starkin.index.Space;
import org.starkin.index.StarClasses;
import org.starkin.layout.Places;
import org.starkin.layout.SkyLayout;

/**
 * The map as it is over the generations of one moment. Immutable.
 *
 * @param space of whose vectors it is
 * @param name of the layout in the sky
 * @param version changes whenever a column might
 * @param surveys on the map, by name
 * @param classes of all of them, the commonest first
 * @param leftOut surveys that are not on it, by name, with the reason
 */
record MapState(
        Space space,
        String name,
        SkyLayout layout,
        String version,
        SortedMap<String, MappedSurvey> surveys,
        List<ClassCount> classes,
        Bounds bounds,
        SortedMap<String, String> leftOut) {

    private static final int VERSION_DIGITS = 16;

    /** A class, and how many stars have it. */
    record ClassCount(String name, long stars) {}

    /** How far the places reach. */
    record Bounds(float xMin, float xMax, float yMin, float yMax) {}

    static MapState of(
            Space space,
            String name,
            SkyLayout layout,
            SortedMap<String, MappedSurvey> surveys,
            SortedMap<String, String> leftOut) {
        return new MapState(
                space, name, layout, version(layout, surveys), surveys, classes(surveys), bounds(surveys), leftOut);
    }

    static String version(SkyLayout layout, SortedMap<String, MappedSurvey> surveys) {
        StringBuilder text = new StringBuilder(layout.mark());
        surveys.forEach(
                (survey, mapped) -> text.append(' ').append(survey).append(' ').append(mapped.generation()));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, VERSION_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java machine knows SHA-256", e);
        }
    }

    private static List<ClassCount> classes(SortedMap<String, MappedSurvey> surveys) {
        Map<String, Long> stars = new TreeMap<>();
        for (MappedSurvey survey : surveys.values()) {
            StarClasses classes = survey.classes();
            long[] counts = new long[classes.names().size()];
            for (int star = 0; star < classes.size(); star++) {
                if (classes.code(star) != StarClasses.NONE) {
                    counts[classes.code(star)]++;
                }
            }
            for (int i = 0; i < counts.length; i++) {
                stars.merge(classes.names().get(i), counts[i], Long::sum);
            }
        }
        return stars.entrySet().stream()
                .map(entry -> new ClassCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(ClassCount::stars).reversed().thenComparing(ClassCount::name))
                .toList();
    }

    private static Bounds bounds(SortedMap<String, MappedSurvey> surveys) {
        float xMin = Float.POSITIVE_INFINITY;
        float xMax = Float.NEGATIVE_INFINITY;
        float yMin = Float.POSITIVE_INFINITY;
        float yMax = Float.NEGATIVE_INFINITY;
        for (MappedSurvey survey : surveys.values()) {
            Places places = survey.places();
            for (int star = 0; star < places.size(); star++) {
                xMin = Math.min(xMin, places.x(star));
                xMax = Math.max(xMax, places.x(star));
                yMin = Math.min(yMin, places.y(star));
                yMax = Math.max(yMax, places.y(star));
            }
        }
        return xMin <= xMax ? new Bounds(xMin, xMax, yMin, yMax) : new Bounds(0, 0, 0, 0);
    }

    /** By the code of a class in a survey its place among all classes. */
    int[] placesOfClasses(MappedSurvey survey) {
        Map<String, Integer> places = new HashMap<>();
        for (ClassCount one : classes) {
            places.put(one.name(), places.size());
        }
        List<Integer> own = new ArrayList<>();
        survey.classes().names().forEach(name -> own.add(places.getOrDefault(name, StarClasses.NONE)));
        return own.stream().mapToInt(Integer::intValue).toArray();
    }
}
