package org.starkin.similar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starkin.demo.Api;
import org.starkin.demo.SpectralSky;
import org.starkin.demo.SyntheticSpectra;
import org.starkin.demo.SyntheticStars;

/** Searches by spectra, light curves and both, and what is told of stars that have spectra. */
@QuarkusTest
@QuarkusTestResource(value = SpectralSky.class, restrictToAnnotatedClass = true)
class SpectrumSearchTest {

    private static final String GAIA_BOTH = SyntheticStars.id(3);

    private static Map<String, Object> spectrum(int star) {
        return Map.of("spectrum", SyntheticSpectra.body(star, 1));
    }

    private static Map<String, Object> object(String survey, String id) {
        return Map.of("object", Map.of("survey", survey, "id", id));
    }

    private static List<String> texts(JsonNode array, String field) {
        return array.findValuesAsText(field);
    }

    @Test
    void aHitThatHasASpectrumSaysWhereItIs() {
        JsonNode answer = Api.get("/api/v1/objects/gaia/" + GAIA_BOTH + "/similar?limit=100");

        for (JsonNode hit : answer.get("hits")) {
            String star = "/api/v1/objects/" + hit.get("survey").asText() + "/"
                    + hit.get("object_id").asText();
            JsonNode told = Api.get(star).get("spectrum_url");
            assertThat(hit.get("spectrum_url")).as(star).isEqualTo(told);
        }
        assertThat(answer.get("hits").findValues("spectrum_url").stream().filter(JsonNode::isNull))
                .isNotEmpty()
                .hasSizeLessThan(answer.get("hits").size());
    }

    @Test
    void aSpectrumFindsTheSpectraOfTheSameStar() {
        JsonNode answer = Api.search(Map.of("query", spectrum(5), "limit", 3));

        assertThat(answer.at("/search/against").asText()).isEqualTo("spectrum");
        assertThat(answer.at("/search/space").asText()).isEqualTo("spectrum");
        assertThat(answer.at("/query/kind").asText()).isEqualTo("spectrum");
        assertThat(texts(answer.get("hits"), "object_id").subList(0, 2))
                .containsExactlyInAnyOrder(SyntheticStars.id(5), SpectralSky.spectralId(5));
        assertThat(texts(answer.at("/search/skipped"), "survey")).containsExactly("tess", "ztf");
        assertThat(answer.at("/search/skipped/0/reason").asText()).isEqualTo("it has no spectrum");
    }

    @Test
    void theAnswerTellsWhatWasReadOfTheSpectrum() {
        JsonNode facts = Api.search(Map.of("query", spectrum(5))).at("/query/spectrum");

        assertThat(facts.get("pixels_read").asInt()).isEqualTo(1650);
        assertThat(facts.get("preview").asText())
                .startsWith("read 1650 pixels, dropped")
                .contains("velocity 0.0 km/s, told");
        assertThat(facts.get("velocity_source").asText()).isEqualTo("told");
        assertThat(facts.get("median_signal_to_noise").asDouble()).isBetween(40.0, 80.0);
    }

    @Test
    void aVectorOfTheAnswerFindsTheSame() {
        JsonNode first = Api.search(Map.of("query", spectrum(5)));

        JsonNode again =
                Api.search(Map.of("query", Map.of("vector", first.at("/query/vector")), "against", "spectrum"));

        assertThat(again.get("hits")).isEqualTo(first.get("hits"));
    }

    @Test
    void aSpectrumAskedAgainstLightCurvesGoesThroughTheJointSpace() {
        JsonNode answer = Api.search(Map.of("query", spectrum(5), "against", "light_curve", "limit", 100));

        assertThat(answer.at("/search/against").asText()).isEqualTo("light_curve");
        assertThat(answer.at("/search/space").asText()).isEqualTo("joint");
        assertThat(answer.get("hits")).hasSize(SpectralSky.GAIA_CURVES + SpectralSky.ZTF_CURVES);
        assertThat(answer.get("hits")).allMatch(hit -> hit.get("points").asInt() > 0);
        assertThat(texts(answer.at("/search/skipped"), "survey")).containsExactly("tess");
        assertThat(answer.at("/search/skipped/0/reason").asText()).contains("it has no joint vectors");
    }

