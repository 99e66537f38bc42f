package org.starkin.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.starkin.index.Manifest;
import org.starkin.index.Space;

/**
 * The build report as files beside the manifest: {@code report.json} for programs, {@code report.html} for people, which
 * needs no other file and no network.
 */
final class ReportFiles {

    static final String JSON_NAME = "report.json";
    static final String HTML_NAME = "report.html";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ReportFiles() {}

    /**
     * What is reported.
     *
     * @param spectra what became of spectra, where there were any
     * @param further the manifests of the spaces beside that of light curves
     */
    record Parts(BuildReport report, Optional<SpectrumReport> spectra, Map<Space, Manifest> further) {

        /** Of light curves alone. */
        static Parts of(BuildReport report) {
            return new Parts(report, Optional.empty(), Map.of());
        }
    }

    /** Writes both into {@code generation}. */
    static void write(Path generation, Manifest manifest, Parts parts) throws IOException {
        ObjectNode document = document(manifest, parts.report());
        parts.spectra().ifPresent(spectra -> document.set("spectra", JSON.valueToTree(spectra)));
        ObjectNode spaces = JSON.createObjectNode();
        parts.further().forEach((space, its) -> spaces.set(space.key(), JSON.valueToTree(its)));
        if (!spaces.isEmpty()) {
            document.set("spaces", spaces);
        }
        String json = JSON.writeValueAsString(document);
        Files.writeString(generation.resolve(JSON_NAME), json + "\n", StandardCharsets.UTF_8);
        Files.writeString(generation.resolve(HTML_NAME), page(json), StandardCharsets.UTF_8);
    }

    /** The report alone, as text that {@link #parse} reads. */
    static String text(BuildReport report) {
        try {
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is always writable", e);
        }
    }

    /** What {@link #text} wrote. */
    static BuildReport parse(String text) throws JsonProcessingException {
        return JSON.readValue(text, BuildReport.class);
    }

    private static ObjectNode document(Manifest manifest, BuildReport report) {
        ObjectNode build = JSON.valueToTree(report);
        for (int i = 0; i < report.stages().size(); i++) {
            ((ObjectNode) build.withArray("stages").get(i))
                    .put("stars_per_second_alone", report.stages().get(i).starsPerSecondAlone());
        }
        build.put("stars_per_second", report.starsPerSecond());
        ObjectNode document = JSON.createObjectNode();
        document.set("manifest", JSON.valueToTree(manifest));
        document.set("build", build);
        return document;
    }

    /** The page with its data and its plotting library within; a text from a file cannot end the script. */
    private static String page(String json) throws IOException {
        String safe = json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
        return resource("report.html")
                .replace("/*report*/", safe)
                .replace("/*echarts*/", resource("echarts.common.min.js"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ReportFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path; build the product anew");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
