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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Faults;
import org.starkin.demo.SyntheticStars;

@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class UploadTest {

    private static final String STAR = "ztf/" + SyntheticStars.id(1);

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "text/plain", "application/octet-stream", "text/csv; charset=utf-8"})
    void readsATable(String mediaType) {
        JsonNode answer = Api.json(post(table().getBytes(StandardCharsets.UTF_8), mediaType), 200);

        assertThat(Api.hitsOf(answer)).first().isEqualTo(STAR);
        assertThat(answer.at("/query/photometry/bands")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/gzip", "application/octet-stream", "text/csv"})
    void readsAGzippedTable(String mediaType) {
        JsonNode answer = Api.json(post(gzip(table()), mediaType), 200);

        assertThat(Api.hitsOf(answer)).first().isEqualTo(STAR);
    }

    @Test
    void readsAVoTable() {
        JsonNode answer = Api.json(post(voTable().getBytes(StandardCharsets.UTF_8), "application/x-votable+xml"), 200);

        assertThat(Api.hitsOf(answer)).first().isEqualTo(STAR);
        assertThat(answer.at("/query/photometry/preview").asText())
                .matches("read \\d+ points, dropped 0; likeliest period .*");
    }

    @Test
    void readsTheNumbersThatOgleShips() {
        StringBuilder numbers = new StringBuilder();
        for (JsonNode point : Api.lightCurve("ztf", SyntheticStars.id(1)).get("points")) {
            if (point.get("band").asText().equals("zg")) {
                numbers.append(2_400_000.5 + point.get("time").asDouble())
                        .append(' ')
                        .append(point.get("mag"))
                        .append(' ')
                        .append(point.get("error"))
                        .append('\n');
            }
        }

        Response response = request("text/plain")
                .queryParam("band", "I")
                .body(numbers.toString())
                .post("/api/v1/search/upload");

        assertThat(Api.json(response, 200).at("/query/photometry/bands/0/band").asText())
                .isEqualTo("I");
    }

    @Test
    void takesTheColumnsThatAreChosenAndTellsAll() {
        String table = table().replaceFirst("hmjd,mag,error,band", "epoch,Kp,s,where");

        Response response = request("text/csv")
                .queryParam("time_column", "epoch")
                .queryParam("brightness_column", "kp")
                .queryParam("error_column", "s")
                .queryParam("band_column", "where")
                .queryParam("time_system", "HMJD")
                .body(table)
                .post("/api/v1/search/upload");

        JsonNode answer = Api.json(response, 200);
        assertThat(Api.hitsOf(answer)).first().isEqualTo(STAR);
        JsonNode columns = answer.at("/query/photometry/columns");
        assertThat(columns.get("format").asText()).isEqualTo("long-table");
        assertThat(columns.get("time").asText()).isEqualTo("epoch");
        assertThat(columns.get("brightness").asText()).isEqualTo("Kp");
        assertThat(columns.get("error").asText()).isEqualTo("s");
        assertThat(columns.get("band").asText()).isEqualTo("where");
        assertThat(columns.get("object_id").isNull()).isTrue();
        assertThat(columns.get("all")).extracting(JsonNode::asText).containsExactly("epoch", "Kp", "s", "where");
    }

    @Test
    void tellsTheColumnsOfAnArchivesFileAndReadsItByChoiceAll() {
        String file = voTable();
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);

        JsonNode asShipped = Api.json(post(bytes, "application/x-votable+xml"), 200);
        JsonNode chosen = Api.json(
                request("application/x-votable+xml")
                        .queryParam("time_column", "hjd")
                        .queryParam("brightness_column", "mag")
                        .queryParam("band_column", "filtercode")
                        .body(bytes)
                        .post("/api/v1/search/upload"),
                200);

        assertThat(asShipped.at("/query/photometry/columns/format").asText()).isEqualTo("ztf-irsa");
        assertThat(asShipped.at("/query/photometry/columns/time").isNull()).isTrue();
        assertThat(asShipped.at("/query/photometry/columns/description").asText())
                .contains("hjd");
        assertThat(chosen.at("/query/photometry/columns/format").asText()).isEqualTo("long-table");
        assertThat(chosen.at("/query/photometry/columns/all"))
                .isEqualTo(asShipped.at("/query/photometry/columns/all"))
                .hasSize(11);
    }

    @Test
    void namesTheColumnsThatAreThereWhereTheChosenOneIsNot() {
        Response response = request("text/csv")
                .queryParam("time_column", "when")
                .body(table())
                .post("/api/v1/search/upload");

        JsonNode problem = Faults.require(response, 400, "missing_column");
        assertThat(problem.get("detail").asText()).contains("'when'", "'hmjd'");
        assertThat(problem.get("suggestions")).extracting(JsonNode::asText).contains("hmjd", "mag", "error", "band");
    }

    @Test
    void tellsNoNamesThatAreTooLongToBeChosen() {
        String table = table().replaceFirst("band\n", "band," + "x".repeat(100_000) + "\n");

        JsonNode answer = Api.json(post(table.getBytes(StandardCharsets.UTF_8), "text/csv"), 200);

        assertThat(answer.at("/query/photometry/columns/all"))
                .extracting(JsonNode::asText)
                .containsExactly("hmjd", "mag", "error", "band");
    }

    @Test
    void namesTheStarsOfATableOfSeveralAndTakesTheOneThatIsMeant() {
        String one = table();
        String several = "object_id," + one.lines().findFirst().orElseThrow() + "\n"
                + one.lines().skip(1).map(line -> "A," + line + "\n").collect(Collectors.joining())
                + one.lines().skip(1).map(line -> "B," + line + "\n").collect(Collectors.joining());

        JsonNode problem =
                Faults.require(post(several.getBytes(StandardCharsets.UTF_8), "text/csv"), 400, "several_stars");
        Response response =
                request("text/csv").queryParam("object_id", "B").body(several).post("/api/v1/search/upload");

        assertThat(problem.get("suggestions")).extracting(JsonNode::asText).containsExactly("A", "B");
        assertThat(Api.hitsOf(Api.json(response, 200))).first().isEqualTo(STAR);
        Faults.require(
                request("text/csv").queryParam("object_id", "C").body(several).post("/api/v1/search/upload"),
                400,
                "no_such_star");
    }
}
