package org.starkin.map;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.starkin.index.SkyView;
import org.starkin.index.StarClasses;
import org.starkin.index.StarColumn;
import org.starkin.index.SurveySearcher;
import org.starkin.star.StarLookup;

/**
 * The rows of the map that were asked for: the surveys by name, of each every so-manieth star in the order of ids. For as long as the
 * view is open.
 *
 * @param state of the whole map
 * @param surveys of those asked for that are on it, as they are in its space
 * @param leftOut of those asked for that are not
 * @param stride how many stars a row stands for; 1: each star is a row
 */
record MapSlice(MapState state, List<SurveySearcher> surveys, SortedMap<String, String> leftOut, int stride) {

    private static final int NO_CLASS = 0xFFFF;

    /** @throws org.starkin.operate.Refusal.NotFound where a survey is asked for that is not there */
    static MapSlice of(MapState state, SkyView view, MapQuestion question) {
        List<String> names = question
                .surveys()
                .orElseGet(() -> {
                    List<String> all = new ArrayList<>(state.surveys().keySet());
                    all.addAll(state.leftOut().keySet());
                    return all;
                })
                .stream()
                .distinct()
                .sorted()
                .toList();
        List<SurveySearcher> surveys = new ArrayList<>();
        SortedMap<String, String> leftOut = new TreeMap<>();
        for (String name : names) {
            Optional.ofNullable(state.leftOut().get(name))
                    .ifPresentOrElse(
                            reason -> leftOut.put(name, reason),
                            () -> surveys.add(StarLookup.survey(view, name)
                                    .in(state.space())
                                    .orElseThrow()));
        }
        long stars =
                surveys.stream().mapToLong(survey -> survey.columns().size()).sum();
        return new MapSlice(state, surveys, leftOut, (int) Math.max(1, Math.ceilDiv(stars, (long) question.most())));
    }

    /** The part of the map that a survey has; it is on it. */
    MappedSurvey mapped(SurveySearcher survey) {
        return Optional.ofNullable(state.surveys().get(survey.manifest().survey()))
                .orElseThrow();
    }

    /** How many rows a survey has. */
    int rows(SurveySearcher survey) {
        return Math.ceilDiv(survey.columns().size(), stride);
    }

    /** A column, row after row. */
    byte[] column(MapColumn column) {
        int rows = surveys.stream().mapToInt(this::rows).sum();
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.multiplyExact(rows, column.bytes())).order(ByteOrder.LITTLE_ENDIAN);
        for (SurveySearcher survey : surveys) {
            if (column == MapColumn.CLASS) {
                putClasses(mapped(survey), bytes);
            } else {
                putNumbers(column, survey, bytes);
            }
        }
        return bytes.array();
    }

    private void putClasses(MappedSurvey survey, ByteBuffer bytes) {
        int[] places = state.placesOfClasses(survey);
        StarClasses classes = survey.classes();
        for (int star = 0; star < classes.size(); star += stride) {
            int code = classes.code(star);
            bytes.putShort((short) (code == StarClasses.NONE ? NO_CLASS : Math.min(NO_CLASS, places[code])));
        }
    }

    private void putNumbers(MapColumn column, SurveySearcher survey, ByteBuffer bytes) {
        int size = survey.columns().size();
        Optional<StarColumn> kept = MappedSurvey.kept(column, survey);
        if (kept.isPresent()) {
            float[] numbers = survey.columns().numbers(kept.get());
            for (int star = 0; star < size; star += stride) {
                bytes.putFloat(numbers[star]);
            }
            return;
        }
        MappedSurvey mapped = mapped(survey);
        for (int star = 0; star < size; star += stride) {
            bytes.putFloat(
                    switch (column) {
                        case X -> mapped.places().x(star);
                        case Y -> mapped.places().y(star);
                        default -> Float.NaN;
                    });
        }
    }
}
