package org.starkin.similar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.starkin.operate.JsonFaults;
import org.starkin.operate.Refusal;
import org.starkin.operate.StarkinConfig;
import org.starkin.operate.Validation;

/** Reads the queries of a batch, each for itself, and sees that they are not too much together. Thread-safe. */
@Singleton
final class BatchReading {

    /** The most hits, passed over or given, of all queries together. */
    private static final int MOST_HITS = 10_000;

    private final ObjectMapper json;
    private final Validation validation;
    private final int mostQueries;
    private final int mostPoints;

    BatchReading(ObjectMapper json, Validation validation, StarkinConfig config) {
        this.json = json;
        this.validation = validation;
        this.mostQueries = config.limits().batchQueries();
        this.mostPoints = config.limits().points();
    }

    /** A query that was read, or why it was not. */
    sealed interface Read {

        record Asked(Query query, SearchSettings settings) implements Read {}

        record Refused(Refusal refusal) implements Read {}
    }

    /**
     * The queries, in their order.
     *
     * @throws Refusal where the batch as a whole is not allowed
     */
    List<Read> read(BatchRequest batch) {
        requireFew(batch);
        ObjectNode shared = batch.shared().orElseGet(json::createObjectNode);
        requireSettings(shared);
        List<Read> all = new ArrayList<>();
        long hits = 0;
        for (JsonNode query : batch.queries()) {
            Read one = read(shared, query);
            all.add(one);
            hits += one instanceof Read.Asked asked ? asked.settings().depth() : 0;
        }
        if (hits > MOST_HITS) {
            throw new Refusal.TooLarge(
                    "too_many_hits",
                    "the queries ask for " + hits + " hits, offsets counted; together they may ask for " + MOST_HITS
                            + "; send them in several batches");
        }
        return all;
    }

    private void requireFew(BatchRequest batch) {
        int count = batch.queries().size();
        if (count == 0) {
            throw Refusal.BadInput.of("invalid_value", "queries", "is empty; give 1 to " + mostQueries);
        }
        if (count > mostQueries) {
            throw new Refusal.TooLarge(
                    "too_many_queries",
                    "queries: " + count + " exceed " + mostQueries + "; send them in several batches");
        }
        long points = batch.queries().stream()
                .mapToLong(query -> query.at("/query/light_curve/points").size())
                .sum();
        if (points > mostPoints) {
            throw new Refusal.TooLarge(
                    "too_many_points",
                    "the light curves have " + points + " points together, more than " + mostPoints
                            + "; send them in several batches");
        }
    }

    private void requireSettings(ObjectNode shared) {
        if (shared.has("query")) {
            throw Refusal.BadInput.of("unknown_field", "shared.query", "is no setting; queries go into queries");
        }
        try {
            json.treeToValue(shared, SearchRequest.class);
        } catch (JsonProcessingException e) {
            throw JsonFaults.refusal(e);
        }
    }

    private Read read(ObjectNode shared, JsonNode query) {
        try {
            if (!(query instanceof ObjectNode own)) {
                throw Refusal.BadInput.of("wrong_type", "is no object; give a body of POST /search");
            }
            ObjectNode whole = shared.deepCopy();
            whole.setAll(own);
            SearchRequest request = validation.requireValid(json.treeToValue(whole, SearchRequest.class));
            return new Read.Asked(request.query().toQuery(mostPoints), validation.requireValid(request.settings()));
        } catch (JsonProcessingException e) {
            return new Read.Refused(JsonFaults.refusal(e));
        } catch (Refusal e) {
            return new Read.Refused(e);
        }
    }
}
