package org.starkin.similar;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.AnsweredBy;
import org.starkin.render.Fact;
import org.starkin.render.Table;
import org.starkin.render.Tabular;

/** What became of each of many queries, all answered from the same generations. */
public record BatchAnswer(
        @Schema(description = "The sky that answered", examples = "demo")
        String sky,

        @Schema(description = "Milliseconds that the server needed", examples = "42.1")
        double tookMs,

        @Schema(description = "How many have an answer", examples = "2")
        int answered,

        @Schema(description = "How many have a problem", examples = "0")
        int refused,

        @Schema(description = "In the order of the queries") List<BatchRow> results)
        implements Tabular {

    public BatchAnswer {
        results = List.copyOf(results);
    }

    /** The neighbours of all queries; of those refused no row, but their places are told. */
    @Override
    public Table table() {
        List<AnsweredBy> answeredBy = answers()
                .flatMap(row -> row.answer().orElseThrow().answeredBy().stream())
                .distinct()
                .toList();
        String refusedAt = results.stream()
                .filter(row -> row.problem().isPresent())
                .map(row -> Integer.toString(row.index()))
                .collect(Collectors.joining(" "));
        return Table.of(
                "kin",
                "The stars most like each query, most similar first",
                Fact.ofAnswer(
                        sky,
                        answeredBy,
                        tookMs,
                        new Fact("answered", answered, "How many queries have an answer"),
                        new Fact("refused", refused, "How many have a problem; JSON says which"),
                        new Fact("refused_at", refusedAt, "The places of those with a problem, from 0")),
                BatchKinRow.class,
                answers().flatMap(BatchKinRow::of).toList());
    }

    private Stream<BatchRow> answers() {
        return results.stream().filter(row -> row.answer().isPresent());
    }
}
