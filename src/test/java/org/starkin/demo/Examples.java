package org.starkin.demo;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Values for the parameters of routes: those of the description, or, of what is there only once it was made, one just made. */
public final class Examples {

    private static final String JOBS = "/api/v1/jobs";
    private static final String LABEL_SETS = "/api/v1/label_sets";

    private Examples() {}

    /** A value of a path's parameter, of something that there is. */
    public static String ofPath(String path, JsonNode parameter) {
        if (path.startsWith(JOBS + "/{id}")) {
            return doneJob();
        }
        String example = parameter.get("example").asText();
        if (path.startsWith(LABEL_SETS + "/{name}")) {
            makeLabelSet(example);
        }
        return example;
    }

    /** That there is a label set of this name with a label; it may be there already. */
    public static void makeLabelSet(String name) {
        given().contentType("application/json").body(Map.of("name", name)).post(LABEL_SETS);
        Api.json(
                given().contentType("application/json")
                        .body(Map.of(
                                "labels",
                                List.of(Map.of("survey", "gaia", "id", SyntheticStars.id(0), "answer", "yes"))))
                        .post(LABEL_SETS + "/{name}/labels", name),
                200);
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
