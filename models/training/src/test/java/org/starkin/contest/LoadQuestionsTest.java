package org.starkin.contest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.index.Sky;
import org.starkin.index.SkyView;

class LoadQuestionsTest {

    private static final int DRAWN = 2_000;

    @Test
    void whatAServerHasNotWhatItTakesForIsToldAndNotAsked(@TempDir Path folder) throws Exception {
        HttpServer http = serverWithoutCalibration();
        try (HttpClient client = HttpClient.newHttpClient();
                Sky sky = Sky.open(sky(folder));
                SkyView view = sky.acquire()) {
            LoadQuestions questions =
                    new LoadQuestions("http://127.0.0.1:" + http.getAddress().getPort(), view);
            assertThat(drawn(questions)).as("at first").contains("/api/v1/crossmatch", "/api/v1/rare", "/api/v1/jobs");

            assertThat(questions.leaveOutTheUnanswerable(client))
                    .containsExactly("not asked: crossmatch of course: not calibrated");

            assertThat(drawn(questions)).doesNotContain("/api/v1/crossmatch").contains("/api/v1/rare", "/api/v1/jobs");
        } finally {
            http.stop(0);
        }
    }

    private static Stream<String> drawn(LoadQuestions questions) {
        SplittableRandom random = new SplittableRandom(1);
        return Stream.generate(() -> questions.draw(random).uri().getPath()).limit(DRAWN);
    }

    private static Path sky(Path folder) throws IOException {
        Path sky = folder.resolve("sky");
        ServedSky.make(sky, Course.of(200, 1, 8, 1), 1);
        return sky;
    }

    /** Answers all but cross-matches, and those by saying why not. */
    private static HttpServer serverWithoutCalibration() throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] reason = "not calibrated".getBytes(StandardCharsets.UTF_8);
        http.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, -1);
            }
        });
        http.createContext("/api/v1/crossmatch", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(409, reason.length);
                exchange.getResponseBody().write(reason);
            }
        });
        http.start();
        return http;
    }
}
