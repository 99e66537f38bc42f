package org.starkin.demo;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Values for the parameters of routes: those of the description, or, of what is there only once it was made, one just made. */
public final class Examples {

    private static final String JOBS = "/api/v1/jobs";

    private Examples() {}

    /** A value of a path's parameter, of something that there is. */
    public static String ofPath(String path, JsonNode parameter) {
        return path.startsWith(JOBS + "/{id}")
                ? doneJob()
                : parameter.get("example").asText();
    }

    /** The id of a job that is done. */
    public static String doneJob() {
        String id = Api.json(
                        given().contentType("application/json")
                                .body(Map.of("kind", "counting", "parameters", Map.of("to", 3)))
                                .post(JOBS),
                        201)
                .at("/job/job_id")
                .asText();
        for (int asked = 0; asked < 20 && !isDone(id); asked++) {
            Api.get(JOBS + "/{id}?wait=5", id);
        }
        return id;
    }

    private static boolean isDone(String id) {
        return Api.get(JOBS + "/{id}", id).at("/job/phase").asText().equals("COMPLETED");
    }
}
