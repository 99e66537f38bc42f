package org.starkin.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starkin.cluster.Manifest.elements;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What one manifest says of another is so: no schema sees a label that nothing has, or a port that nobody listens at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManifestReferencesTest {

    private List<Overlay> overlays = List.of();

    @BeforeAll
    void renderAll() {
        overlays = Overlay.names().stream().map(Overlay::render).toList();
    }

    @Test
    void everySelectorFindsPods() {
        for (Overlay overlay : overlays) {
            for (Manifest one : overlay.manifests()) {
                Stream.of("/spec/selector/matchLabels", "/spec/selector", "/spec/podSelector")
                        .map(one.root()::at)
                        .filter(selector -> isOfPods(one) && !selector.isMissingNode() && !selector.has("matchLabels"))
                        .forEach(selector -> assertThat(overlay.manifests())
                                .as(one + " of " + overlay.name())
                                .anyMatch(other -> matches(selector, other.podLabels())));
            }
        }
    }

    private static boolean isOfPods(Manifest one) {
        return Set.of("Deployment", "Service", "PodDisruptionBudget", "NetworkPolicy")
                .contains(one.kind());
    }

    /** By labels, or by expressions of which Spark's pods have the first value. */
    private static boolean matches(JsonNode selector, JsonNode labels) {
        if (selector.has("matchExpressions")) {
            return elements(selector.get("matchExpressions"))
                    .allMatch(expression -> elements(expression.get("values"))
                            .anyMatch(value -> value.equals(
                                    labels.path(expression.get("key").asText()))));
        }
        JsonNode wanted = selector.has("matchLabels") ? selector.get("matchLabels") : selector;
        return !wanted.isEmpty()
                && wanted.properties().stream()
                        .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }

    @Test
    void whatIsWatchedIsAServiceAndHasThePort() {
        for (Overlay overlay : overlays) {
            for (Manifest monitor : overlay.ofKind("ServiceMonitor")) {
                assertThat(overlay.ofKind("Service"))
                        .filteredOn(service -> matches(
                                monitor.root().at("/spec/selector"),
                                service.root().at("/metadata/labels")))
                        .hasSize(1)
                        .allSatisfy(
                                service -> assertThat(elements(service.root().at("/spec/ports"))
                                                .map(port -> port.get("name")))
                                        .contains(monitor.root().at("/spec/endpoints/0/port")));
            }
        }
    }

    @Test
    void everyServiceAndProbeNamesAPortThatAContainerHas() {
        for (Overlay overlay : overlays) {
            for (Manifest service : overlay.ofKind("Service")) {
                List<Manifest> behind = overlay.manifests().stream()
                        .filter(other -> matches(service.root().at("/spec/selector"), other.podLabels()))
                        .toList();
                Set<String> ports = behind.stream()
                        .flatMap(workload -> workload.containers().stream())
                        .flatMap(ManifestReferencesTest::ports)
                        .collect(Collectors.toSet());
                assertThat(elements(service.root().at("/spec/ports"))
                                .map(port -> port.get("targetPort").asText()))
                        .as(service + " of " + overlay.name())
                        .isNotEmpty()
                        .allSatisfy(port -> assertThat(ports).contains(port));
            }
            for (Manifest workload : overlay.manifests()) {
                for (JsonNode container : workload.containers()) {
                    assertThat(container.findValues("httpGet"))
                            .allSatisfy(probe -> assertThat(ports(container))
                                    .as(workload + "'s probes")
                                    .contains(probe.get("port").asText()));
                }
            }
        }
    }

    private static Stream<String> ports(JsonNode container) {
        return elements(container.path("ports")).map(port -> port.get("name").asText());
    }

    @Test
    void everyNameThatIsReferredToIsThere() {
        for (Overlay overlay : overlays) {
            for (Manifest workload : overlay.manifests()) {
                JsonNode pods = workload.podSpec();
                if (pods.isMissingNode()) {
                    continue;
                }
                String where = workload + " of " + overlay.name();
                assertThat(overlay.has(
                                "ServiceAccount",
                                pods.path("serviceAccountName").asText()))
                        .as(where + "'s account")
                        .isTrue();
                requireAll(overlay, where, "ConfigMap", pods.findValues("configMapRef"), "name");
                requireAll(overlay, where, "ConfigMap", pods.findValues("configMap"), "name");
                requireAll(
                        overlay, where, "PersistentVolumeClaim", pods.findValues("persistentVolumeClaim"), "claimName");
                requireVolumes(workload, where);
            }
        }
    }

    private static void requireAll(
            Overlay overlay, String where, String kind, List<JsonNode> references, String field) {
        assertThat(references)
                .allSatisfy(reference -> assertThat(
                                overlay.has(kind, reference.get(field).asText()))
                        .as(where + ": " + kind + " " + reference)
                        .isTrue());
    }

    /** Each mount is of a volume, and each volume is mounted. */
    private static void requireVolumes(Manifest workload, String where) {
        Set<String> mounted = workload.containers().stream()
                .flatMap(container -> elements(container.path("volumeMounts")))
                .map(mount -> mount.get("name").asText())
                .collect(Collectors.toSet());
        assertThat(elements(workload.podSpec().path("volumes"))
                        .map(volume -> volume.get("name").asText()))
                .as(where + "'s volumes")
                .containsExactlyInAnyOrderElementsOf(mounted);
    }

    @Test
    void whatScalesAndWhatIsBoundIsThere() {
        for (Overlay overlay : overlays) {
            for (Manifest scaler : overlay.ofKind("HorizontalPodAutoscaler")) {
                JsonNode target = scaler.root().at("/spec/scaleTargetRef");
                assertThat(overlay.has(
                                target.get("kind").asText(), target.get("name").asText()))
                        .isTrue();
                assertThat(overlay.ofKind("Deployment"))
                        .allSatisfy(scaled -> assertThat(
                                        scaled.root().at("/spec/replicas").isMissingNode())
                                .as("the autoscaler's, not the overlay's")
                                .isTrue());
            }
            for (Manifest binding : overlay.ofKind("RoleBinding")) {
                assertThat(overlay.has(
                                "Role", binding.root().at("/roleRef/name").asText()))
                        .isTrue();
                assertThat(overlay.has(
                                "ServiceAccount",
                                binding.root().at("/subjects/0/name").asText()))
                        .isTrue();
                assertThat(binding.root().at("/subjects/0/namespace").asText()).isEqualTo("starkin");
            }
        }
    }

    @Test
    void everythingIsInTheOneNamespace() {
        for (Overlay overlay : overlays) {
            assertThat(overlay.manifests())
                    .allSatisfy(manifest -> assertThat(
                                    manifest.root().at("/metadata/namespace").asText())
                            .as(manifest + " of " + overlay.name())
                            .isEqualTo("starkin"));
        }
    }
}
