package org.starkin.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.starkin.demo.Api;
import org.starkin.demo.Description;

/**
 * What must be true of any answer: no fault of the server, a status that the description has for the route, and a body of its
 * schema, with every field that is described, but for those that are left out by rule, and none that is not.
 */
final class AnswerRules {

    /** Whose fields are left out where they say nothing (docs/api.md). */
    private static final Set<String> WITH_GAPS = Set.of("Problem", "PointRow", "KinRow", "AnsweredBy");

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final Description description;
    private final JsonNode components;
    private final Map<JsonNode, JsonSchema> read = new ConcurrentHashMap<>();

    AnswerRules(Description description) {
        this.description = description;
        this.components = description.root().get("components").deepCopy();
        components.get("schemas").properties().forEach(named -> tighten(named.getKey(), (ObjectNode) named.getValue()));
    }

    private static void tighten(String name, ObjectNode schema) {
        if (!schema.has("properties")) {
            return;
        }
        if (!schema.has("additionalProperties")) {
            schema.put("unevaluatedProperties", false);
        }
        if (!WITH_GAPS.contains(name)) {
            schema.get("properties").fieldNames().forEachRemaining(schema.withArray("required")::add);
        }
    }

    /** What is wrong with an answer; empty where nothing is. */
    Optional<String> fault(Asked asked, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        if (status >= 500) {
            return Optional.of("status " + status + ": " + body);
        }
        JsonNode documented = asked.route().operation().at("/responses/" + status);
        if (documented.isMissingNode()) {
            return Optional.of("status " + status + " is not described for this route: " + body);
        }
        if (body.contains("Exception") || body.contains("\tat ")) {
            return Optional.of("the answer tells of the inside: " + body);
        }
        return headerFault(answer.headers()).or(() -> bodyFault(description.resolve(documented), answer, body));
    }

    private static Optional<String> headerFault(HttpHeaders headers) {
        boolean isWhole = headers.firstValue("X-Content-Type-Options").equals(Optional.of("nosniff"))
                && headers.firstValue("Content-Security-Policy").isPresent()
                && headers.firstValue("X-Request-Id").isPresent()
                && headers.firstValue("Server").isEmpty()
                && headers.firstValue("X-Injected").isEmpty();
        return isWhole ? Optional.empty() : Optional.of("headers " + headers.map());
    }

    private Optional<String> bodyFault(JsonNode documented, HttpResponse<byte[]> answer, String body) {
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        if (type.isEmpty() && body.isEmpty() && !documented.has("content")) {
            return Optional.empty();
        }
        JsonNode content = documented.path("content").path(type);
        if (content.isMissingNode()) {
            return Optional.of("media type '" + type + "' is not described for status " + answer.statusCode());
        }
        if (!type.endsWith("json")) {
            return Optional.empty();
        }
        Set<ValidationMessage> faults =
                read.computeIfAbsent(content.get("schema"), this::schema).validate(Api.read(body));
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(faults.stream().map(ValidationMessage::getMessage).collect(Collectors.joining("; "))
                        + " in " + body);
    }

    private JsonSchema schema(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", components);
        return SCHEMAS.getSchema(whole);
    }
}
