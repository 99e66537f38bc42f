package org.starkin.start;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.starkin.index.SkyView;
import org.starkin.index.StarFacts;
import org.starkin.index.SurveySearcher;
import org.starkin.operate.OpenSky;

/** Asks the server that has just started, over HTTP, for the page, the surveys, and some of their stars, light curves and kin. */
final class Rehearsal {

    private static final Logger LOG = Logger.getLogger(Rehearsal.class);

    /** Enough for the compilers to learn what is asked for, few enough to be done within seconds. */
    private static final int STARS_OF_A_SURVEY = 100;

    private static final int MOST_SURVEYS = 3;

    /** An analysis takes longer than a search. */
    private static final int ANALYSED_OF_A_SURVEY = 10;

    private static final int PATIENCE_MILLIS = 10_000;

    private final OpenSky sky;
    private final int port;

    Rehearsal(OpenSky sky, int port) {
        this.sky = sky;
        this.port = port;
    }

    /** Whether every request was answered as it should be. */
    boolean isGood() throws IOException {
        int good = 0;
        List<String> paths = paths();
        for (String path : paths) {
            int status = ask(path);
            if (status == HttpURLConnection.HTTP_OK) {
                good++;
            } else {
                LOG.warnf("%s is answered with %d", path, status);
            }
        }
        boolean isGood = good == paths.size();
        LOG.infof("rehearsed %d requests, %s of them answered", paths.size(), isGood ? "all" : String.valueOf(good));
        return isGood;
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>(List.of("/", "/q/health/live", "/q/openapi?format=json"));
        if (sky.reasonClosed().isEmpty()) {
            paths.addAll(List.of("/q/health/ready", "/api/v1/surveys"));
            try (SkyView view = sky.acquire()) {
                view.surveys().stream().limit(MOST_SURVEYS).forEach(survey -> paths.addAll(ofStars(survey)));
            }
        }
        return paths;
    }

    private static List<String> ofStars(SurveySearcher survey) {
        List<String> paths = new ArrayList<>();
        int analysed = 0;
        for (StarFacts star : survey.page(0, STARS_OF_A_SURVEY)) {
            String path = "/api/v1/objects/" + encoded(star.id().survey()) + "/"
                    + encoded(star.id().objectId());
            paths.add(path);
            paths.add(path + "/lightcurve");
            paths.add(path + "/similar");
            if (analysed++ < ANALYSED_OF_A_SURVEY) {
                paths.add(path + "/periodogram");
                paths.add(path + "/features");
            }
            paths.add(path + "/similar?recall=0.9&limit=5&surveys="
                    + encoded(star.id().survey()));
        }
        return paths;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private int ask(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        if (connection.getResponseCode() == HttpURLConnection.HTTP_OK) {
            try (InputStream body = connection.getInputStream()) {
                body.readAllBytes();
            }
        }
        return connection.getResponseCode();
    }
}
