package org.starkin.client;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Description;
import org.starkin.demo.Documents;
import org.starkin.demo.Examples;

/** The table of all routes in the documentation is what the server's description says, and each of its examples is answered. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class RoutesDocumentTest {

    private static final String HEAD = """
            # All routes

            Written from the server's description (`docs/openapi.json`) by a test, which also asks each example; what the answers hold is told
            in [api.md](api.md). A role is needed where the server has keys ([operating.md](operating.md)). Bodies may have 32 MiB.

            """;

    private static final Map<String, String> WORDS = new TreeMap<>(
            Map.of("minimum", "from ", "exclusiveMinimum", "above ", "maximum", "to ", "default", "if not given "));

    private final Description description = Description.committed();

    @Test
    void theDocumentIsWhatTheServerSays() throws IOException {
        Path file = Documents.folder().resolve("routes.md");
        String written =
                HEAD + description.routes().stream().map(this::section).collect(Collectors.joining("\n")) + legend();
        if (Boolean.getBoolean("refresh-openapi")) {
            Files.writeString(file, written);
        }

        assertThat(Files.readString(file))
                .as("refresh it as docs/openapi.json is")
                .isEqualTo(written);
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsAnswered() {
        return description.routes().stream().map(route -> DynamicTest.dynamicTest(route.toString(), () -> ask(route)));
    }

    private void ask(Description.Route route) {
        RequestSpecification request = given().config(Api.asItIs());
        for (JsonNode parameter : description.parameters(route)) {
            if (parameter.get("in").asText().equals("path")) {
                request.pathParam(parameter.get("name").asText(), Examples.ofPath(route.path(), parameter));
            } else if (parameter.path("required").asBoolean()) {
                request.queryParam(
                        parameter.get("name").asText(), parameter.get("example").asText());
            }
        }
        body(route).ifPresent(body -> request.contentType(body.mediaType()).body(body.text()));
        int status = request.request(route.method(), route.path()).statusCode();
        assertThat(status == 200 || status == 201 || status == 204 || isTaken(route, status))
                .as(route + " is answered with " + status)
                .isTrue();
    }

    /** The example of a new label set, or of a new name of one, may have been asked before. */
    private static boolean isTaken(Description.Route route, int status) {
        return status == 409
                && Set.of("POST /api/v1/label_sets", "PATCH /api/v1/label_sets/{name}")
                        .contains(route.toString());
    }

    private String section(Description.Route route) {
        StringBuilder text = new StringBuilder("## `" + route + "`\n\n");
        text.append(route.operation().get("summary").asText())
                .append(". Role `")
                .append(route.role())
                .append("`.\n\n");
        text.append("```\n").append(curl(route)).append("\n```\n\n");
        List<JsonNode> parameters = description.parameters(route);
        if (!parameters.isEmpty()) {
            text.append("| parameter | | limits |\n|---|---|---|\n");
            parameters.forEach(parameter -> text.append(row(parameter)));
            text.append('\n');
        }
        return text.append("Errors: ").append(errors(route)).append(".\n").toString();
    }

    private String curl(Description.Route route) {
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : description.parameters(route)) {
            if (!parameter.get("in").asText().equals("path")
                    && parameter.path("required").asBoolean()) {
                query.add(parameter.get("name").asText() + "=" + Description.example(parameter));
            }
        }
        String address = "'http://127.0.0.1:8080" + description.examplePath(route)
                + (query.isEmpty() ? "" : "?" + String.join("&", query)) + "'";
        boolean isImplied = route.method().equals("GET")
                || (route.method().equals("POST") && route.operation().has("requestBody"));
        String method = isImplied ? "" : "-X " + route.method() + " ";
        return "curl " + method + address
                + body(route)
                        .map(body -> " -H 'Content-Type: " + body.mediaType() + "' \\\n  --data-binary '" + body.text()
                                + "'")
                        .orElse("");
    }

    private static String row(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        List<String> limits = new ArrayList<>();
        if (schema.has("enum")) {
            List<String> words = new ArrayList<>();
            schema.get("enum").forEach(word -> words.add(word.asText()));
            limits.add(String.join(", ", words));
        }
        WORDS.forEach((key, words) -> {
            if (schema.has(key)) {
                limits.add(words + schema.get(key).asText());
            }
        });
        if (parameter.path("required").asBoolean()) {
            limits.add("must be given");
        }
        return "| `" + parameter.get("name").asText() + "` | "
                + parameter.path("description").asText() + " | " + String.join(", ", limits) + " |\n";
    }

    private static String errors(Description.Route route) {
        List<String> errors = new ArrayList<>();
        refusals(route).forEach((status, reference) -> errors.add(status + " " + name(reference)));
        return String.join(", ", errors);
    }

    /** By status, what is referred to. */
    private static Map<String, JsonNode> refusals(Description.Route route) {
        Map<String, JsonNode> refusals = new TreeMap<>();
        route.operation().get("responses").properties().forEach(response -> {
            if (Integer.parseInt(response.getKey()) >= 400) {
                refusals.put(response.getKey(), response.getValue());
            }
        });
        return refusals;
    }

    private static String name(JsonNode reference) {
        return reference.path("$ref").asText().replaceFirst(".*/", "");
    }

    /** Every refusal that a route refers to, once. */
    private String legend() {
        Map<String, String> legend = new TreeMap<>();
        description
                .routes()
                .forEach(route -> refusals(route)
                        .forEach((status, reference) -> legend.put(
                                status + " " + name(reference),
                                description
                                        .resolve(reference)
                                        .path("description")
                                        .asText())));
        StringBuilder text = new StringBuilder("\n## Errors\n\n| | |\n|---|---|\n");
        legend.forEach((name, words) ->
                text.append("| ").append(name).append(" | ").append(words).append(" |\n"));
        return text.toString();
    }

    private record Body(String mediaType, String text) {}

    private Optional<Body> body(Description.Route route) {
        JsonNode content = route.operation().at("/requestBody/content");
        if (content.isMissingNode()) {
            return Optional.empty();
        }
        Map.Entry<String, JsonNode> media = content.properties().iterator().next();
        JsonNode value = description
                .resolve(media.getValue().get("examples").iterator().next())
                .get("value");
        return Optional.of(new Body(media.getKey(), value.isTextual() ? value.asText() : Api.write(value)));
    }
}
