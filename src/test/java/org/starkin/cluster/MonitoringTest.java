package org.starkin.cluster;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.starkin.cluster.Manifest.elements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.starkin.demo.Api;
import org.starkin.demo.DemoSky;
import org.starkin.demo.Documents;

/** What the cluster asks the server for is what it has: the probes' routes, and the metrics of dashboard and alerts with their labels. */
@QuarkusTest
@QuarkusTestResource(DemoSky.class)
class MonitoringTest {

    private static final Pattern SELECTION = Pattern.compile("([a-z][a-z0-9_]+)\\{([^}]*)\\}");
    private static final Pattern WORD = Pattern.compile("(?<![\\w\"$])[a-z][a-z0-9_]*(?![\\w\"])");
    private static final Pattern GROUPING = Pattern.compile("by \\(([a-z_, ]+)\\)");
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=");
    private static final Pattern SERIES = Pattern.compile("(?m)^([a-z][a-zA-Z0-9_]*)(?:\\{(.*)\\})? ");

    /** Of PromQL; durations such as 5m begin with a digit. */
    private static final Set<String> FUNCTIONS = Set.of("sum", "min", "max", "rate", "by", "or");

    /** Prometheus gives every series of a cluster these. */
    private static final Set<String> CLUSTER_LABELS = Set.of("pod");

    private final Path base = Overlay.folder().resolve("base");

    @Test
    void theProbesAreAnswered() throws IOException {
        List<JsonNode> probes = Overlay.read(Files.readString(base.resolve("server/deployment.yaml")))
                .getFirst()
                .root()
                .findValues("httpGet");

        assertThat(probes)
                .hasSize(3)
                .allSatisfy(
                        probe -> given().get(probe.get("path").asText()).then().statusCode(200));
    }

    @Test
    void everyMetricOfTheDashboardAndTheAlertsIsThereWithItsLabels() throws IOException {
        Api.get("/api/v1/objects/gaia/1000000/similar?surveys=gaia");
        JsonNode monitor = Overlay.read(Files.readString(base.resolve("monitoring/servicemonitor.yaml")))
                .getFirst()
                .root();
        Map<String, Set<String>> series = series(
                given().get(monitor.at("/spec/endpoints/0/path").asText()).asString());

        List<String> expressions = expressions();

        assertThat(expressions).hasSizeGreaterThan(12);
        assertThat(expressions).allSatisfy(expression -> {
            Set<String> metrics = metrics(expression);
            assertThat(metrics).as(expression).isNotEmpty();
            assertThat(series.keySet()).as(expression).containsAll(metrics);
            Set<String> labels = labels(expression);
            assertThat(metrics)
                    .allSatisfy(metric ->
                            assertThat(series.get(metric)).as(expression).containsAll(labels));
        });
    }

    @Test
    void everyAlertNamesASectionOfTheRunbooks() throws IOException {
        List<String> headings = Files.readAllLines(Documents.folder().resolve("runbooks.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-'))
                .toList();

        assertThat(alerts().map(alert -> alert.at("/annotations/runbook").asText()))
                .isNotEmpty()
                .allSatisfy(runbook -> {
                    assertThat(runbook).startsWith("docs/runbooks.md");
                    if (runbook.contains("#")) {
                        assertThat(headings).contains(runbook.substring(runbook.indexOf('#') + 1));
                    }
                });
    }

    private List<String> expressions() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(base.resolve("monitoring/starkin.json").toFile());
        return Stream.concat(
                        dashboard.findValuesAsText("expr").stream(),
                        alerts().map(alert -> alert.get("expr").asText()))
                .toList();
    }

    private Stream<JsonNode> alerts() throws IOException {
        return elements(Overlay.read(Files.readString(base.resolve("monitoring/alerts.yaml")))
                .getFirst()
                .root()
                .at("/spec/groups/0/rules"));
    }

    /** The names of all series, and of each the labels that it ever has. */
    private static Map<String, Set<String>> series(String metrics) {
        Map<String, Set<String>> series = new TreeMap<>();
        SERIES.matcher(metrics).results().forEach(found -> {
            Set<String> labels = series.computeIfAbsent(found.group(1), _ -> new TreeSet<>(CLUSTER_LABELS));
            if (found.group(2) != null) {
                LABEL.matcher(found.group(2)).results().forEach(label -> labels.add(label.group(1)));
            }
        });
        return series;
    }

    private static Set<String> metrics(String expression) {
        String bare =
                GROUPING.matcher(SELECTION.matcher(expression).replaceAll("$1")).replaceAll("by");
        Set<String> words = new TreeSet<>();
        WORD.matcher(bare).results().map(MatchResult::group).forEach(words::add);
        words.removeAll(FUNCTIONS);
        return words;
    }

    private static Set<String> labels(String expression) {
        Set<String> labels = new TreeSet<>();
        SELECTION
                .matcher(expression)
                .results()
                .forEach(found -> LABEL.matcher(found.group(2)).results().forEach(label -> labels.add(label.group(1))));
        GROUPING.matcher(expression)
                .results()
                .forEach(found -> labels.addAll(List.of(found.group(1).split(",\\s*"))));
        return labels;
    }
}
