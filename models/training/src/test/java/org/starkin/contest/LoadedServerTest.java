package org.starkin.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LoadedServerTest {

    @Test
    void ofAServerThatRunsTheGenerationsItAnswersFromAreTold() throws IOException {
        byte[] surveys = """
                {"surveys": [{"survey": "gaia", "generation": "generation-000003"}, {"survey": "ztf", "generation": "generation-000001"}]}
                """.getBytes(StandardCharsets.UTF_8);
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/api/v1/surveys", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, surveys.length);
                exchange.getResponseBody().write(surveys);
            }
        });
        http.start();
        try {
            LoadedServer server = LoadedServer.Running.at(address(http, "/"));

            server.disturb(1);

            assertThat(server.told(1)).endsWith("gaia generation-000003, ztf generation-000001");
        } finally {
            http.stop(0);
        }
    }

    @Test
    void whereNoServerOfStarsAnswersNoLoadBegins() throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.start();
        try {
            assertThatThrownBy(() -> LoadedServer.Running.at(address(http, "")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("/api/v1/surveys answers 404");
        } finally {
            http.stop(0);
        }
    }

    private static URI address(HttpServer http, String path) {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + path);
    }
}
