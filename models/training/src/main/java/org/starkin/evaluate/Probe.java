package org.starkin.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Fits a classifier on known rows and lets it tell the classes of others. */
final class Probe {

    private final float[][] rows;
    private final Scaler scaler;

    /**
     * A probe of other stars.
     *
     * @param scaler fitted on stars whose classes need not be known
     * @param rows {@code float[n][d]} of the stars to be told, unscaled
     */
    Probe(Scaler scaler, float[][] rows) {
        this.scaler = scaler;
        this.rows = scaler.apply(rows);
    }

    /** What a classifier fitted on {@code known} rows, unscaled, and their classes tells of the stars. */
    List<String> told(float[][] known, List<String> kinds, Perceptron.Settings settings) {
        List<String> names = List.copyOf(new TreeSet<>(kinds));
        int[] classes = kinds.stream().mapToInt(names::indexOf).toArray();
        Perceptron perceptron = Perceptron.fit(scaler.apply(known), classes, names.size(), settings);
        List<String> told = new ArrayList<>(rows.length);
        for (float[] row : rows) {
            told.add(names.get(perceptron.classOf(row)));
        }
        return told;
    }

    /** The rows of a sample, {@code float[n][d]}. */
    static float[][] rows(Sample sample) {
        float[][] rows = new float[sample.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = sample.vectors().row(i);
        }
        return rows;
    }
}
