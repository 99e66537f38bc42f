package org.starkin.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The committed description of the interface, docs/openapi.json, for tests that are made from it. */
public final class Description {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode root;

    private Description(JsonNode root) {
        this.root = root;
    }

    /**
     * A method of a path.
     *
     * @param path with its parameters in braces
     * @param method in capitals
     */
    public record Route(String path, String method, JsonNode operation) {

        public String role() {
            return operation.get("x-starkin-role").asText();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static Description committed() {
        try {
            return new Description(Api.read(Files.readString(Documents.folder().resolve("openapi.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode root() {
        return root;
    }

    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        root.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> routes.add(new Route(
                                path.getKey(), method.getKey().toUpperCase(Locale.ROOT), method.getValue()))));
        return routes;
    }

    /** The node, or what it refers to. */
    public JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
    }

    public List<JsonNode> parameters(Route route) {
        List<JsonNode> parameters = new ArrayList<>();
        route.operation().path("parameters").forEach(parameter -> parameters.add(resolve(parameter)));
        return parameters;
    }

    /** The value that the description gives as an example; a word where there is none. */
    public static String example(JsonNode parameter) {
        return parameter.path("example").asText("nothing");
    }

    /** The path with the examples of its parameters in their places. */
    public String examplePath(Route route) {
        String path = route.path();
        for (JsonNode parameter : parameters(route)) {
            path = path.replace("{" + parameter.get("name").asText() + "}", example(parameter));
        }
        return path;
    }
}
