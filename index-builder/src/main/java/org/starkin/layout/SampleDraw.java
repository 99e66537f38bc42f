package org.starkin.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.starkin.graph.VectorSource;
import org.starkin.index.SurveySearcher;

/**
 * Draws the sample of a layout: each survey gives as many stars as another, as far as it has so many, and which of its stars is
 * drawn by the seed and the survey's name alone.
 */
final class SampleDraw {

    private final List<SurveySearcher> surveys;
    private final MapSettings settings;

    /** @param surveys of one encoder, by name */
    SampleDraw(List<SurveySearcher> surveys, MapSettings settings) {
        this.surveys = surveys;
        this.settings = settings;
    }

    /** How many stars each survey gives. */
    SortedMap<String, Integer> shares() {
        List<SurveySearcher> ascending = surveys.stream()
                .sorted(Comparator.comparingInt(
                        (SurveySearcher survey) -> survey.columns().size()))
                .toList();
        SortedMap<String, Integer> shares = new TreeMap<>();
        int left = settings.sample();
        for (int i = 0; i < ascending.size(); i++) {
            SurveySearcher survey = ascending.get(i);
            int share = Math.min(survey.columns().size(), left / (ascending.size() - i));
            shares.put(survey.manifest().survey(), share);
            left -= share;
        }
        return shares;
    }

    /** The vectors of those drawn, survey by survey, in the order of ids. */
    float[][] vectors() {
        SortedMap<String, Integer> shares = shares();
        float[][] vectors =
                new float[shares.values().stream().mapToInt(Integer::intValue).sum()][];
        int next = 0;
        for (SurveySearcher survey : surveys) {
            int share = shares.getOrDefault(survey.manifest().survey(), 0);
            if (share > 0) {
                next = read(survey, share, vectors, next);
            }
        }
        return vectors;
    }

    private int read(SurveySearcher survey, int share, float[][] into, int from) {
        VectorSource source = survey.vectors();
        int next = from;
        try {
            for (int star :
                    drawn(survey.columns().size(), share, survey.manifest().survey())) {
                into[next] = new float[source.dimension()];
                source.vector(star, into[next++], 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return next;
    }

    /** Numbers below {@code size}, ascending, each as likely as another. */
    private int[] drawn(int size, int share, String survey) {
        SplittableRandom random = new SplittableRandom(settings.seed() * 31 + survey.hashCode());
        int[] drawn = new int[share];
        int count = 0;
        for (int star = 0; star < size && count < share; star++) {
            if (random.nextInt(size - star) < share - count) {
                drawn[count++] = star;
            }
        }
        return Arrays.copyOf(drawn, count);
    }
}
