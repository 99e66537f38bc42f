package org.starkin.crossmatch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Faults;

@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class CrossmatchTest {

    private static final String ID = "1000003";

    private static Response post(String body) {
        return given().config(Api.asItIs())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/crossmatch");
    }

    private static JsonNode match(Object body) {
        return Api.json(post(Api.write(body)), 200);
    }

    private static Map<String, Object> object(String survey, String id) {
        return Map.of("object", Map.of("survey", survey, "id", id));
    }

    private static JsonNode star(String survey, String id) {
        return Api.get("/api/v1/objects/{survey}/{id}", survey, id).get("star");
    }

    @Test
    void findsAStarByItsPlaceAndItsLightCurve() {
        JsonNode star = star("ztf", ID);
        Map<String, Object> source = Map.of(
                "source_id",
                "mine",
                "position",
                Map.of("ra", star.get("ra"), "dec", star.get("dec"), "error_arcsec", 0.3),
                "light_curve",
                Api.lightCurve("ztf", ID));

        JsonNode answer = match(Map.of("sources", List.of(source), "target_surveys", List.of("ztf")));

        JsonNode summary = answer.at("/sources/0");
        assertThat(summary.get("source_id").asText()).isEqualTo("mine");
        assertThat(summary.get("target_survey").asText()).isEqualTo("ztf");
        assertThat(summary.get("method").asText()).isEqualTo("position+shape");
        assertThat(summary.at("/best/object_id").asText()).isEqualTo(ID);
        assertThat(summary.at("/position_only/object_id").asText()).isEqualTo(ID);
        JsonNode row = answer.at("/matches/0");
        assertThat(row.get("object_id").asText()).isEqualTo(ID);
        assertThat(row.get("rank").asInt()).isEqualTo(1);
        assertThat(row.get("p_match").asDouble()).isGreaterThan(0.9);
        assertThat(row.get("p_match").asDouble() + row.get("p_none").asDouble()).isEqualTo(1, within(1e-9));
        assertThat(row.get("separation_arcsec").asDouble()).isLessThan(1e-6);
        assertThat(row.get("similarity").asDouble()).isGreaterThan(0.999);
        assertThat(row.get("period_ratio").asDouble()).isEqualTo(1, within(1e-9));
        assertThat(row.get("is_nearest").asBoolean()).isTrue();
        assertThat(answer.at("/calibration/origin").asText()).isEqualTo("built-in");
        assertThat(answer.at("/answered_by/0/survey").asText()).isEqualTo("ztf");
    }

    @Test
    void findsAStarByItsLightCurveAloneAndSaysSo() {
        JsonNode answer = match(Map.of(
                "sources",
                List.of(Map.of("light_curve", Api.lightCurve("ztf", ID))),
                "target_surveys",
                List.of("ztf"),
                "limit",
                10));

        JsonNode summary = answer.at("/sources/0");
        assertThat(summary.get("source_id").asText()).isEqualTo("0");
        assertThat(summary.get("method").asText()).isEqualTo("shape");
        assertThat(summary.get("position_only").isNull()).isTrue();
        assertThat(summary.get("radius_arcsec").isNull()).isTrue();
        assertThat(summary.at("/best/object_id").asText()).isEqualTo(ID);
        assertThat(answer.get("matches")).hasSize(10);
        assertThat(answer.at("/matches/0/separation_arcsec").isNull()).isTrue();
    }

    @Test
    void findsAStarByItsPlaceAlone() {
        JsonNode star = star("ztf", ID);

        JsonNode answer = match(Map.of(
                "sources",
                List.of(Map.of("position", Map.of("ra", star.get("ra"), "dec", star.get("dec")))),
                "target_surveys",
                List.of("ztf")));

        assertThat(answer.at("/sources/0/method").asText()).isEqualTo("position");
        assertThat(answer.at("/matches/0/object_id").asText()).isEqualTo(ID);
        assertThat(answer.at("/matches/0/similarity").isNull()).isTrue();
    }

    @Test
    void carriesASourceToTheEpochOfTheTarget() {
        JsonNode star = star("ztf", ID);
        double decAtEpoch = star.get("dec").asDouble() + 16 * 500 / 3.6e6;
        Map<String, Object> position =
                Map.of("ra", star.get("ra"), "dec", decAtEpoch, "pm_ra_mas_yr", 0, "pm_dec_mas_yr", 500, "epoch", 2016);

        JsonNode answer =
                match(Map.of("sources", List.of(Map.of("position", position)), "target_surveys", List.of("ztf")));

        assertThat(answer.at("/matches/0/object_id").asText()).isEqualTo(ID);
        assertThat(answer.at("/matches/0/separation_arcsec").asDouble()).isLessThan(1e-3);
    }

    @Test
    void seeksAStarOfTheSkyInEveryOtherSurvey() {
        JsonNode answer = match(Map.of("sources", List.of(object("gaia", ID), object("ztf", ID)), "radius_arcsec", 2));

        assertThat(answer.get("sources")).hasSize(4);
        assertThat(Api.starsOf(answer.get("matches"))).contains("ztf/" + ID, "gaia/" + ID, "tess/" + ID);
        answer.get("sources")
                .forEach(summary -> assertThat(summary.get("source_id").asText().split("/", -1)[0])
                        .isNotEqualTo(summary.get("target_survey").asText()));
    }

    @Test
    void saysNoneWhereNothingIsNear() {
        JsonNode answer = match(Map.of("sources", List.of(Map.of("position", Map.of("ra", 200, "dec", 45)))));

        assertThat(answer.get("matches")).isEmpty();
        answer.get("sources").forEach(summary -> {
            assertThat(summary.get("p_none").asDouble()).isEqualTo(1);
            assertThat(summary.get("best").isNull()).isTrue();
            assertThat(summary.get("candidates").asInt()).isZero();
        });
    }

    @Test
    void leavesOutWhatIsLessProbable() {
        Map<String, Object> source = Map.of("light_curve", Api.lightCurve("ztf", ID));

        JsonNode answer = match(
                Map.of("sources", List.of(source), "target_surveys", List.of("ztf"), "limit", 20, "min_p_match", 0.2));

        answer.get("matches")
                .forEach(row -> assertThat(row.get("p_match").asDouble()).isGreaterThanOrEqualTo(0.2));
        assertThat(answer.get("matches").size()).isLessThan(5);
    }

    @Test
    void tellsTheFaultOfOneSourceAndAnswersTheOthers() {
        JsonNode answer = match(Map.of(
                "sources", List.of(object("gaia", "nosuch"), object("gaia", ID)), "target_surveys", List.of("ztf")));

        assertThat(answer.at("/sources/0/fault/code").asText()).isEqualTo("unknown_object");
        assertThat(answer.at("/sources/0/target_survey").isNull()).isTrue();
        assertThat(answer.at("/sources/1/target_survey").asText()).isEqualTo("ztf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | sources",
                "{'sources':[]} | sources",
                "{'sources':[null]} | sources[0]",
                "{'sources':[{}]} | sources[0]",
                "{'sources':[{'object':{'survey':'gaia','id':'1'},'vector':[1]}]} | sources[0]",
                "{'sources':[{'position':{'ra':400,'dec':0}}]} | sources[0].position.ra",
                "{'sources':[{'position':{'ra':1,'dec':0,'error_arcsec':0}}]} | sources[0].position.error_arcsec",
                "{'sources':[{'position':{'ra':1,'dec':0,'pm_ra_mas_yr':10}}]} | sources[0]",
                "{'sources':[{'position':{'ra':1,'dec':0}}],'limit':0} | limit",
                "{'sources':[{'position':{'ra':1,'dec':0}}],'limit':101} | limit",
                "{'sources':[{'position':{'ra':1,'dec':0}}],'radius_arcsec':601} | radius_arcsec",
                "{'sources':[{'position':{'ra':1,'dec':0}}],'min_p_match':1.5} | min_p_match",
                "{'sources':[{'position':{'ra':1,'dec':0}}],'target_surveys':[]} | target_surveys",
                "{'sources':[{'position':{'ra':1,'dec':0}}],'target_surveys':[null]} | target_surveys",
                "{'sources':[{'light_curve':{'time_system':'HJD','points':[{'time':1}]}}]}"
                        + " | sources[0].light_curve.points[0]",
            })
    void refusesWhatIsNotAllowed(String body, String field) {
        JsonNode problem = Faults.require(post(body.replace('\'', '"')), 400, "invalid_value");

        assertThat(problem.at("/violations/0/field").asText()).startsWith(field);
    }

    @Test
    void refusesAVectorOfAnotherLength() {
        Faults.require(post("{\"sources\":[{\"vector\":[1,2,3]}]}"), 400, "wrong_dimension");
    }

    @Test
    void refusesUnknownSurveysAndTooManySources() {
        Faults.require(
                post("{\"sources\":[{\"position\":{\"ra\":1,\"dec\":1}}],\"target_surveys\":[\"nosuch\"]}"),
                404,
                "unknown_survey");
        List<Object> many = new ArrayList<>(Collections.nCopies(1001, object("gaia", ID)));
        Faults.require(post(Api.write(Map.of("sources", many))), 400, "invalid_value");
    }
}
