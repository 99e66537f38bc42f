package org.starkin.contest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A server that a load is put on, and what happens to it meanwhile. */
sealed interface LoadedServer {

    String address();

    /** Does what is to happen in a minute. */
    void disturb(int minute) throws IOException;

    /** What the row of a minute tells beside the answers: heap and process, MB, where known, and what happened. */
    String told(int minute) throws IOException;

    /** A server of its own: each minute a survey of the sky that it serves is put in its place anew. */
    record Own(ServerProcess process, Path served, List<String> surveys) implements LoadedServer {

        public Own {
            surveys = List.copyOf(surveys);
        }

        @Override
        public String address() {
            return process.address();
        }

        @Override
        public void disturb(int minute) {
            Resurvey.of(served, survey(minute));
        }

        private String survey(int minute) {
            return surveys.get(minute % surveys.size());
        }

        @Override
        public String told(int minute) throws IOException {
            ProcessMemory memory = process.memory();
            return String.format(
                    Locale.ROOT,
                    "%7d  %10d  %s",
                    memory.heapMegabytes(),
                    memory.residentMegabytes(),
                    survey(minute) + " anew");
        }
    }

    /** A server that somebody else started and may change meanwhile: which generations it answers from is told. */
    record Running(String address) implements LoadedServer {

        private static final ObjectMapper JSON = new ObjectMapper();
        private static final int OK = 200;

        /**
         * That which answers at an address.
         *
         * @throws IOException where none does
         */
        static Running at(URI address) throws IOException {
            Running server = new Running(address.toString().replaceFirst("/+$", ""));
            server.generations();
            return server;
        }

        @Override
        public void disturb(int minute) {
            // Whoever started it does.
        }

        @Override
        public String told(int minute) throws IOException {
            return String.format(Locale.ROOT, "%7s  %10s  %s", "", "", generations());
        }

        private String generations() throws IOException {
            List<String> generations = new ArrayList<>();
            JSON.readTree(surveys())
                    .path("surveys")
                    .forEach(survey -> generations.add(survey.path("survey").asText() + " "
                            + survey.path("generation").asText()));
            return String.join(", ", generations);
        }

        private String surveys() throws IOException {
            String url = address + "/api/v1/surveys";
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != OK) {
                    throw new IOException(url + " answers " + answer.statusCode() + ": " + answer.body());
                }
                return answer.body();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while the server was asked for its surveys", e);
            }
        }
    }
}
