package org.starkin.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.starkin.demo.Description;
import org.starkin.demo.Description.Route;

/** What a linter would say of docs/openapi.json, and what it could not: that every refusal has the one shape. */
class OpenApiLintTest {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final Pattern REFERENCE = Pattern.compile("\"#/components/(\\w+)/([^\"]+)\"");

    private final Description description = Description.committed();

    @Test
    void everyOperationHasAnIdOfItsOwnASummaryAndAKnownTag() {
        List<String> ids = new ArrayList<>();
        List<String> tags = description.root().get("tags").findValuesAsText("name");
        for (Route route : description.routes()) {
            JsonNode operation = route.operation();
            ids.add(operation.path("operationId").asText());
            assertThat(operation.path("operationId").asText()).as(route + "").matches("[a-z][A-Za-z]+");
            assertThat(operation.path("summary").asText())
                    .as(route + "")
                    .isNotBlank()
                    .doesNotEndWith(".");
            assertThat(operation.get("tags"))
                    .as(route + "")
                    .isNotEmpty()
                    .allSatisfy(tag -> assertThat(tags).contains(tag.asText()));
            assertThat(operation.get("security")).as(route + "").hasSize(2);
        }

        assertThat(ids).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void everyParameterIsDescribedAndItsExampleIsAllowed() {
        for (Route route : description.routes()) {
            Set<String> inPath = new TreeSet<>();
            for (JsonNode parameter : description.parameters(route)) {
                String name = route + " " + parameter.get("name").asText();
                assertThat(parameter.path("description").asText()).as(name).isNotBlank();
                if (parameter.has("example")) {
                    assertThat(faults(parameter.get("schema"), parameter.get("example")))
                            .as(name)
                            .isEmpty();
                }
                if (parameter.get("in").asText().equals("path")) {
                    inPath.add(parameter.get("name").asText());
                    assertThat(parameter.path("required").asBoolean()).as(name).isTrue();
                }
            }
            assertThat(inPath).as(route + "").isEqualTo(named(Pattern.compile("\\{(\\w+)}"), route.path()));
        }
    }

    @Test
    void everyBodyHasExamplesThatItsSchemaAllows() {
        for (Route route : description.routes()) {
            route.operation().at("/requestBody/content").properties().forEach(content -> {
                JsonNode examples = content.getValue().path("examples");
                assertThat(examples).as(route + " " + content.getKey()).isNotEmpty();
                examples.forEach(example -> assertThat(faults(
                                content.getValue().get("schema"),
                                description.resolve(example).get("value")))
                        .as(route + "")
                        .isEmpty());
            });
        }
    }

    @Test
    void everyRefusalHasTheOneShapeAndEveryAnswerASchema() {
        for (Route route : description.routes()) {
            Set<String> statuses = new TreeSet<>();
            route.operation().get("responses").properties().forEach(response -> {
                statuses.add(response.getKey());
                JsonNode answer = description.resolve(response.getValue());
                assertThat(answer.path("description").asText()).as(route + "").isNotBlank();
                if (response.getKey().startsWith("2")) {
                    answer.path("content")
                            .forEach(content -> assertThat(content.has("schema"))
                                    .as(route + "")
                                    .isTrue());
                } else if (response.getKey().equals("304")) {
                    assertThat(answer.has("content"))
                            .as(route + ": what the asker has is still so, and nothing is sent")
                            .isFalse();
                } else {
                    assertThat(answer.at("/content/application~1problem+json/schema/$ref")
                                    .asText())
                            .as(route + " " + response.getKey())
                            .isEqualTo("#/components/schemas/Problem");
                }
            });
            assertThat(statuses).as(route + "").contains("400", "401", "403", "406", "429", "503");
        }
    }

    @Test
    void everyComponentIsUsedAndEveryReferenceLeadsSomewhere() {
        Set<String> used = new TreeSet<>();
        Matcher references = REFERENCE.matcher(description.root().toString());
        while (references.find()) {
            used.add(references.group(1) + "/" + references.group(2));
        }
        Set<String> there = new TreeSet<>();
        description.root().get("components").properties().stream()
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .forEach(kind ->
                        kind.getValue().fieldNames().forEachRemaining(name -> there.add(kind.getKey() + "/" + name)));

        assertThat(there).isEqualTo(used);
    }

    private static Set<String> named(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private Set<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", description.root().get("components"));
        Set<String> faults = new TreeSet<>();
        SCHEMAS.getSchema(whole).validate(value).forEach(fault -> faults.add(fault.getMessage()));
        return faults;
    }
}
