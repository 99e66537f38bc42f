package org.starkin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;

/** Sees that errors have the one shape. */
public final class Faults {

    private Faults() {}

    /** The problem that a response is; it must be one, whole, of this status and code. */
    public static JsonNode require(Response response, int status, String code) {
        JsonNode problem = require(response, status);
        assertThat(problem.get("code").asText()).isEqualTo(code);
        return problem;
    }

    /** The problem that a response is; it must be one, whole, of this status. */
    public static JsonNode require(Response response, int status) {
        String body = response.asString();
        assertThat(response.statusCode()).as(body).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        JsonNode problem = Api.read(body);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("type").asText())
                .isEqualTo("urn:starkin:problem:" + problem.get("code").asText());
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).isNotBlank();
        assertThat(problem.get("instance").asText()).startsWith("/");
        assertThat(problem.get("request_id").asText()).isEqualTo(response.header("X-Request-Id"));
        return problem;
    }
}
