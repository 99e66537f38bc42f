package org.starkin.similar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import org.starkin.demo.SyntheticStars;

/** Hits explained, put together and paged through; star number i of each demo survey lies at one place. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class PagesAndGroupsTest {

    private static final Map<String, Object> STAR =
            Map.of("object", Map.of("survey", "gaia", "id", SyntheticStars.id(0)));
    private static final int OTHERS = DemoSky.GAIA_STARS + DemoSky.ZTF_STARS + DemoSky.TESS_STARS - 1;

    private static JsonNode search(Map<String, Object> settings) {
        Map<String, Object> body = new TreeMap<>(settings);
        body.put("query", STAR);
        return Api.search(body);
    }

    @Test
    void pagesPutTogetherAreTheRightAnswer() {
        List<JsonNode> pages = new ArrayList<>();
        for (int offset = 0; offset < OTHERS; offset += 7) {
            search(Map.of("offset", offset, "limit", 7)).get("hits").forEach(pages::add);
        }
        List<JsonNode> all = new ArrayList<>();
        search(Map.of("limit", 1000, "exact", true)).get("hits").forEach(all::add);

        assertThat(pages).hasSize(OTHERS).isEqualTo(all);
        assertThat(search(Map.of("offset", 500)).get("hits")).isEmpty();
        assertThat(search(Map.of("offset", 0)).at("/search/exact").asBoolean()).isTrue();
    }

    @Test
    void pagesOfGroupsPutTogetherAreAllGroups() {
        List<JsonNode> pages = new ArrayList<>();
        for (int offset = 0; offset < 60; offset += 7) {
            search(Map.of("offset", offset, "limit", 7, "group_arcsec", 1.5))
                    .get("hits")
                    .forEach(pages::add);
        }
        List<JsonNode> all = new ArrayList<>();
        search(Map.of("limit", 1000, "exact", true, "group_arcsec", 1.5))
                .get("hits")
                .forEach(all::add);

        assertThat(pages).isEqualTo(all).hasSize(DemoSky.GAIA_STARS);
    }

    @Test
    void aGroupIsOneStarWithItsSiblings() {
        JsonNode answer = search(Map.of("limit", 1000, "exact", true, "group_arcsec", 1.5));
        List<String> reported = new ArrayList<>(Api.hitsOf(answer));

        for (JsonNode hit : answer.get("hits")) {
            reported.addAll(Api.starsOf(hit.get("siblings")));
            for (JsonNode sibling : hit.get("siblings")) {
                assertThat(sibling.get("object_id")).isEqualTo(hit.get("object_id"));
                assertThat(sibling.get("separation_arcsec").asDouble()).isLessThan(1e-6);
                assertThat(sibling.get("similarity").asDouble())
                        .isLessThanOrEqualTo(hit.get("similarity").asDouble());
            }
        }
        assertThat(reported)
                .containsExactlyInAnyOrderElementsOf(Api.hitsOf(search(Map.of("limit", 1000, "exact", true))));
        assertThat(answer.at("/search/grouped").asInt()).isEqualTo(OTHERS);
        assertThat(answer.at("/search/group_arcsec").asDouble()).isEqualTo(1.5);
    }

    @Test
    void asManyGroupsComeBackAsWereWanted() {
        JsonNode wide = search(Map.of("limit", 2, "group_arcsec", 60));
        JsonNode answer = search(Map.of("limit", 40, "group_arcsec", 1.5));

        assertThat(wide.get("hits")).hasSize(2);
        assertThat(answer.get("hits")).hasSize(40);
        assertThat(answer.at("/search/returned").asInt()).isEqualTo(40);
    }

    @Test
    void aHitExplainsItself() {
        JsonNode answer = search(Map.of("limit", 30, "explain", true));
        JsonNode star = answer.at("/query/star");

        for (JsonNode hit : answer.get("hits")) {
            JsonNode why = hit.get("explanation");
            assertThat(why.get("period_ratio").asDouble())
                    .isEqualTo(hit.get("period_days").asDouble()
                            / star.get("period_days").asDouble());
            assertThat(why.get("closer_than_percent_of_pairs").asDouble()).isBetween(0.0, 100.0);
            assertThat(why.get("closeness").asText()).contains("closer than");
            boolean isOfOneClass = hit.get("class").equals(star.get("class"));
            assertThat(why.get(isOfOneClass ? "agrees" : "differs").toString()).contains("\"class\"");
            assertThat(why.at("/links/simbad").asText()).startsWith("https://simbad.");
        }
        assertThat(answer.at("/hits/0/explanation/closer_than_percent_of_pairs").asDouble())
                .isGreaterThan(50);
    }

    @Test
    void theShortFormExplainsAndGroupsToo() {
        JsonNode answer = Api.get(
                "/api/v1/objects/gaia/{id}/similar?limit=3&explain=true&group_arcsec=1.5&offset=2"
                        + "&if_generation=gaia/generation-000001,ztf/generation-000001",
                SyntheticStars.id(0));

        assertThat(answer.at("/hits/0/rank").asInt()).isEqualTo(3);
        assertThat(answer.at("/hits/0/explanation/links/vsx").asText()).contains("aavso");
        assertThat(answer.at("/hits/0").has("siblings")).isTrue();
    }

    @Test
    void aVectorIsComparedByItsLikenessAlone() {
        Map<String, Object> query =
                Map.of("vector", Api.get("/api/v1/objects/gaia/1000000").get("vector"));

        JsonNode why = Api.search(Map.of("query", query, "explain", true)).at("/hits/0/explanation");

        assertThat(why.get("period_ratio").isNull()).isTrue();
        assertThat(why.get("agrees")).isEmpty();
        assertThat(why.get("closeness").asText()).startsWith("closer than all");
    }

    @Test
    void anAnswerOfAnotherGenerationIsRefused() {
        String path = "/api/v1/objects/gaia/1000000/similar?if_generation=";

        JsonNode changed = Faults.require(given().get(path + "gaia/generation-000002"), 409, "generation_changed");
        Faults.require(given().get(path + "gaia/generation-000001&surveys=ztf"), 409, "generation_changed");
        Faults.require(given().get(path + "gaia"), 400, "invalid_value");

        assertThat(changed.get("detail").asText()).contains("generation-000001");
    }

    @ParameterizedTest
    @CsvSource({
        "offset=9991&limit=10, too_deep, offset",
        "offset=-1, invalid_value, offset",
        "group_arcsec=0, invalid_value, group_arcsec",
        "group_arcsec=61, invalid_value, group_arcsec",
        "explain=yes, invalid_value, explain"
    })
    void namesTheSettingThatIsWrong(String parameters, String code, String field) {
        JsonNode problem = Faults.require(given().get("/api/v1/objects/gaia/1000000/similar?" + parameters), 400, code);

        assertThat(problem.at("/violations/0/field").asText()).isEqualTo(field);
    }
}
