package org.starkin.cone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.demo.DemoSky;

@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class ScsTest {

    @Test
    void hasEachOfTheProtocolsColumnsOnce() {
        String document = ask("RA=10.0005&DEC=-30&SR=0.01");

        for (String ucd : new String[] {"ID_MAIN", "POS_EQ_RA_MAIN", "POS_EQ_DEC_MAIN"}) {
            assertThat(document.split("ucd=\"" + ucd + "\"", -1)).as(ucd).hasSize(2);
        }
        assertThat(document).doesNotContain("meta.main").contains("<RESOURCE type=\"results\">");
    }

    @Test
    void takesParametersInAnyCaseAndIgnoresThoseItDoesNotKnow() {
        assertThat(rows(ask("ra=10.0005&Dec=-30&sR=0.01&WHATEVER=1&RESPONSEFORMAT=votable&VERB=2")))
                .isEqualTo(rows(ask("RA=10.0005&DEC=-30&SR=0.01")))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RA=0&DEC=0&SR=0", "RA=10&DEC=-30&SR=0.5&MAXREC=0"})
    void answersWithColumnsAloneWhereNothingIsWanted(String query) {
        String document = ask(query);

        assertThat(rows(document)).isZero();
        assertThat(document).contains("<FIELD").contains("name=\"class\"");
    }

    @Test
    void saysThatThereIsMoreThanWasAskedFor() {
        String document = ask("RA=10&DEC=-30&SR=0.5&MAXREC=2");

        assertThat(rows(document)).isEqualTo(2);
        assertThat(document).contains("value=\"OVERFLOW\"");
        assertThat(ask("RA=10&DEC=-30&SR=0.5")).doesNotContain("OVERFLOW");
    }

    @Test
    void looksThroughTheSurveysThatAreNamed() {
        assertThat(ask("RA=10&DEC=-30&SR=0.5&SURVEYS=ztf")).contains("ztf/").doesNotContain("gaia/1");
    }

    @Test
    void tellsIdsAndPositionsAloneWhereThatIsEnough() {
        assertThat(ask("RA=10&DEC=-30&SR=0.5&VERB=1").split("<FIELD", -1)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEC=0&SR=1 | RA: is missing",
                "RA=361&DEC=0&SR=1 | RA: '361' is not a number of 0.0 to 360.0",
                "RA=NaN&DEC=0&SR=1 | RA: 'NaN'",
                "RA=0&DEC=x%22%3E%3Cy&SR=1 | DEC: 'x&quot;&gt;&lt;y'",
                "RA=0&DEC=0&SR=-1 | SR: '-1'",
                "RA=0&DEC=0&SR=2 | SR: 2.0 exceeds 1.0 degrees",
                "RA=0&DEC=0&SR=1&VERB=4 | VERB: '4'",
                "RA=0&DEC=0&SR=1&MAXREC=1.5 | MAXREC: '1.5'",
                "RA=0&DEC=0&SR=1&RESPONSEFORMAT=fits | RESPONSEFORMAT: 'fits'",
                "RA=0&DEC=0&SR=1&SURVEYS=none | this sky has no survey 'none'"
            })
    void tellsWhatWasWrongWhereClientsLook(String query, String message) {
        String document = ask(query);

        assertThat(document)
                .contains("<INFO name=\"Error\" value=\"")
                .contains(message)
                .doesNotContain("<TABLE");
    }

    @Test
    void tellsWhatItCanDo() {
        Response capabilities = given().get("/scs/capabilities");

        assertThat(capabilities.contentType()).startsWith("text/xml");
        assertThat(capabilities.asString())
                .contains("standardID=\"ivo://ivoa.net/std/ConeSearch\"")
                .contains("/scs?</accessURL>")
                .contains("<maxSR>1.0</maxSR>")
                .doesNotContain("<ra>0.0</ra>");
        assertThat(given().get("/scs/availability").asString()).contains("<vosi:available>true</vosi:available>");
    }

    private static String ask(String query) {
        Response response = given().urlEncodingEnabled(false).get("/scs?" + query);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("application/x-votable+xml");
        return response.asString();
    }

    private static int rows(String document) {
        return document.split("<TR>", -1).length - 1;
    }
}