    @Test
    void bothTogetherAreSearchedInTheJointSpace() {
        Map<String, Object> both = new TreeMap<>(spectrum(3));
        both.put(
                "light_curve",
                Api.get("/api/v1/objects/gaia/" + GAIA_BOTH + "/lightcurve").get("light_curve"));

        JsonNode answer = Api.search(Map.of("query", both));

        assertThat(answer.at("/query/kind").asText()).isEqualTo("light_curve and spectrum");
        assertThat(answer.at("/search/space").asText()).isEqualTo("joint");
        assertThat(answer.at("/hits/0/object_id").asText()).isEqualTo(GAIA_BOTH);
        assertThat(answer.at("/query/photometry/points").asInt()).isPositive();
    }

    @Test
    void aStarIsComparedByWhatItHasUnlessItIsSaid() {
        JsonNode light = Api.search(Map.of("query", object("gaia", GAIA_BOTH), "limit", 100));
        JsonNode spectra = Api.get("/api/v1/objects/gaia/" + GAIA_BOTH + "/similar?against=spectrum&limit=100");
        JsonNode alone = Api.search(Map.of("query", object("lamost", SpectralSky.spectralId(3))));

        assertThat(light.at("/search/space").asText()).isEqualTo("light_curve");
        assertThat(texts(light.at("/search/skipped"), "survey")).containsExactly("lamost");
        assertThat(light.at("/search/skipped/0/reason").asText()).isEqualTo("it has spectra and no light curve");
        assertThat(spectra.at("/search/space").asText()).isEqualTo("spectrum");
        assertThat(spectra.at("/hits/0/object_id").asText()).isEqualTo(SpectralSky.spectralId(3));
        assertThat(alone.at("/search/against").asText()).isEqualTo("spectrum");
        assertThat(alone.at("/hits/0/object_id").asText()).isEqualTo(GAIA_BOTH);
    }

    @Test
    void aLightCurveAskedAgainstSpectraFindsStarsThatHaveThem() {
        JsonNode answer =
                Api.search(Map.of("query", object("ztf", SyntheticStars.id(0)), "against", "spectrum", "limit", 100));

        assertThat(answer.at("/search/space").asText()).isEqualTo("joint");
        assertThat(answer.get("hits"))
                .hasSize(SpectralSky.GAIA_BOTH + SpectralSky.GAIA_SPECTRA_ALONE + SpectralSky.LAMOST_SPECTRA);
    }

    @Test
    void aSurveyThatIsNamedAndLacksTheSpaceIsRefusedByName() {
        JsonNode problem = Api.json(Api.post(Api.write(Map.of("query", spectrum(1), "surveys", List.of("ztf")))), 409);

        assertThat(problem.get("code").asText()).isEqualTo("no_such_space");
        assertThat(problem.get("detail").asText()).contains("survey ztf cannot be asked for spectrum vectors");
    }

