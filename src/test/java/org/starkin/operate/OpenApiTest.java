package org.starkin.operate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Documents;
import org.starkin.demo.Examples;

@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void theCommittedDescriptionIsTheOneServed() throws IOException {
        Path committed = Documents.folder().resolve("openapi.json");
        String served = JSON.writeValueAsString(JSON.treeToValue(description(), Object.class)) + "\n";
        if (Boolean.getBoolean("refresh-openapi")) {
            Files.writeString(committed, served);
        }

        assertThat(Files.readString(committed))
                .as("docs/openapi.json is stale; run mvn -pl src -am test -Dtest=OpenApiTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Drefresh-openapi=true")
                .isEqualTo(served);
    }

    @Test
    void everyRouteIsDescribedInFull() {
        JsonNode paths = description().get("paths");

        assertThat(paths.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "/api/v1/surveys",
                        "/api/v1/surveys/refresh",
                        "/api/v1/surveys/{survey}/objects",
                        "/api/v1/objects",
                        "/api/v1/objects/{survey}/{id}",
                        "/api/v1/objects/{survey}/{id}/lightcurve",
                        "/api/v1/objects/{survey}/{id}/periodogram",
                        "/api/v1/objects/{survey}/{id}/features",
                        "/api/v1/objects/{survey}/{id}/similar",
                        "/api/v1/objects/{survey}/{id}/spectrum",
                        "/api/v1/objects/{survey}/{id}/properties",
                        "/api/v1/infer",
                        "/api/v1/infer/upload",
                        "/api/v1/outliers",
                        "/api/v1/planes",
                        "/api/v1/planes/stars",
                        "/api/v1/map",
                        "/api/v1/map/columns/{column}",
                        "/api/v1/map/stars",
                        "/api/v1/crossmatch",
                        "/api/v1/rare",
                        "/api/v1/label_sets",
                        "/api/v1/label_sets/{name}",
                        "/api/v1/label_sets/{name}/labels",
                        "/api/v1/label_sets/{name}/replay",
                        "/api/v1/search",
                        "/api/v1/search/batch",
                        "/api/v1/search/upload",
                        "/api/v1/jobs",
                        "/api/v1/jobs/{id}",
                        "/api/v1/jobs/{id}/phase",
                        "/api/v1/jobs/{id}/result",
                        "/scs",
                        "/scs/capabilities",
                        "/scs/availability");
        assertThat(description().at("/components/schemas/KinRow/properties").fieldNames())
                .toIterable()
                .contains("rank", "similarity", "object_id", "class", "lightcurve_url");
    }

    @Test
    void everyGetWithItsExamplesAsParametersIsAnswered() {
        given().contentType("application/json").body("{\"name\": \"novae\"}").post("/api/v1/label_sets");
        JsonNode description = description();
        description.get("paths").properties().stream()
                .filter(path -> path.getValue().has("get"))
                .forEach(path -> {
                    RequestSpecification request = given();
                    for (JsonNode reference : path.getValue().at("/get/parameters")) {
                        JsonNode parameter = resolve(description, reference);
                        String name = parameter.get("name").asText();
                        if (parameter.get("in").asText().equals("path")) {
                            request.pathParam(name, Examples.ofPath(path.getKey(), parameter));
                        } else {
                            request.queryParam(name, parameter.get("example").asText());
                        }
                    }
                    Response response = request.get(path.getKey());
                    assertThat(response.statusCode())
                            .as(path.getKey() + " " + response.asString())
                            .isEqualTo(200);
                });
    }

    @Test
    void everyExampleOfABodyIsAnsweredWithHits() {
        JsonNode description = description();
        List<String> run = new ArrayList<>();
        Stream.of("/api/v1/search", "/api/v1/search/upload", "/api/v1/rare").forEach(path -> {
            JsonNode content = description.get("paths").get(path).at("/post/requestBody/content");
            content.properties()
                    .forEach(media -> media.getValue().get("examples").forEach(reference -> {
                        JsonNode value = resolve(description, reference).get("value");
                        String body = value.isTextual() ? value.asText() : Api.write(value);
                        Response response = given().config(Api.asItIs())
                                .contentType(media.getKey())
                                .body(body)
                                .post(path);
                        assertThat(Api.json(response, 200).get("hits")).isNotEmpty();
                        run.add(path);
                    }));
        });

        assertThat(run).hasSize(6);
    }

    private static JsonNode description() {
        return Api.get("/q/openapi?format=json");
    }

    private static JsonNode resolve(JsonNode description, JsonNode node) {
        return node.has("$ref") ? description.at(node.get("$ref").asText().substring(1)) : node;
    }
}
