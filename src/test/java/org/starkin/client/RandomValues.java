package org.starkin.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.starkin.demo.Description;
import org.starkin.demo.SyntheticStars;

/** Values drawn from schemas: most are allowed, some are not, some are what breaks programs. */
final class RandomValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;
    private static final int STARS = 30;

    private static final List<String> SURVEYS = List.of("gaia", "ztf", "tess");

    private static final List<String> HOSTILE_TEXTS = List.of(
            "nothing",
            "%",
            "a/b",
            "../../etc/passwd",
            "..%2f..%2f",
            "' OR '1'='1",
            "<script>alert(1)</script>",
            "\u0000",
            "\u202e\u2603\ud83d\ude00",
            "gaia,,ztf",
            "gaia;ztf",
            " gaia ",
            "GAIA",
            "null",
            "NaN",
            "Infinity",
            "-0",
            "1e400",
            "0x10",
            "1_000",
            "9223372036854775808",
            "true ",
            "${jndi:ldap://localhost/a}",
            "{{7*7}}",
            "\r\nX-Injected: yes",
            "x".repeat(1500));

    private static final List<Double> HOSTILE_NUMBERS = List.of(
            0.0, -0.0, -1.0, 0.5, 1e-320, 1e308, -1e308, 2147483648.0, 9007199254740992.0, 360.0, 90.0000001, 1001.0);

    private final Random random;
    private final Description description;

    RandomValues(Random random, Description description) {
        this.random = random;
        this.description = description;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String hostileText() {
        return one(HOSTILE_TEXTS);
    }

    String survey() {
        return one(SURVEYS);
    }

    String star() {
        return SyntheticStars.id(random.nextInt(STARS));
    }

    /** Anything, whatever is wanted. */
    JsonNode hostile() {
        return switch (random.nextInt(7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(one(HOSTILE_NUMBERS));
            case 3 -> JSON.arrayNode();
            case 4 -> JSON.objectNode();
            case 5 -> JSON.numberNode(random.nextInt());
            default -> JSON.textNode(hostileText());
        };
    }

    /** A value of a schema, most of the time. */
    JsonNode of(JsonNode given) {
        return of(given, 0);
    }

    private JsonNode of(JsonNode given, int depth) {
        JsonNode schema = description.resolve(given);
        if (chance(0.06) || depth > DEEPEST) {
            return hostile();
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        if (schema.has("examples") && chance(0.3)) {
            return schema.get("examples").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> JSON.numberNode((long) number(schema));
            case "number" -> JSON.numberNode(number(schema));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> JSON.textNode(text());
        };
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(random.nextInt(type.size())).asText() : type.asText("string");
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> names = new ArrayList<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        Collections.shuffle(names, random);
        int most = schema.path("maxProperties").asInt(names.size());
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (String name : names) {
            boolean isWanted = required.contains(name) || chance(most < names.size() ? 1 : 0.3);
            if (isWanted && object.size() < most) {
                object.set(name, of(schema.get("properties").get(name), depth + 1));
            }
        }
        if (schema.path("additionalProperties").isObject()) {
            object.set(text(), of(schema.get("additionalProperties"), depth + 1));
        }
        return object;
    }

    private JsonNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        int length = schema.path("minItems").asInt(0) + random.nextInt(4);
        for (int i = 0; i < length; i++) {
            array.add(of(schema.path("items"), depth + 1));
        }
        return array;
    }

    private double number(JsonNode schema) {
        double lowest =
                schema.path("minimum").asDouble(schema.path("exclusiveMinimum").asDouble(-100));
        double highest =
                schema.path("maximum").asDouble(schema.path("exclusiveMaximum").asDouble(lowest + 1000));
        return lowest + random.nextDouble() * (highest - lowest);
    }

    private String text() {
        return switch (random.nextInt(5)) {
            case 0 -> hostileText();
            case 1 -> survey();
            case 2 -> "RRAB";
            default -> star();
        };
    }
}
