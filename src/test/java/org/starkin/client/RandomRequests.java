package org.starkin.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.starkin.demo.Description;
import org.starkin.demo.Description.Route;

/** Requests drawn from the description: the same seed and number give the same request. */
final class RandomRequests {

    private static final List<String> ACCEPTED = List.of(
            "*/*",
            "application/json;q=0.5, text/html",
            "text/csv",
            "application/x-votable+xml",
            "application/vnd.apache.parquet",
            "image/png",
            "application/problem+json",
            "rubbish");

    private static final List<String> CONTENT_TYPES =
            List.of("application/json", "text/csv", "text/plain", "application/xml", "multipart/form-data", "rubbish");

    private final Description description;
    private final List<Route> routes;
    private final long seed;

    RandomRequests(Description description, long seed) {
        this.description = description;
        this.routes = description.routes();
        this.seed = seed;
    }

    Asked number(int i) {
        RandomValues values = new RandomValues(new Random(seed + 0x9E3779B97F4A7C15L * i), description);
        Route route = values.one(routes);
        Map<String, String> headers = new TreeMap<>();
        headers.put("Accept", values.chance(0.08) ? values.one(ACCEPTED) : "application/json");
        return new Asked(route, target(route, values), headers, body(route, values, headers));
    }

    private String target(Route route, RandomValues values) {
        String path = route.path();
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : description.parameters(route)) {
            String name = parameter.get("name").asText();
            if (parameter.get("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", encoded(pathValue(name, parameter, values)));
            } else if (values.chance(parameter.path("required").asBoolean() ? 0.95 : 0.3)) {
                query.add(name + "=" + encoded(queryValue(parameter, values)));
            }
        }
        if (values.chance(0.03)) {
            query.add("unknown=" + encoded(values.hostileText()));
        }
        if (values.chance(0.02) && !query.isEmpty()) {
            query.add(values.one(query));
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static String pathValue(String name, JsonNode parameter, RandomValues values) {
        if (values.chance(0.15)) {
            return values.hostileText();
        }
        return switch (name) {
            case "survey" -> values.survey();
            case "id" -> values.star();
            default -> Description.example(parameter);
        };
    }

    private static String queryValue(JsonNode parameter, RandomValues values) {
        if (values.chance(0.12)) {
            return values.hostileText();
        }
        if (values.chance(0.5)) {
            return Description.example(parameter);
        }
        JsonNode value = values.of(parameter.path("schema"));
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private String body(Route route, RandomValues values, Map<String, String> headers) {
        JsonNode content = route.operation().at("/requestBody/content");
        if (content.isMissingNode() || values.chance(0.01)) {
            return "";
        }
        List<String> media = new ArrayList<>();
        content.fieldNames().forEachRemaining(media::add);
        String type = values.one(media);
        headers.put("Content-Type", values.chance(0.03) ? values.one(CONTENT_TYPES) : type);
        byte[] body = new RandomBodies(values, description).of(content.get(type));
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
