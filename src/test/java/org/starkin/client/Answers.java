package org.starkin.client;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.starkin.demo.Api;
import org.starkin.demo.Examples;
import org.starkin.render.TableFormat;

/** Asks every route that the description says to answer with tables, by its own examples, and keeps what comes. */
final class Answers {

    /** A file that a client would keep. */
    record Answer(String path, TableFormat format, Path file) {}

    private final JsonNode description = Api.get("/q/openapi?format=json");
    private final Path directory;

    /** There are a job and a label set then, so that there is one to be listed. */
    Answers(Path directory) {
        this.directory = directory;
        Examples.doneJob();
        Examples.makeLabelSet("listed");
    }

    /** Every table of the description in one format. */
    List<Answer> in(TableFormat format) throws IOException {
        List<Answer> answers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (method.getValue().at("/responses/200/content").has(format.mediaType())
                        && hasExample(method.getValue())) {
                    answers.add(ask(path.getKey(), method.getKey(), method.getValue(), format));
                }
            }
        }
        return answers;
    }

    /** A route that needs a body is asked with one of its own examples. */
    private static boolean hasExample(JsonNode operation) {
        return !operation.has("requestBody")
                || operation.at("/requestBody/content").iterator().next().has("examples");
    }

    private Answer ask(String path, String method, JsonNode operation, TableFormat format) throws IOException {
        RequestSpecification request = given().config(Api.asItIs());
        request.queryParam("format", format.word());
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = resolve(reference);
            String name = parameter.get("name").asText();
            if (parameter.get("in").asText().equals("path")) {
                request.pathParam(name, Examples.ofPath(path, parameter));
            } else if (method.equals("get") && !name.equals("format")) {
                request.queryParam(name, parameter.get("example").asText());
            }
        }
        if (operation.has("requestBody")) {
            addExample(request, operation.at("/requestBody/content"));
        }
        Response response = request.request(method, path);
        assertThat(response.statusCode()).as(path + " " + format).isEqualTo(200);
        assertThat(response.contentType()).startsWith(format.mediaType());
        String name = path.replaceAll("[^a-z]+", "-") + method + "." + format.word();
        return new Answer(path, format, Files.write(directory.resolve(name), response.asByteArray()));
    }

    private void addExample(RequestSpecification request, JsonNode content) {
        Map.Entry<String, JsonNode> media = content.properties().iterator().next();
        JsonNode value =
                resolve(media.getValue().get("examples").iterator().next()).get("value");
        request.contentType(media.getKey()).body(value.isTextual() ? value.asText() : Api.write(value));
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? description.at(node.get("$ref").asText().substring(1)) : node;
    }
}
