package org.starkin.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.render.TableFormat;

/** DuckDB opens every table that is answered as Parquet. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class DuckDbTest {

    private static final String KIN = "/api/v1/objects/gaia/1000000/similar?surveys=gaia,ztf";

    @TempDir
    Path directory = Path.of("");

    @Test
    void readsTheRowsThatTheJsonHas() throws IOException, SQLException {
        JsonNode hits = Api.get(KIN).get("hits");
        Path file = directory.resolve("kin.parquet");
        Files.write(file, RestAssured.get(KIN + "&format=parquet").asByteArray());

        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet rows =
                        statement.executeQuery("select survey, object_id, similarity, points, period_days from '" + file
                                + "' order by rank")) {
            for (JsonNode hit : hits) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo(hit.get("survey").asText());
                assertThat(rows.getString(2)).isEqualTo(hit.get("object_id").asText());
                assertThat(rows.getDouble(3)).isEqualTo(hit.get("similarity").asDouble());
                assertThat(rows.getInt(4)).isEqualTo(hit.get("points").asInt());
                assertThat(rows.getObject(5) == null)
                        .isEqualTo(hit.get("period_days").isNull());
            }
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void opensEveryTableAndFindsItsUnitsInTheFile() throws IOException, SQLException {
        List<String> read = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            for (Answers.Answer answer : new Answers(directory).in(TableFormat.PARQUET)) {
                assertThat(one(statement, "select count(*) from '" + answer.file() + "'"))
                        .as(answer.path())
                        .isNotEqualTo("0");
                assertThat(one(
                                statement,
                                "select decode(value) from parquet_kv_metadata('" + answer.file()
                                        + "') where decode(key) = 'IVOA.VOTable-Parquet.content'"))
                        .contains("<FIELD")
                        .contains("ucd=");
                read.add(answer.path());
            }
        }
        assertThat(read).hasSizeGreaterThan(5);
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
