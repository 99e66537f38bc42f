package org.starkin.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.starkin.encoder.Embedding;
import org.starkin.index.StarId;

/** Samples of made vectors. */
final class Samples {

    /** A star of a made vector. */
    record Item(StarId id, String kind, Embedding embedding) {

        static Item at(String id, String kind, double angle) {
            return of("survey", id, kind, (float) Math.cos(angle), (float) Math.sin(angle));
        }

        static Item of(String survey, String id, String kind, float... vector) {
            return new Item(new StarId(survey, id), kind, Embedding.of(vector));
        }
    }

    private Samples() {}

    static Sample of(Item... items) {
        return of(List.of(items));
    }

    static Sample of(List<Item> items) {
        List<Item> sorted =
                items.stream().sorted(Comparator.comparing(Item::id)).toList();
        return new Sample(
                sorted.stream().map(Item::id).toList(),
                sorted.stream().map(Item::kind).toList(),
                Vectors.of(
                        sorted.stream().map(Item::embedding).toList(),
                        sorted.getFirst().embedding().dimension()));
    }

    /** Stars of random vectors of eight values, their class leaning on the first one. */
    static Sample random(String survey, int count, long seed) {
        Random random = new Random(seed);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] vector = new float[8];
            for (int k = 0; k < vector.length; k++) {
                vector[k] = (float) random.nextGaussian();
            }
            String kind = vector[0] + 0.5 * random.nextGaussian() > 0 ? "EA" : vector[1] > 0 ? "RRAB" : "LPV";
            items.add(new Item(new StarId(survey, survey + i), kind, Embedding.of(vector)));
        }
        return of(items);
    }
}
