package org.starkin.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an answer says beside its rows.
 *
 * @param name as the JSON spells it
 * @param value a String, Integer, Long, Double or Boolean
 */
public record Fact(String name, Object value, String description) {

    String text() {
        return value.toString();
    }

    /** The facts that every answer tells, and more. */
    public static List<Fact> ofAnswer(String sky, List<AnsweredBy> answeredBy, double tookMs, Fact... more) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("sky", sky, "The sky that answered"));
        facts.add(new Fact(
                "answered_by",
                answeredBy.stream()
                        .map(by -> by.survey() + "/" + by.generation())
                        .collect(Collectors.joining(" ")),
                "The generation of each survey that answered"));
        facts.add(new Fact(
                "encoder",
                answeredBy.stream()
                        .map(by -> by.encoder().name() + ":" + by.encoder().sha256())
                        .distinct()
                        .collect(Collectors.joining(" ")),
                "What made the vectors: name:sha256"));
        if (answeredBy.stream().anyMatch(AnsweredBy::isPartial)) {
            facts.add(new Fact(
                    "partial",
                    answeredBy.stream()
                            .filter(AnsweredBy::isPartial)
                            .map(by -> by.survey() + ":" + String.join("+", by.missingShards()))
                            .collect(Collectors.joining(" ")),
                    "Parts of surveys that did not answer, and whose stars are missing"));
        }
        facts.add(new Fact("took_ms", tookMs, "Milliseconds that the server needed"));
        facts.addAll(List.of(more));
        return facts;
    }
}
