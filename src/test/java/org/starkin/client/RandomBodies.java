package org.starkin.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.starkin.demo.Api;
import org.starkin.demo.Description;

/** Bodies: examples of the description spoilt here and there, values of its schemas, and rubbish. */
final class RandomBodies {

    private static final List<String> RUBBISH = List.of(
            "",
            "{",
            "[]",
            "null",
            "0",
            "\"text\"",
            "{\"query\":",
            "{\"query\":{}}",
            "{\"query\":{\"vector\":[NaN]}}",
            "{\"query\":{\"vector\":[1e999]}}",
            "{\"a\":1,\"a\":2}",
            "[".repeat(5000),
            "{\"a\":".repeat(2000),
            "\ufeff{}",
            "{}{}",
            "hjd,mag\n",
            "hjd,mag\n1,2\n",
            "hjd,hjd,mag\n1,2,3\n",
            "\u0000\u0001\u0002",
            "\"".repeat(999));

    private final RandomValues values;
    private final Description description;

    RandomBodies(RandomValues values, Description description) {
        this.values = values;
        this.description = description;
    }

    /** A body for this media type, as the description's {@code content} of it says. */
    byte[] of(JsonNode content) {
        if (values.chance(0.08)) {
            return rubbish();
        }
        List<JsonNode> examples = new ArrayList<>();
        content.path("examples")
                .forEach(example -> examples.add(description.resolve(example).get("value")));
        boolean byExample = !examples.isEmpty() && values.chance(0.5);
        JsonNode body = byExample ? values.one(examples).deepCopy() : values.of(content.path("schema"));
        if (body.isTextual()) {
            return spoiltText(body.asText()).getBytes(StandardCharsets.UTF_8);
        }
        for (int i = values.below(3); byExample && i > 0; i--) {
            spoil(body);
        }
        return Api.write(body).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] rubbish() {
        String text = values.one(RUBBISH);
        return text.getBytes(values.chance(0.1) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    /** A table with lines left out, doubled or broken. */
    private String spoiltText(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = values.below(3); i > 0 && !lines.isEmpty(); i--) {
            int line = values.below(lines.size());
            switch (values.below(4)) {
                case 0 -> lines.remove(line);
                case 1 -> lines.add(line, lines.get(line));
                case 2 -> lines.set(line, values.hostileText());
                default -> lines.set(line, lines.get(line).replace(values.chance(0.5) ? ',' : '1', '"'));
            }
        }
        return String.join("\n", lines);
    }

    /** One node somewhere in it becomes another, goes, or gets a companion that is not known. */
    private void spoil(JsonNode node) {
        List<JsonNode> inner = new ArrayList<>();
        node.forEach(child -> {
            if (child.isContainerNode() && !child.isEmpty()) {
                inner.add(child);
            }
        });
        if (!inner.isEmpty() && values.chance(0.7)) {
            spoil(values.one(inner));
        } else if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            switch (values.below(4)) {
                case 0 -> object.remove(values.one(names));
                case 1 -> object.set("unknown", JsonNodeFactory.instance.numberNode(1));
                default -> object.set(values.one(names), values.hostile());
            }
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            int place = values.below(array.size());
            if (values.chance(0.5)) {
                array.set(place, values.hostile());
            } else {
                array.add(array.get(place));
            }
        }
    }
}
