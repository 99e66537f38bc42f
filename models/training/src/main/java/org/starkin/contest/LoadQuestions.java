package org.starkin.contest;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.starkin.index.SkyView;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.index.SurveySearcher;

/**
 * What users ask, drawn at random: mostly for stars and their kin, now and then for what costs more. Thread-safe once what cannot
 * be answered is left out.
 */
final class LoadQuestions {

    private static final int STARS_OF_A_SURVEY = 200;
    private static final int ALL_SHARES = 400;

    /** The status of what a survey has not what it takes for: no calibration, no strangeness. */
    private static final int CONFLICT = 409;

    private final String address;
    private final List<String> surveys = new ArrayList<>();
    private final List<StarFacts> stars = new ArrayList<>();
    private final List<Kind> kinds = kinds();
    private final Set<Asked> leftOut = new HashSet<>();

    LoadQuestions(String address, SkyView view) {
        this.address = address;
        for (SurveySearcher survey : view.surveys()) {
            surveys.add(survey.manifest().survey());
            stars.addAll(survey.page(0, STARS_OF_A_SURVEY));
        }
    }

    /**
     * A kind of question.
     *
     * @param share how many of {@link #ALL_SHARES} questions are of it
     * @param about makes it of the star that it is about
     */
    private record Kind(String name, int share, Function<StarFacts, HttpRequest> about) {}

    private record Asked(String kind, String survey) {}

    private List<Kind> kinds() {
        return List.of(
                new Kind("similar", 140, star -> get(path(star.id()) + "/similar?limit=10")),
                new Kind("object", 40, star -> get(path(star.id()))),
                new Kind("lightcurve", 40, star -> get(path(star.id()) + "/lightcurve?fold=false&format=csv")),
                new Kind("surveys", 20, _ -> get("/api/v1/surveys")),
                new Kind(
                        "objects",
                        20,
                        star -> get("/api/v1/objects?" + cone(star) + "&radius_arcsec=600&format=votable")),
                new Kind("scs", 20, star -> get("/scs?" + cone(star).toUpperCase(Locale.ROOT) + "&SR=0.1")),
                new Kind(
                        "outliers",
                        20,
                        star -> get(
                                "/api/v1/outliers?survey=" + encoded(star.id().survey()) + "&limit=20")),
                new Kind(
                        "search",
                        20,
                        star -> post(
                                "/api/v1/search?format=parquet",
                                "{\"query\":{\"object\":" + object(star) + "},\"limit\":100}")),
                new Kind(
                        "batch",
                        20,
                        star -> post(
                                "/api/v1/search/batch",
                                "{\"queries\":[{\"query\":{\"object\":" + object(star) + "}},{\"query\":{\"object\":"
                                        + object(star) + "},\"limit\":3}]}")),
                new Kind(
                        "crossmatch",
                        20,
                        star -> post(
                                "/api/v1/crossmatch",
                                "{\"sources\":[{\"object\":" + object(star) + "}],\"radius_arcsec\":5}")),
                new Kind(
                        "rare",
                        20,
                        star -> post(
                                "/api/v1/rare", "{\"positives\":[{\"object\":" + object(star) + "}],\"limit\":20}")),
                new Kind("exact", 19, star -> get(path(star.id()) + "/similar?exact=true")),
                new Kind("job", 1, _ -> job()));
    }

    /**
     * Asks one question of each kind about a star of each survey, and draws none again of what a survey has not what it takes for.
     *
     * @return what is left out and why, a line each
     */
    List<String> leaveOutTheUnanswerable(HttpClient client) throws IOException, InterruptedException {
        List<String> reasons = new ArrayList<>();
        for (String survey : surveys) {
            Optional<StarFacts> star = stars.stream()
                    .filter(one -> one.id().survey().equals(survey))
                    .findFirst();
            for (Kind kind : star.isPresent() ? kinds : List.<Kind>of()) {
                HttpResponse<String> answer =
                        client.send(kind.about().apply(star.get()), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == CONFLICT) {
                    leftOut.add(new Asked(kind.name(), survey));
                    reasons.add("not asked: " + kind.name() + " of " + survey + ": " + answer.body());
                }
            }
        }
        return reasons;
    }

    HttpRequest draw(RandomGenerator random) {
        while (true) {
            StarFacts star = stars.get(random.nextInt(stars.size()));
            Kind kind = kind(random.nextInt(ALL_SHARES));
            if (!leftOut.contains(new Asked(kind.name(), star.id().survey()))) {
                return kind.about().apply(star);
            }
        }
    }

    private Kind kind(int share) {
        int below = 0;
        for (Kind kind : kinds) {
            below += kind.share();
            if (share < below) {
                return kind;
            }
        }
        throw new IllegalStateException("the shares of the kinds are " + below + " in all, not " + ALL_SHARES);
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
