package org.starkin.similar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.SyntheticStars;

@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class KinSearchTest {

    private static final Map<String, Object> STAR =
            Map.of("object", Map.of("survey", "gaia", "id", SyntheticStars.id(0)));

    @Test
    void saysWhereTheAnswerComesFromAndHowItWasFound() {
        JsonNode answer = Api.search(Map.of("query", STAR, "surveys", List.of("ztf", "gaia"), "effort", 50));

        assertThat(answer.get("sky").asText()).isEqualTo("demo");
        assertThat(answer.get("took_ms").asDouble()).isPositive();
        assertThat(answer.at("/answered_by/0/survey").asText()).isEqualTo("gaia");
        assertThat(answer.at("/answered_by/1/generation").asText()).isEqualTo("generation-000001");
        assertThat(answer.at("/answered_by/1/encoder/sha256").asText()).hasSize(64);
        assertThat(answer.at("/search/surveys")).hasToString("[\"gaia\",\"ztf\"]");
        assertThat(answer.at("/search/limit").asInt()).isEqualTo(10);
        assertThat(answer.at("/search/returned").asInt()).isEqualTo(10);
        assertThat(answer.at("/search/effort").asInt()).isEqualTo(50);
        assertThat(answer.at("/search/visited").asLong()).isPositive();
        assertThat(answer.at("/search/left_out")).hasToString("[\"gaia/" + SyntheticStars.id(0) + "\"]");
        assertThat(answer.at("/query/kind").asText()).isEqualTo("object");
        assertThat(answer.at("/query/star/object_id").asText()).isEqualTo(SyntheticStars.id(0));
    }

    @Test
    void searchesOnlyAmongTheStarsThatAFilterAccepts() {
        JsonNode all = Api.search(Map.of("query", STAR, "limit", 1000)).get("hits");
        Map<String, Object> filter =
                Map.of("classes", List.of("RRAB", "EW"), "points", Map.of("min", 5), "period_days", Map.of("max", 2.5));

        JsonNode answer = Api.search(Map.of("query", STAR, "limit", 1000, "filter", filter));

        List<String> right = new ArrayList<>();
        for (JsonNode hit : all) {
            boolean isOf = List.of("RRAB", "EW").contains(hit.path("class").asText());
            if (isOf
                    && hit.get("points").asInt() >= 5
                    && hit.path("period_days").asDouble(9) <= 2.5) {
                right.add(
                        hit.get("survey").asText() + "/" + hit.get("object_id").asText());
            }
        }
        assertThat(right).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(Api.starsOf(answer.get("hits"))).isEqualTo(right);
        assertThat(answer.at("/search/filter/classes")).hasToString("[\"RRAB\",\"EW\"]");
        assertThat(answer.at("/search/filter/points/min").asInt()).isEqualTo(5);
    }

    @Test
    void aFilterThatNoStarMeetsFindsNothing() {
        JsonNode answer = Api.search(Map.of("query", STAR, "filter", Map.of("object_ids", List.of("nobody"))));

        assertThat(answer.get("hits")).isEmpty();
        assertThat(answer.at("/search/returned").asInt()).isZero();
    }

    @Test
    void aHitIsAWholeRow() {
        JsonNode hit = Api.search(Map.of("query", STAR)).at("/hits/0");

        assertThat(hit.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "rank",
                        "similarity",
                        "survey",
                        "object_id",
                        "class",
                        "period_days",
                        "catalogue_period_days",
                        "amplitude_mag",
                        "median_brightness",
                        "brightness_unit",
                        "passband",
                        "points",
                        "time_span_days",
                        "ra",
                        "dec",
                        "lightcurve_url",
                        "spectrum_url");
        assertThat(hit.get("rank").asInt()).isEqualTo(1);
        given().get(hit.get("lightcurve_url").asText()).then().statusCode(200);
    }

    @Test
    void hitsComeMostSimilarFirstAndTheStarItselfIsLeftOut() {
        JsonNode hits = Api.search(Map.of("query", STAR, "limit", 1000)).get("hits");

        List<Double> similarities =
                hits.findValues("similarity").stream().map(JsonNode::asDouble).toList();

        assertThat(similarities)
                .hasSize(DemoSky.GAIA_STARS + DemoSky.ZTF_STARS + DemoSky.TESS_STARS - 1)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(Api.starsOf(hits)).doesNotContain("gaia/" + SyntheticStars.id(0));
    }

    @Test
    void theWalkFindsWhatTheExactSearchFindsInSoSmallASky() {
        JsonNode exact = Api.search(Map.of("query", STAR, "exact", true));
        JsonNode walk = Api.search(Map.of("query", STAR, "effort", 1000));

        assertThat(exact.at("/search/exact").asBoolean()).isTrue();
        assertThat(Api.hitsOf(walk)).isEqualTo(Api.hitsOf(exact));
    }

    @Test
    void tellsHowEachSurveyWasSearchedAndHowMuchItFindsSo() {
        JsonNode exact = Api.search(Map.of("query", STAR, "exact", true)).get("search");
        JsonNode asked = Api.search(Map.of("query", STAR, "recall", 0.95)).get("search");

        assertThat(exact.at("/by_survey/0"))
                .hasToString("{\"survey\":\"gaia\",\"exact\":true,\"effort\":null,\"recall_at_10\":1.0,\"visited\":"
                        + DemoSky.GAIA_STARS + "}");
        assertThat(asked.get("recall").asDouble()).isEqualTo(0.95);
        assertThat(asked.get("by_survey")).hasSize(3);
        long visited = 0;
        for (JsonNode survey : asked.get("by_survey")) {
            assertThat(survey.get("recall_at_10").asDouble()).isGreaterThanOrEqualTo(0.95);
            visited += survey.get("visited").asLong();
        }
        assertThat(visited).isEqualTo(asked.get("visited").asLong());
    }

    @Test
    void exactDecidesBeforeRecallAndRecallBeforeEffort() {
        Map<String, Object> all = Map.of("query", STAR, "exact", true, "recall", 0.5, "effort", 777);
        Map<String, Object> both = Map.of("query", STAR, "recall", 0.5, "effort", 777);

        JsonNode exact = Api.search(all).at("/search/by_survey");
        JsonNode recall = Api.search(both).at("/search/by_survey");

        assertThat(exact).allMatch(survey -> survey.get("exact").asBoolean());
        assertThat(recall).noneMatch(survey -> survey.get("effort").asInt() == 777);
    }

    @Test
    void theSearchOfOneSurveyIsThatOfAllWithTheOthersLeftOut() {
        List<String> all = Api.hitsOf(Api.search(Map.of("query", STAR, "limit", 1000, "exact", true)));
        List<String> ztf =
                Api.hitsOf(Api.search(Map.of("query", STAR, "limit", 1000, "exact", true, "surveys", List.of("ztf"))));

        assertThat(ztf)
                .hasSize(DemoSky.ZTF_STARS)
                .isEqualTo(all.stream().filter(star -> star.startsWith("ztf/")).toList());
    }

    @Test
    void minSimilarityLeavesOutTheLessSimilar() {
        JsonNode all = Api.search(Map.of("query", STAR, "limit", 1000, "exact", true));
        double tenth = all.at("/hits/9/similarity").asDouble();

        JsonNode few = Api.search(Map.of("query", STAR, "limit", 1000, "exact", true, "min_similarity", tenth));

        assertThat(Api.hitsOf(few)).isEqualTo(Api.hitsOf(all).subList(0, 10));
    }

    @Test
    void aPositionMeansTheNearestStarThere() {
        JsonNode answer = Api.search(Map.of(
                "query", Map.of("position", Map.of("ra", 10.0201, "dec", -30.02, "radius_arcsec", 5)), "limit", 3));

        assertThat(answer.at("/query/kind").asText()).isEqualTo("position");
        assertThat(answer.at("/query/star/object_id").asText()).isEqualTo(SyntheticStars.id(2));
        assertThat(answer.at("/query/separation_arcsec").asDouble()).isBetween(0.3, 0.33);
    }

    @Test
    void theShortFormIsTheSearchByObject() {
        JsonNode shortForm = Api.get(
                "/api/v1/objects/gaia/{id}/similar?surveys=gaia,tess&limit=7&min_similarity=-0.5&exact=true",
                SyntheticStars.id(0));
        JsonNode search = Api.search(Map.of(
                "query", STAR, "surveys", List.of("gaia", "tess"), "limit", 7, "min_similarity", -0.5, "exact", true));

        assertThat(shortForm.get("hits")).isEqualTo(search.get("hits"));
        assertThat(shortForm.get("query")).isEqualTo(search.get("query"));
    }

    @Test
    void photometryIsToldAsItWasUnderstood() {
        JsonNode lightCurve = Api.lightCurve("ztf", SyntheticStars.id(3));

        JsonNode photometry = Api.search(
                        Map.of("query", Map.of("light_curve", lightCurve), "include_light_curve", true))
                .at("/query/photometry");

        JsonNode star = Api.get("/api/v1/objects/ztf/{id}", SyntheticStars.id(3));
        assertThat(photometry.get("light_curve")).isEqualTo(lightCurve);
        assertThat(photometry.get("periods")).isEqualTo(star.get("periods"));
        assertThat(photometry.get("amplitude_mag")).isEqualTo(star.at("/star/amplitude_mag"));
        assertThat(photometry.at("/drops/points_read").asInt())
                .isEqualTo(lightCurve.get("points").size());
        assertThat(photometry.at("/time_system/reference_position").asText()).isEqualTo("HELIOCENTER");
    }

    @Test
    void countsThePointsThatItDrops() {
        JsonNode lightCurve = Api.lightCurve("ztf", SyntheticStars.id(3));
        ((ObjectNode) lightCurve.at("/points/0")).put("mag", 99.999);
        ((ObjectNode) lightCurve.at("/points/1")).put("error", -1);

        JsonNode drops =
                Api.search(Map.of("query", Map.of("light_curve", lightCurve))).at("/query/photometry/drops");

        assertThat(drops.get("dropped")).hasToString("{\"error_not_positive\":1,\"not_measured\":1}");
    }
}
