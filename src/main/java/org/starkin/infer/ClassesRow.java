package org.starkin.infer;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of which kind a star is, by heads and by neighbours. */
@Schema(name = "InferredClass")
public record ClassesRow(
        @Schema(
                description = "The head's probability of each kind of simulated star; they sum to one",
                examples = "{\"rr_lyrae\": 0.93}")
        Map<String, Double> head,

        @Schema(
                description = "The share of each class among labelled neighbours, weighted as numbers are",
                examples = "{\"RRAB\": 0.9, \"EW\": 0.1}")
        Map<String, Double> neighbourShares,

        @Schema(description = "Those neighbours, most similar first")
        List<ClassSpeaker> neighbours) {

    public ClassesRow {
        head = Collections.unmodifiableMap(new TreeMap<>(head));
        neighbourShares = Collections.unmodifiableMap(new TreeMap<>(neighbourShares));
        neighbours = List.copyOf(neighbours);
    }
}