    @Test
    void aFileOfASpectrumIsToldByItsContent() {
        JsonNode answer = Api.json(
                given().config(Api.asItIs())
                        .contentType("text/csv")
                        .body(SyntheticSpectra.table(7, 1))
                        .post("/api/v1/search/upload?velocity_km_s=0&against=spectrum"),
                200);

        assertThat(answer.at("/query/spectrum/format").asText()).isEqualTo("text");
        assertThat(texts(answer.get("hits"), "object_id").subList(0, 2))
                .containsExactlyInAnyOrder(SyntheticStars.id(7), SpectralSky.spectralId(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"wavelength\":[4000,4001],\"flux\":[1]} | 400 | query.spectrum.flux",
                "{\"wavelength\":[4001,4000],\"flux\":[1,1]} | 400 | query.spectrum.wavelength",
                "{\"wavelength\":[4000,null],\"flux\":[1,1]} | 400 | wavelength",
                "{\"wavelength\":[4000,\"NaN\"],\"flux\":[1,1]} | 400 | wavelength",
                "{\"wavelength\":[-1,0],\"flux\":[1,1]} | 400 | query.spectrum.wavelength",
                "{\"wavelength\":[4000,4001],\"flux\":[1,1],\"error\":[1]} | 400 | query.spectrum.error",
                "{\"wavelength\":[4000,4001],\"flux\":[1,1],\"velocity_km_s\":1e9} | 400 | velocity_km_s",
                "{\"wavelength\":[4000,4001],\"flux\":[1,1],\"medium\":\"water\"} | 400 | medium",
                "{\"wavelength\":[4000,4001],\"flux\":[1,1],\"wavelength_unit\":\"inch\"} | 400 | wavelength_unit",
                "{\"wavelength\":[4000,4001],\"flux\":[1,1]} | 422 | at least 300",
                "{\"wavelength\":[4000,4001],\"flux\":[null,null]} | 422 | at least 300",
                "{\"flux\":[1,1]} | 400 | wavelength"
            })
    void aWrongSpectrumIsRefusedAndSaysWhere(String spectrum, int status, String told) {
        JsonNode problem = Api.json(Api.post("{\"query\":{\"spectrum\":" + spectrum + "}}"), status);

        assertThat(problem.get("detail").asText()).contains(told);
    }

    @Test
    void aMillionPixelsAreRefusedBeforeTheyAreLookedAt() {
        String many = Collections.nCopies(1_000_000, "4000").toString();

        JsonNode problem =
                Api.json(Api.post("{\"query\":{\"spectrum\":{\"wavelength\":" + many + ",\"flux\":[1]}}}"), 400);

        assertThat(problem.get("detail").asText()).contains("has more than 200000 values");
    }

    @Test
    void anUnknownSpaceIsRefused() {
        JsonNode problem =
                Api.json(Api.post(Api.write(Map.of("query", object("gaia", GAIA_BOTH), "against", "colour"))), 400);

        assertThat(problem.get("detail").asText()).contains("against").contains("light_curve, spectrum, joint");
    }

    @Test
    void aStarsPageTellsWhatItHas() {
        JsonNode both = Api.get("/api/v1/objects/gaia/" + GAIA_BOTH);
        JsonNode alone = Api.get("/api/v1/objects/lamost/" + SpectralSky.spectralId(1));

        assertThat(both.get("has")).hasToString("[\"light_curve\",\"spectrum\"]");
        assertThat(alone.get("has")).hasToString("[\"spectrum\"]");
        assertThat(alone.get("vector").isNull()).isTrue();
        assertThat(alone.at("/star/lightcurve_url").isNull()).isTrue();
        assertThat(alone.at("/star/class").asText()).isEqualTo("K1");
        given().get(both.get("spectrum_url").asText()).then().statusCode(200);
        JsonNode problem = Api.json(given().get("/api/v1/objects/lamost/L1/lightcurve"), 404);
        assertThat(problem.get("code").asText()).isEqualTo("no_light_curve");
    }

    @Test
    void starsThatHaveSpectraAloneAreListedAndFoundByPosition() {
        JsonNode listed = Api.get("/api/v1/surveys/lamost/objects?limit=100");
        JsonNode cone = Api.get("/api/v1/objects?ra=200.1&dec=20&radius_arcsec=10");

        assertThat(listed.get("total").asInt()).isEqualTo(SpectralSky.LAMOST_SPECTRA);
        assertThat(texts(cone.get("objects"), "object_id")).contains(SpectralSky.spectralId(1));
    }

    @Test
    void surveysTellTheirSpaces() {
        JsonNode surveys = Api.get("/api/v1/surveys").get("surveys");

        Map<String, List<String>> spaces = new TreeMap<>();
        surveys.forEach(survey -> spaces.put(survey.get("survey").asText(), texts(survey.get("spaces"), "space")));
        assertThat(spaces)
                .containsEntry("gaia", List.of("light_curve", "spectrum", "joint"))
                .containsEntry("ztf", List.of("light_curve", "joint"))
                .containsEntry("tess", List.of("light_curve"));
    }

    @Test
    void theSpectrumOfAStarIsAnswered() {
        JsonNode answer = Api.get("/api/v1/objects/gaia/" + GAIA_BOTH + "/spectrum");

        assertThat(answer.get("source").asText()).isEqualTo("spectrum-3.fits");
        assertThat(answer.get("velocity_source").asText()).isEqualTo("told");
        assertThat(texts(answer.get("lines"), "name")).contains("H alpha", "H beta");
        JsonNode pixels = answer.get("pixels");
        assertThat(pixels.size()).isBetween(2000, 2816);
        for (JsonNode pixel : pixels) {
            if (pixel.get("known").asBoolean()) {
                double wavelength = pixel.get("wavelength_angstrom").asDouble();
                double expected = flux(wavelength);
                assertThat(pixel.get("flux").asDouble()).isCloseTo(expected, within(0.2 * expected));
            }
        }
    }

    /** Of star 3 between its pixels. */
    private static double flux(double wavelength) {
        var spectrum = SyntheticSpectra.of(3, 0);
        int pixel = Math.clamp(Math.round((wavelength - 3900) / 2), 0, spectrum.size() - 1);
        return spectrum.flux(pixel);
    }

    @ParameterizedTest
    @CsvSource({"csv, text/csv", "votable, votable", "parquet, parquet"})
    void theSpectrumIsATableToo(String format, String type) {
        String found = given().get("/api/v1/objects/lamost/L2/spectrum?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .contentType();

        assertThat(found).contains(type);
    }

    @Test
    void whatAStarIsIsToldByHeadsAndByNeighbours() {
        JsonNode answer = Api.get("/api/v1/objects/lamost/L4/properties?neighbours=5");

        assertThat(answer.get("of")).hasToString("[\"spectrum\"]");
        assertThat(answer.get("taught").asText()).contains("simulated stars");
        JsonNode teff = answer.at("/properties/0");
        assertThat(teff.get("property").asText()).isEqualTo("teff_k");
        assertThat(teff.get("head_low").asDouble())
                .isLessThan(teff.get("head_high").asDouble());
        assertThat(teff.get("head_median").asDouble()).isBetween(2500.0, 60_000.0);
        assertThat(teff.get("spectrum_median").asDouble())
                .isBetween(
                        teff.get("spectrum_low").asDouble(),
                        teff.get("spectrum_high").asDouble());
        assertThat(answer.at("/properties/3/property").asText()).isEqualTo("radius_solar");
        assertThat(answer.at("/properties/3/spectrum_median").isNull()).isTrue();
        JsonNode neighbours = teff.get("neighbours");
        assertThat(neighbours).hasSize(5);
        double sum = 0;
        double weights = 0;
        for (JsonNode neighbour : neighbours) {
            assertThat(neighbour.get("object_id").asText()
                            + neighbour.get("survey").asText())
                    .isNotEqualTo("L4lamost");
            double weight = 1 / Math.max(0.01, 1 - neighbour.get("similarity").asDouble());
            sum += weight * neighbour.get("value").asDouble();
            weights += weight;
        }
        assertThat(teff.get("neighbour_mean").asDouble()).isCloseTo(sum / weights, within(1e-6));
        assertThat(answer.at("/classes/neighbours")).hasSize(5);
        assertThat(answer.get("binary_probability").asDouble()).isBetween(0.0, 1.0);
        assertThat(texts(answer.get("skipped"), "survey")).containsExactly("tess");
    }

    @Test
    void whatASpectrumFromOutsideIsIsWhatTheStarIs() {
        JsonNode sent = Api.json(
                Api.post("/api/v1/infer", Api.write(Map.of("query", Map.of("spectrum", SyntheticSpectra.body(4, 0))))),
                200);
        JsonNode known = Api.get("/api/v1/objects/lamost/L4/properties");

        for (int i = 0; i < sent.get("properties").size(); i++) {
            assertThat(sent.at("/properties/" + i + "/head_median").asDouble())
                    .isCloseTo(known.at("/properties/" + i + "/head_median").asDouble(), within(1e-2 * 6000));
            assertThat(sent.at("/properties/" + i + "/spectrum_median").asDouble())
                    .isCloseTo(known.at("/properties/" + i + "/spectrum_median").asDouble(), within(1e-2 * 6000));
        }
        assertThat(sent.at("/properties/0/neighbours/0/object_id").asText()).isEqualTo("L4");
    }

    @Test
    void aTableOfALightCurveCanBeInferredFromToo() {
        JsonNode answer = Api.json(
                Api.post(
                        "/api/v1/infer",
                        Api.write(Map.of(
                                "query",
                                Map.of(
                                        "light_curve",
                                        Api.get("/api/v1/objects/ztf/1000000/lightcurve")
                                                .get("light_curve"))))),
                200);
        JsonNode uploaded = Api.json(
                given().config(Api.asItIs())
                        .contentType("text/csv")
                        .body(SyntheticSpectra.table(4, 0))
                        .post("/api/v1/infer/upload?neighbours=3"),
                200);

        assertThat(answer.get("of")).hasToString("[\"light_curve\"]");
        assertThat(uploaded.get("of")).hasToString("[\"spectrum\"]");
        JsonNode refused = Api.json(Api.post("/api/v1/infer", "{\"query\":{\"vector\":[1]}}"), 400);
        assertThat(refused.get("detail").asText()).contains("is no star by itself");
    }
}
