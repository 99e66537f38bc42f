package org.starkin.map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Faults;

@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class MapTest {

    private static final int STARS = DemoSky.GAIA_STARS + DemoSky.ZTF_STARS + DemoSky.TESS_STARS;

    @Test
    void saysHowTheMapWasMadeAndWhoseRowsComeWhen() {
        JsonNode map = Api.get("/api/v1/map");

        assertThat(map.get("total").asInt()).isEqualTo(STARS);
        assertThat(map.get("rows").asInt()).isEqualTo(STARS);
        assertThat(map.get("stride").asInt()).isEqualTo(1);
        assertThat(map.at("/layout/method").asText()).isEqualTo("umap");
        assertThat(map.at("/layout/sample").asInt()).isEqualTo(STARS);
        assertThat(map.at("/layout/trustworthiness").asDouble()).isBetween(0.7, 1.0);
        assertThat(map.get("surveys").findValuesAsText("survey")).containsExactly("gaia", "tess", "ztf");
        assertThat(map.get("surveys").findValues("first_row")).hasToString("[0, 60, 72]");
        assertThat(map.get("classes").findValuesAsText("class")).containsExactly("DCEP", "EW", "RRAB");
        assertThat(map.get("left_out")).isEmpty();
    }

    @Test
    void theJointMapIsBesideThatOfLightCurves() {
        JsonNode usual = Api.get("/api/v1/map");
        JsonNode joint = Api.get("/api/v1/map?space=joint");

        assertThat(usual.get("space").asText()).isEqualTo("light_curve");
        assertThat(usual.get("spaces")).hasToString("[\"light_curve\",\"joint\"]");
        assertThat(joint.get("space").asText()).isEqualTo("joint");
        assertThat(joint.get("surveys").findValuesAsText("survey")).containsExactly("gaia");
        assertThat(joint.get("total").asInt()).isEqualTo(DemoSky.GAIA_STARS);
        assertThat(joint.get("left_out").findValuesAsText("survey")).containsExactly("tess", "ztf");
        assertThat(joint.at("/left_out/0/reason").asText()).startsWith("it has no joint vectors");
        assertThat(joint.get("version")).isNotEqualTo(usual.get("version"));
        assertThat(column("x?space=joint&surveys=gaia").limit()).isEqualTo(Float.BYTES * DemoSky.GAIA_STARS);
        assertThat(column("x?space=joint&surveys=gaia")).isNotEqualTo(column("x?surveys=gaia"));
    }

    @Test
    void starsOfTheJointMapAreListedAndFoundThere() {
        JsonNode listed = Api.get("/api/v1/map/stars?space=joint&limit=1000");
        JsonNode found = Api.json(Api.post("/api/v1/map/stars", """
                {"space": "joint", "stars": [{"survey": "gaia", "id": "1000005"}]}"""), 200);

        assertThat(listed.get("space").asText()).isEqualTo("joint");
        assertThat(listed.get("objects")).hasSize(DemoSky.GAIA_STARS).contains(found.at("/objects/0"));
        Faults.require(Api.post("/api/v1/map/stars", """
                {"space": "joint", "stars": [{"survey": "ztf", "id": "1000005"}]}"""), 409, "not_on_map");
        Faults.require(Api.post("/api/v1/map/stars", """
                {"space": "spectrum", "stars": [{"survey": "gaia", "id": "1000005"}]}"""), 400, "invalid_value");
    }

    @Test
    void everyColumnSaysOfEveryRowWhatTheStarsRouteSays() {
        List<JsonNode> stars = new ArrayList<>();
        Api.get("/api/v1/map/stars?limit=10000").get("objects").forEach(stars::add);
        JsonNode classes = Api.get("/api/v1/map").get("classes");

        assertThat(stars).hasSize(STARS);
        requireSame(stars, "x", "x");
        requireSame(stars, "y", "y");
        requireSame(stars, "ra", "ra");
        requireSame(stars, "dec", "dec");
        requireSame(stars, "period_days", "period_days");
        ByteBuffer codes = column("class");
        for (JsonNode star : stars) {
            int code = Short.toUnsignedInt(codes.getShort());
            assertThat(classes.get(code).get("class")).isEqualTo(star.get("class"));
        }
        assertThat(codes.hasRemaining()).isFalse();
    }

    private void requireSame(List<JsonNode> stars, String column, String field) {
        ByteBuffer numbers = column(column);
        for (JsonNode star : stars) {
            float number = numbers.getFloat();
            if (star.get(field).isNull()) {
                assertThat(number).isNaN();
            } else {
                assertThat((double) number)
                        .as("%s of %s", column, star)
                        .isCloseTo(star.get(field).asDouble(), within(1e-4));
            }
        }
        assertThat(numbers.hasRemaining()).isFalse();
    }

    @Test
    void magnitudesAreThoseOfSurveysThatHaveMagnitudes() {
        List<JsonNode> stars = new ArrayList<>();
        Api.get("/api/v1/map/stars?limit=10000").get("objects").forEach(stars::add);
        ByteBuffer numbers = column("magnitude");
        for (JsonNode star : stars) {
            float number = numbers.getFloat();
            if (star.get("brightness_unit").asText().equals("mag")) {
                assertThat((double) number)
                        .isCloseTo(star.get("median_brightness").asDouble(), within(1e-4));
            } else {
                assertThat(number).isNaN();
            }
        }
    }

    @Test
    void strangenessIsTheOutliersOwn() {
        Map<String, Double> strange = new TreeMap<>();
        Api.get("/api/v1/outliers?survey=gaia&limit=1000")
                .get("objects")
                .forEach(row -> strange.put(
                        row.get("object_id").asText(),
                        row.get("strangeness_percentile").asDouble()));

        ByteBuffer numbers = column("strangeness_percentile?surveys=gaia");

        for (JsonNode star :
                Api.get("/api/v1/map/stars?surveys=gaia&limit=10000").get("objects")) {
            assertThat((double) numbers.getFloat())
                    .isCloseTo(strange.get(star.get("object_id").asText()), within(1e-4));
        }
    }

    private static ByteBuffer column(String name) {
        Response response = given().get("/api/v1/map/columns/" + name);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo("application/octet-stream");
        return ByteBuffer.wrap(response.asByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void aBrowserThatHasAColumnIsToldThatItIsStillTheOne() {
        Response first = given().get("/api/v1/map/columns/x");
        String tag = first.header("ETag");

        assertThat(first.header("Starkin-Map-Version"))
                .isEqualTo(Api.get("/api/v1/map").get("version").asText());
        Response again = given().header("If-None-Match", tag).get("/api/v1/map/columns/x");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asByteArray()).isEmpty();
        assertThat(given().header("If-None-Match", tag)
                        .get("/api/v1/map/columns/y")
                        .statusCode())
                .isEqualTo(200);
        assertThat(given().header("If-None-Match", tag)
                        .get("/api/v1/map/columns/x?surveys=gaia")
                        .statusCode())
                .isEqualTo(200);
        String head = given().get("/api/v1/map").header("ETag");
        assertThat(given().header("If-None-Match", head).get("/api/v1/map").statusCode())
                .isEqualTo(304);
    }

    @Test
    void surveysThatAreAskedForAreTheOnlyOnes() {
        JsonNode map = Api.get("/api/v1/map?surveys=ztf,tess");

        assertThat(map.get("total").asInt()).isEqualTo(DemoSky.ZTF_STARS + DemoSky.TESS_STARS);
        assertThat(map.get("surveys").findValuesAsText("survey")).containsExactly("tess", "ztf");
        assertThat(column("x?surveys=ztf,tess").limit())
                .isEqualTo(4 * map.get("rows").asInt());
        Faults.require(given().get("/api/v1/map?surveys=gaja"), 404, "unknown_survey");
    }

    @Test
    void aPolygonGivesTheStarsInsideIt() {
        List<JsonNode> all = new ArrayList<>();
        Api.get("/api/v1/map/stars?limit=10000").get("objects").forEach(all::add);
        double[] xs = all.stream()
                .mapToDouble(star -> star.get("x").asDouble())
                .sorted()
                .toArray();
        double middle = (xs[STARS / 2 - 1] + xs[STARS / 2]) / 2;
        List<JsonNode> left =
                all.stream().filter(star -> star.get("x").asDouble() < middle).toList();

        JsonNode answer = Api.get(
                "/api/v1/map/stars?limit=10000&polygon=-999,-999," + middle + ",-999," + middle + ",999,-999,999");

        List<JsonNode> there = new ArrayList<>();
        answer.get("objects").forEach(there::add);
        assertThat(there).isEqualTo(left).isNotEmpty();
        assertThat(answer.get("total").asInt()).isEqualTo(left.size());
    }

    @Test
    void aPolygonOfTheSkyGivesTheStarsThere() {
        double[] corners = {9.995, -29.995, 10.105, -29.995, 10.105, -30.105, 9.995, -30.105};
        StringBuilder polygon = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2) {
            polygon.append(i == 0 ? "" : ",")
                    .append(Projection.hammerX(corners[i], corners[i + 1]))
                    .append(',')
                    .append(Projection.hammerY(corners[i], corners[i + 1]));
        }

        JsonNode answer = Api.get("/api/v1/map/stars?surveys=gaia&limit=100&projection=hammer&polygon=" + polygon);

        assertThat(answer.get("objects").findValuesAsText("object_id"))
                .containsExactly(
                        "1000000", "1000001", "1000002", "1000003", "1000004", "1000005", "1000006", "1000007",
                        "1000008", "1000009", "1000010");
    }

    @Test
    void pagesPutTogetherAreTheWholePart() {
        List<JsonNode> pages = new ArrayList<>();
        for (int offset = 0; offset < STARS; offset += 9) {
            Api.get("/api/v1/map/stars?without_classes=EW&limit=9&offset=" + offset)
                    .get("objects")
                    .forEach(pages::add);
        }
        List<JsonNode> whole = new ArrayList<>();
        Api.get("/api/v1/map/stars?classes=RRAB,DCEP&limit=10000")
                .get("objects")
                .forEach(whole::add);

        assertThat(pages).isEqualTo(whole).hasSize(68);
    }

    @Test
    void partsComeAsTables() {
        assertThat(given().get("/api/v1/map/stars?limit=3&format=csv")
                        .asString()
                        .lines())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("number,x,y,survey,object_id,class");
        assertThat(given().get("/api/v1/map/stars?limit=3&format=votable").asString())
                .contains("<VOTABLE", "pos.cartesian.x");
    }

    @Test
    void starsAreFoundByIdAndByNumber() {
        Response response = Api.post("/api/v1/map/stars", """
                {"stars": [{"survey": "ztf", "number": 3}, {"survey": "gaia", "id": "1000005"}]}""");

        JsonNode objects = Api.json(response, 200).get("objects");

        assertThat(Api.starsOf(objects)).containsExactly("ztf/1000003", "gaia/1000005");
        assertThat(objects.findValues("number")).hasToString("[3, 5]");
        assertThat(column("x?surveys=ztf").getFloat(12))
                .isEqualTo((float) objects.at("/0/x").asDouble());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"stars\": []} | 400 | invalid_value",
                "{\"stars\": [{\"survey\": \"gaia\"}]} | 400 | invalid_value",
                "{\"stars\": [{\"survey\": \"gaia\", \"id\": \"1000000\", \"number\": 1}]} | 400 | invalid_value",
                "{\"stars\": [{\"survey\": \"gaia\", \"number\": 60}]} | 400 | invalid_value",
                "{\"stars\": [{\"survey\": \"gaia\", \"number\": -1}]} | 400 | invalid_value",
                "{\"stars\": [{\"survey\": \"gaia\", \"id\": \"nobody\"}]} | 404 | unknown_object",
                "{\"stars\": [{\"survey\": \"gaja\", \"id\": \"1000000\"}]} | 404 | unknown_survey",
            })
    void saysWhatIsWrongWithNamedStars(String body, int status, String code) {
        Faults.require(Api.post("/api/v1/map/stars", body), status, code);
    }

    @Test
    void namesTheColumnsThereAre() {
        JsonNode problem = Faults.require(given().get("/api/v1/map/columns/z"), 404, "unknown_column");

        assertThat(problem.get("suggestions")).hasSize(MapColumn.values().length);
    }
}
