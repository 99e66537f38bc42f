package org.starkin.contest;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.starkin.index.SkyView;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.index.SurveySearcher;

/** What users ask, drawn at random: mostly for stars and their kin, now and then for what costs more. Thread-safe. */
final class LoadQuestions {

    private static final int STARS_OF_A_SURVEY = 200;

    private final String address;
    private final List<String> surveys = new ArrayList<>();
    private final List<StarFacts> stars = new ArrayList<>();

    LoadQuestions(String address, SkyView view) {
        this.address = address;
        for (SurveySearcher survey : view.surveys()) {
            surveys.add(survey.manifest().survey());
            stars.addAll(survey.page(0, STARS_OF_A_SURVEY));
        }
    }

    /** A request, and whether it was answered as it should be where its status is below 300. */
    HttpRequest draw(RandomGenerator random) {
        StarFacts star = stars.get(random.nextInt(stars.size()));
        String path = path(star.id());
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> get(path + "/similar?limit=10");
            case 7, 8 -> get(path);
            case 9, 10 -> get(path + "/lightcurve?fold=false&format=csv");
            case 11 -> get("/api/v1/surveys");
            case 12 -> get("/api/v1/objects?" + cone(star) + "&radius_arcsec=600&format=votable");
            case 13 -> get("/scs?" + cone(star).toUpperCase(Locale.ROOT) + "&SR=0.1");
            case 14 -> get("/api/v1/outliers?survey=" + encoded(star.id().survey()) + "&limit=20");
            case 15 ->
                post("/api/v1/search?format=parquet", "{\"query\":{\"object\":" + object(star) + "},\"limit\":100}");
            case 16 ->
                post(
                        "/api/v1/search/batch",
                        "{\"queries\":[{\"query\":{\"object\":" + object(star) + "}},{\"query\":{\"object\":"
                                + object(star) + "},\"limit\":3}]}");
            case 17 ->
                post("/api/v1/crossmatch", "{\"sources\":[{\"object\":" + object(star) + "}],\"radius_arcsec\":5}");
            case 18 -> post("/api/v1/rare", "{\"positives\":[{\"object\":" + object(star) + "}],\"limit\":20}");
            default -> random.nextInt(20) > 0 ? get(path + "/similar?exact=true") : job();
        };
    }

    private HttpRequest job() {
        return post(
                "/api/v1/jobs",
                "{\"kind\":\"crossmatch\",\"parameters\":{\"source_survey\":\"" + surveys.getFirst()
                        + "\",\"target_survey\":\"" + surveys.getLast() + "\",\"radius_arcsec\":3}}");
    }

    private static String cone(StarFacts star) {
        return star.position()
                .map(place -> String.format(Locale.ROOT, "ra=%.6f&dec=%.6f", place.raDeg(), place.decDeg()))
                .orElse("ra=0&dec=0");
    }

    private static String object(StarFacts star) {
        return "{\"survey\":\"" + star.id().survey() + "\",\"id\":\""
                + star.id().objectId() + "\"}";
    }

    private static String path(StarId id) {
        return "/api/v1/objects/" + encoded(id.survey()) + "/" + encoded(id.objectId());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).build();
    }

    private HttpRequest post(String path, String body) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
