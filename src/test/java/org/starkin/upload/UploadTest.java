package org.starkin.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void refusesAFileOfSeveralStarsWithoutTellingWhereItLay() {
        String several = voTable().replaceFirst("<TD>10.5</TD>", "<TD>11.5</TD>");

        JsonNode problem = Faults.require(
                post(several.getBytes(StandardCharsets.UTF_8), "application/x-votable+xml"), 400, "several_stars");

        assertThat(problem.get("detail").asText()).contains("2 stars").doesNotContain("starkin-upload");
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

    @Test
    void aFileCutShortIsRefused() {
        String cut = voTable().substring(0, voTable().length() - 300);

        JsonNode problem = Faults.require(post(cut.getBytes(StandardCharsets.UTF_8), "application/octet-stream"), 400);

        assertThat(problem.get("detail").asText()).doesNotContain("starkin-upload");
    }

    /** A light curve as IRSA ships those of ZTF, an object a passband. */
    private static String voTable() {
        StringBuilder rows = new StringBuilder();
        for (JsonNode point : Api.lightCurve("ztf", SyntheticStars.id(1)).get("points")) {
            String band = point.get("band").asText();
            List<Object> cells = List.of(
                    band.equals("zg") ? "686103400034440" : "686203400034440",
                    2_400_000.5 + point.get("time").asDouble(),
                    point.get("mag"),
                    point.get("error"),
                    0,
                    band,
                    "10.5",
                    "-30.5",
                    686,
                    1,
                    band.equals("zg") ? 1 : 2);
            rows.append("<TR>");
            cells.forEach(cell -> rows.append("<TD>").append(cell).append("</TD>"));
            rows.append("</TR>");
        }
        StringBuilder fields = new StringBuilder();
        for (String name : List.of(
                "oid", "hjd", "mag", "magerr", "catflags", "filtercode", "ra", "dec", "field", "ccdid", "qid")) {
            fields.append("<FIELD name='")
                    .append(name)
                    .append("' datatype='")
                    .append(name.matches("oid|filtercode") ? "char' arraysize='*'/>" : "double'/>");
        }
        return "<?xml version='1.0'?><VOTABLE version='1.4' xmlns='http://www.ivoa.net/xml/VOTable/v1.3'><RESOURCE><TABLE>"
                + fields + "<DATA><TABLEDATA>" + rows + "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>";
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

    private static String table() {
        return Api.table("ztf", SyntheticStars.id(1)).replaceFirst("time", "hmjd");
    }

    private static RequestSpecification request(String mediaType) {
        return given().config(Api.asItIs()).contentType(mediaType);
    }

    private static Response post(byte[] body, String mediaType) {
        return request(mediaType).body(body).post("/api/v1/search/upload");
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
