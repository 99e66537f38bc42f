package org.starkin.contest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.starkin.graph.Best;
import org.starkin.graph.Nearest;

/** This project's own with the vectors spread over several surveys: each is asked, and their answers are merged. */
final class OwnSurveys implements Contestant {

    static final int SURVEYS = 4;

    private final List<Nearest> surveys = new ArrayList<>();

    @Override
    public String name() {
        return "starkin, " + SURVEYS + " surveys";
    }

    @Override
    public Built build(Course course, int threads) throws IOException {
        return Built.of(() -> {
            for (int survey = 0; survey < SURVEYS; survey++) {
                surveys.add(OwnWalk.laidOut(ofSurvey(survey, course.vectors()), threads));
            }
        });
    }

    /** Every fourth vector. */
    private static float[][] ofSurvey(int survey, float[][] vectors) {
        return IntStream.iterate(survey, number -> number < vectors.length, number -> number + SURVEYS)
                .mapToObj(number -> vectors[number])
                .toArray(float[][]::new);
    }

    @Override
    public Curve run(Course course, Asking asking) throws IOException {
        return Curve.of(course, asking, effort -> query -> nearest(query, effort));
    }

    private int[] nearest(float[] query, int effort) {
        Best merged = new Best(Course.NEAREST);
        for (int survey = 0; survey < SURVEYS; survey++) {
            Best best = new Best(Course.NEAREST);
            surveys.get(survey).search(query, effort, Nearest.Wanted.ANY, best);
            int[] numbers = new int[best.size()];
            double[] similarities = new double[numbers.length];
            best.drain(numbers, similarities);
            for (int i = 0; i < numbers.length; i++) {
                merged.offer(numbers[i] * SURVEYS + survey, similarities[i]);
            }
        }
        return Truth.numbers(merged);
    }

    @Override
    public void close() {
        // it holds nothing but memory
    }
}
