package org.starkin.render;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Faults;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StoragePolicy;
import uk.ac.starlink.table.Tables;
import uk.ac.starlink.util.ByteArrayDataSource;
import uk.ac.starlink.votable.VOTableBuilder;

/** Every format tells the rows that the JSON tells. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class TableTest {

    private static final String KIN = "/api/v1/objects/gaia/1000000/similar?surveys=gaia,ztf";
    private static final String CURVE = "/api/v1/objects/gaia/1000000/lightcurve?fold=true";

    @Test
    void aVoTableHasTheRowsAndTheUnitsOfTheJson() throws IOException {
        JsonNode hits = Api.get(KIN).get("hits");

        StarTable table = voTable(KIN + "&format=votable");

        assertThat(table.getRowCount()).isEqualTo(hits.size());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < table.getColumnCount(); i++) {
            names.add(table.getColumnInfo(i).getName());
        }
        assertThat(names).containsExactlyElementsOf(fieldNames(hits.get(0)));
        for (int row = 0; row < hits.size(); row++) {
            assertThat(table.getCell(row, names.indexOf("object_id")))
                    .isEqualTo(hits.get(row).get("object_id").asText());
            assertThat(table.getCell(row, names.indexOf("similarity")))
                    .isEqualTo(hits.get(row).get("similarity").asDouble());
        }
        assertThat(table.getColumnInfo(names.indexOf("period_days")).getUnitString())
                .isEqualTo("d");
        assertThat(table.getColumnInfo(names.indexOf("ra")).getUCD()).isEqualTo("pos.eq.ra;meta.main");
        assertThat(table.getParameterByName("sky").getValue()).isEqualTo("demo");
    }

    @Test
    void aLightCurveInVoTableSaysItsTimeSystem() {
        JsonNode system = Api.get(CURVE).at("/light_curve/time_system");

        String document = given().get(CURVE + "&format=votable").asString();

        assertThat(document)
                .contains("timescale=\"" + system.get("scale").asText() + "\"")
                .contains("refposition=\"" + system.get("reference_position").asText() + "\"")
                .contains("timeorigin=\"" + system.get("origin_jd").asText() + "\"");
    }

    @Test
    void aCsvHasALineForEachRowAndItsFactsInHeaders() {
        JsonNode hits = Api.get(KIN).get("hits");

        Response csv = given().accept("text/csv").get(KIN);

        assertThat(csv.contentType()).startsWith("text/csv");
        List<String> lines = csv.asString().lines().toList();
        assertThat(lines.getFirst()).isEqualTo(String.join(",", fieldNames(hits.get(0))));
        assertThat(lines).hasSize(hits.size() + 1);
        assertThat(lines.get(1)).contains(hits.get(0).get("object_id").asText());
        assertThat(csv.header("Starkin-sky")).isEqualTo("demo");
        assertThat(csv.header("Content-Disposition")).contains("kin.csv");
    }

    @Test
    void linksInATableBeginWithTheServersAddress() {
        String line =
                given().get(KIN + "&format=csv").asString().lines().toList().get(1);

        assertThat(line).contains("http://127.0.0.1:").contains("/api/v1/objects/");
    }

    @Test
    void whatIsNoFormatIsRefusedWithThoseThereAre() {
        Faults.require(given().get(KIN + "&format=xls"), 400, "invalid_value");
        Faults.require(given().accept("application/pdf").get(KIN), 406, "not_acceptable");
    }

    @Test
    void anErrorIsAProblemWhateverTheFormat() {
        Faults.require(given().get("/api/v1/objects/gaia/none/similar?format=votable"), 404, "unknown_object");
    }

    private static List<String> fieldNames(JsonNode row) {
        List<String> names = new ArrayList<>();
        row.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static StarTable voTable(String path) throws IOException {
        byte[] document = given().get(path).asByteArray();
        return Tables.randomTable(new VOTableBuilder()
                .makeStarTable(new ByteArrayDataSource("answer", document), true, StoragePolicy.PREFER_MEMORY));
    }
}
