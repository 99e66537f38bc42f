package org.starkin.similar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code POST /search/batch}: queries with their settings, and settings for those that have none of their own. */
public record BatchRequest(
        @Schema(
                description =
                        "Settings, as POST /search takes them beside a query, for the queries that do not say them",
                type = SchemaType.OBJECT,
                examples = "{\"limit\": 5}")
        Optional<ObjectNode> shared,

        @Schema(
                description = "Each as the body of POST /search",
                type = SchemaType.ARRAY,
                implementation = SearchRequest.class,
                required = true)
        @NotNull(message = "is missing; give a list of bodies of POST /search")
        List<JsonNode> queries) {}
