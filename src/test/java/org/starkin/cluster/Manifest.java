package org.starkin.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One object as it would be sent to a cluster. */
record Manifest(JsonNode root) {

    String kind() {
        return root.path("kind").asText();
    }

    /** Its API's group and version, and its kind: {@code apps/v1 Deployment}. */
    String type() {
        return root.path("apiVersion").asText() + " " + kind();
    }

    String name() {
        return root.at("/metadata/name").asText();
    }

    /** The specification of the pods that it makes; missing where it makes none. */
    JsonNode podSpec() {
        return root.at("/spec/template/spec");
    }

    /** The labels of the pods that it makes. */
    JsonNode podLabels() {
        return root.at("/spec/template/metadata/labels");
    }

    /** The containers of its pods, those that come first among them. */
    List<JsonNode> containers() {
        return Stream.of("initContainers", "containers")
                .flatMap(name -> elements(podSpec().path(name)))
                .toList();
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Override
    public String toString() {
        return kind() + " " + name();
    }
}
