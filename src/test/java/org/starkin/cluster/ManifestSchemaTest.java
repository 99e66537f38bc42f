package org.starkin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every manifest of every overlay is as Kubernetes' API wants it, and what would find a mistake finds made-up ones. */
class ManifestSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> overlays() {
        return Overlay.names().stream();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyManifestIsAsTheApiWantsIt(String overlay) {
        List<Manifest> manifests = Overlay.render(overlay).manifests();

        assertThat(manifests)
                .hasSizeGreaterThan(5)
                .allSatisfy(manifest -> assertThat(ApiSchema.faults(manifest))
                        .as(manifest + " of " + overlay)
                        .isEmpty());
    }

    @Test
    void thePodThatSparkMakesExecutorsOfIsAsTheApiWantsIt() throws IOException {
        String template = Files.readString(Overlay.folder().resolve("base/spark/executor.yaml"));

        assertThat(Overlay.read(template))
                .hasSize(1)
                .allSatisfy(manifest -> assertThat(ApiSchema.faults(manifest)).isEmpty());
    }

    /** Each row: a kind, the object in it, a field of that, and what is put there; nothing is taken away. */
    @ParameterizedTest
    @CsvSource({
        "Deployment, /spec, replica, 2",
        "Deployment, /spec, revisionHistoryLimit, '\"3\"'",
        "Deployment, /spec, selector, ",
        "Deployment, /spec/template/spec/containers/0, name, ",
        "Deployment, /spec/template/spec/containers/0, imagePullPolice, '\"Always\"'",
        "Deployment, /spec/template/spec/containers/0/readinessProbe, periodSeconds, '\"5\"'",
        "Deployment, /spec/template/spec/containers/0/readinessProbe, periodSeconds, 5.5",
        "Deployment, /spec/template/spec/containers/0/readinessProbe/httpGet, port, ",
        "Deployment, /spec/template/spec/containers/0/securityContext, readOnlyRootFilesystem, '\"yes\"'",
        "Deployment, /spec/template/spec/containers/0/resources/limits, memory, '{}'",
        "Deployment, /spec/template/spec/volumes/0, emptyDirectory, '{}'",
        "Service, /spec/ports/0, port, '\"http\"'",
        "Service, /spec/ports/0, port, ",
        "NetworkPolicy, /spec/ingress/0, form, '[]'",
        "HorizontalPodAutoscaler, /spec, maxReplicas, ",
        "HorizontalPodAutoscaler, /spec/metrics/0/resource/target, averageUtilisation, 70",
        "PodDisruptionBudget, /spec, maxUnavailabel, 1",
        "Job, /spec/template, specification, '{}'",
        "RoleBinding, , roleRef, ",
        "PersistentVolumeClaim, /spec, accessModes, '\"ReadWriteOnce\"'",
        "ConfigMap, /data, STARKIN_DRAIN, 10",
        "SolrCloud, /spec, replica, 3",
        "SolrCloud, /spec, replicas, '\"3\"'",
        "SolrCloud, /spec/zookeeperRef/provided, replicas, -1",
        "ServiceMonitor, /spec, selector, ",
        "ServiceMonitor, /spec/endpoints/0, interval, '\"often\"'",
        "PrometheusRule, /spec/groups/0/rules/0, expr, "
    })
    void aMistakeIsFound(String kind, String object, String field, String value) throws IOException {
        Manifest whole = manifestOf(kind, field);
        ObjectNode changed = whole.root().deepCopy();
        ObjectNode place = (ObjectNode) (object == null ? changed : changed.at(object));
        if (value == null) {
            assertThat(place.remove(field)).as("what is taken away").isNotNull();
        } else {
            place.set(field, JSON.readTree(value));
        }

        assertThat(ApiSchema.faults(whole)).isEmpty();
        assertThat(ApiSchema.faults(new Manifest(changed))).isNotEmpty();
    }

    @Test
    void aKindWithoutASchemaIsAFault() {
        JsonNode unknown =
                JsonNodeFactory.instance.objectNode().put("apiVersion", "v1").put("kind", "Novelty");

        assertThat(ApiSchema.faults(new Manifest(unknown)))
                .hasSize(1)
                .first()
                .asString()
                .contains("v1 Novelty");
    }

    /** The overlay with all kinds has it. */
    private static Manifest manifestOf(String kind, String field) {
        return Rendered.ALL.ofKind(kind).stream()
                .filter(manifest -> !kind.equals("ConfigMap")
                        || manifest.root().path("data").has(field))
                .filter(manifest -> !manifest.name().equals("starkin-spark-driver"))
                .findFirst()
                .orElseThrow();
    }

    /** Rendered once. */
    private static final class Rendered {
        private static final Overlay ALL = Overlay.render("cluster-solr");
    }
}
