package org.starkin.demo;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Asks the server as a client does, keeping every digit of a number. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Api() {}

    /** The answer to a GET, which must succeed. */
    public static JsonNode get(String path, Object... pathParameters) {
        return json(given().get(path, pathParameters), 200);
    }

    /** The answer to a search, which must succeed. */
    public static JsonNode search(Object body) {
        return json(post(write(body)), 200);
    }

    /** Whatever comes back of a search. */
    public static Response post(String body) {
        return post("/api/v1/search", body);
    }

    /** Whatever comes back of JSON that is sent to a route. */
    public static Response post(String path, String body) {
        return given().config(asItIs())
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    /** Sends bodies of these media types byte for byte, without a charset of its own. */
    public static RestAssuredConfig asItIs() {
        return RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs("text/csv", ContentType.TEXT)
                        .encodeContentTypeAs("application/gzip", ContentType.BINARY));
    }

    /** The body of an answer of this status. */
    public static JsonNode json(Response response, int status) {
        return read(response.then().statusCode(status).extract().asString());
    }

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hits of a search, as survey/id. */
    public static List<String> hitsOf(JsonNode answer) {
        return starsOf(answer.get("hits"));
    }

    /** Rows of stars, as survey/id. */
    public static List<String> starsOf(JsonNode rows) {
        List<String> stars = new ArrayList<>();
        rows.forEach(row -> stars.add(
                row.get("survey").asText() + "/" + row.get("object_id").asText()));
        return stars;
    }

    /** The photometry of a star, as a light_curve query. */
    public static JsonNode lightCurve(String survey, String id) {
        return get("/api/v1/objects/{survey}/{id}/lightcurve", survey, id).get("light_curve");
    }

    /** The photometry of a star as a table such as one pastes. */
    public static String table(String survey, String id) {
        JsonNode points = lightCurve(survey, id).get("points");
        String brightness = points.get(0).has("mag") ? "mag" : "flux";
        StringBuilder table = new StringBuilder("time," + brightness + ",error,band\n");
        for (JsonNode point : points) {
            table.append(point.get("time"))
                    .append(',')
                    .append(point.get(brightness))
                    .append(',')
                    .append(point.get("error"))
                    .append(',')
                    .append(point.get("band").asText())
                    .append('\n');
        }
        return table.toString();
    }
}
