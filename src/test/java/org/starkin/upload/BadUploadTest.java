package org.starkin.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starkin.upload.Uploads.gzip;
import static org.starkin.upload.Uploads.post;
import static org.starkin.upload.Uploads.request;
import static org.starkin.upload.Uploads.table;
import static org.starkin.upload.Uploads.voTable;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Faults;

/** Uploads that are refused, and how. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class BadUploadTest {

    @Test
    void refusesAFileOfSeveralStarsWithoutTellingWhereItLay() {
        String several = voTable().replaceFirst("<TD>10.5</TD>", "<TD>11.5</TD>");

        JsonNode problem = Faults.require(
                post(several.getBytes(StandardCharsets.UTF_8), "application/x-votable+xml"), 400, "several_stars");

        assertThat(problem.get("detail").asText()).contains("2 stars").doesNotContain("starkin-upload");
    }

    @Test
    void aFileCutShortIsRefused() {
        String cut = voTable().substring(0, voTable().length() - 300);

        JsonNode problem = Faults.require(post(cut.getBytes(StandardCharsets.UTF_8), "application/octet-stream"), 400);

        assertThat(problem.get("detail").asText()).doesNotContain("starkin-upload");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "when,mag,error,band | missing_column",
                "hmjd,brightness,error,band | missing_column",
                "time,mag,error,band | ambiguous_table",
                "hmjd,mag,mag,band | ambiguous_table"
            })
    void namesTheColumnsOfATableThatLacksOne(String header, String code) {
        String table = table().replace("hmjd,mag,error,band", header);

        JsonNode problem = Faults.require(post(table.getBytes(StandardCharsets.UTF_8), "text/csv"), 400, code);

        assertThat(problem.get("detail").asText()).containsAnyOf("mag", "time").doesNotContain("org.starkin");
    }

    @Test
    void namesTheRowsWhoseTimesDoNotAscend() {
        String table = "hjd,mag\n3,15\n1,15.1\n2,15.2\n";

        JsonNode problem = Faults.require(post(table.getBytes(StandardCharsets.UTF_8), "text/csv"), 400);

        assertThat(problem.get("code").asText()).isEqualTo("unsorted_times");
        assertThat(problem.get("detail").asText()).contains("line 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\n",
                "hjd,mag\n",
                "hjd,mag",
                "{\"query\":{}}",
                "<html></html>",
                "hjd;mag\n1;NaN",
                "hjd,mag\nx,15"
            })
    void refusesATableWithoutUse(String table) {
        Faults.require(post(table.getBytes(StandardCharsets.UTF_8), "text/plain"), 400);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 100, 1000, 10_000})
    void refusesBinaryRubbish(int length) {
        byte[] rubbish = new byte[length];
        new Random(length).nextBytes(rubbish);

        Faults.require(post(rubbish, "application/octet-stream"), 400);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 9, 10, 11, 20, 100, -20, -8, -1})
    void refusesAGzipThatBreaksOff(int at) {
        byte[] whole = gzip(table());
        byte[] cut = Arrays.copyOf(whole, at > 0 ? at : whole.length + at);

        JsonNode problem = Faults.require(post(cut, "application/gzip"), 400);

        assertThat(problem.get("code").asText()).isIn("damaged_table", "not_a_table", "empty_table");
    }

    @Test
    void refusesMorePointsThanTheLimit() {
        StringBuilder table = new StringBuilder("hjd,mag\n");
        for (int i = 0; i <= 200_000; i++) {
            table.append(i).append(",15.").append(i % 10).append('\n');
        }

        JsonNode problem = Faults.require(post(gzip(table.toString()), "application/gzip"), 413, "too_many_points");

        assertThat(problem.get("detail").asText()).contains("200000");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        JsonNode problem = Faults.require(post(new byte[(32 << 20) + 1], "text/csv"), 413, "body_too_large");

        assertThat(problem.get("detail").asText()).contains("33554433").contains("33554432");
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 1e9",
        "limit, abc",
        "min_similarity, NaN",
        "exact, yes",
        "effort, -1",
        "surveys, nosuch",
        "time_system, moon",
        "flux_unit, stone",
        "band, nosuchpassbandhassolonganameasthisone",
        "include_features, perhaps",
        "limits, 3"
    })
    void namesTheParameterThatIsWrong(String name, String value) {
        Response response =
                request("text/csv").queryParam(name, value).body(table()).post("/api/v1/search/upload");

        assertThat(response.statusCode()).isIn(400, 404);
        JsonNode problem = Faults.require(response, response.statusCode());
        assertThat(problem.get("detail").asText()).contains(name.equals("surveys") ? value : name);
    }
}
