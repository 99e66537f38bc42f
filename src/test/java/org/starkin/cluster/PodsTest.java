package org.starkin.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starkin.cluster.Manifest.elements;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.starkin.demo.Documents;
import org.starkin.operate.StarkinConfig;

/** The pods of all overlays may do no more than they must, and are told what this project's programs understand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PodsTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\((\\w+)\\)");

    /** Which of {@code k8s/images} makes an image. */
    private static final Map<String, String> IMAGES = Map.of(
            "starkin", "Containerfile", "starkin-gpu", "Containerfile.gpu", "starkin-spark", "Containerfile.spark");

    private final Path root = Documents.folder().resolveSibling("");
    private List<Pod> pods = List.of();
    private List<Started> all = List.of();

    private record Pod(Overlay overlay, Manifest workload) {
        @Override
        public String toString() {
            return workload + " of " + overlay.name();
        }
    }

    /** A container of a pod. */
    private record Started(Pod pod, JsonNode container) {
        @Override
        public String toString() {
            return container.get("name").asText() + " in " + pod;
        }

        List<String> arguments() {
            return elements(container.path("args")).map(JsonNode::asText).toList();
        }
    }

    @BeforeAll
    void renderAll() {
        pods = Overlay.names().stream()
                .map(Overlay::render)
                .flatMap(overlay -> overlay.manifests().stream()
                        .filter(manifest -> !manifest.podSpec().isMissingNode())
                        .map(manifest -> new Pod(overlay, manifest)))
                .toList();
        all = pods.stream()
                .flatMap(pod -> pod.workload().containers().stream().map(container -> new Started(pod, container)))
                .toList();
        assertThat(all).hasSizeGreaterThan(pods.size());
    }

    @Test
    void aPodIsNobodyAndKnowsNothingOfTheCluster() {
        assertThat(pods).allSatisfy(pod -> {
            JsonNode spec = pod.workload().podSpec();
            assertThat(spec.at("/securityContext/runAsNonRoot").asBoolean())
                    .as(pod + "")
                    .isTrue();
            assertThat(spec.at("/securityContext/runAsUser").asInt()).isEqualTo(10001);
            assertThat(spec.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(spec.get("enableServiceLinks").asBoolean(true))
                    .as(pod + "")
                    .isFalse();
            assertThat(spec.path("automountServiceAccountToken").asBoolean(true))
                    .as(pod + " asks the cluster's API")
                    .isEqualTo(pod.workload().name().equals("starkin-spark"));
            assertThat(spec.toString()).doesNotContain("hostPath", "hostNetwork", "hostPID", "privileged\":true");
        });
    }

    @Test
    void aContainerWritesToItsVolumesAloneAndHasBoundedMemory() {
        assertThat(all).allSatisfy(started -> {
            JsonNode container = started.container();
            assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .as(started + "")
                    .isTrue();
            assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(container.at("/securityContext/capabilities/drop/0").asText())
                    .isEqualTo("ALL");
            assertThat(container.at("/resources/requests/cpu").asText())
                    .as(started + "")
                    .isNotEmpty();
            assertThat(container.at("/resources/limits/memory").asText())
                    .as(started + "")
                    .isNotEmpty()
                    .isEqualTo(container.at("/resources/requests/memory").asText());
            assertThat(elements(container.get("volumeMounts"))
                            .map(mount -> mount.get("mountPath").asText()))
                    .as(started + " has where to write what is temporary")
                    .contains("/tmp");
        });
    }

    @Test
    void aServerOfASolrCloudHasRoomForTheVectorsThatItKeeps() throws ReflectiveOperationException {
        String mostMb = StarkinConfig.Solr.class
                .getMethod("vectorsMb")
                .getAnnotation(WithDefault.class)
                .value();
        assertThat(all)
                .filteredOn(started -> started.arguments().containsAll(List.of("serve", "--solr")))
                .isNotEmpty()
                .allSatisfy(started -> {
                    List<JsonNode> folders = elements(
                                    started.pod().workload().podSpec().get("volumes"))
                            .filter(volume -> volume.has("emptyDir"))
                            .toList();
                    assertThat(folders)
                            .filteredOn(volume -> volume.get("name").asText().equals("tmp"))
                            .singleElement()
                            .satisfies(volume -> assertThat(gibibytes(volume.at("/emptyDir/sizeLimit")))
                                    .isGreaterThan(Math.ceilDiv(Integer.parseInt(mostMb), 1024)));
                    assertThat(gibibytes(started.container().at("/resources/limits/ephemeral-storage")))
                            .as("all that it may write")
                            .isGreaterThanOrEqualTo(folders.stream()
                                    .mapToInt(volume -> gibibytes(volume.at("/emptyDir/sizeLimit")))
                                    .sum());
                });
    }

    private static int gibibytes(JsonNode quantity) {
        assertThat(quantity.asText()).endsWith("Gi");
        return Integer.parseInt(quantity.asText().replace("Gi", ""));
    }

    @Test
    void theBuilderOfTheClusterAsksForAGpu() {
        assertThat(all)
                .filteredOn(started -> started.container().get("image").asText().startsWith("starkin-gpu"))
                .isNotEmpty()
                .allSatisfy(started -> {
                    assertThat(started.container()
                                    .at("/resources/limits")
                                    .get("nvidia.com/gpu")
                                    .asText())
                            .isEqualTo("1");
                    assertThat(started.arguments()).containsSequence("--device", "gpu");
                });
    }

    /** What is asked of Solr is the launcher's once it has the verb; until then it is looked at no further. */
    @Test
    void everyWordToALauncherIsOneThatItKnows() throws IOException {
        String launcher = Files.readString(root.resolve("starkin"));
        String builder = builderOptions();
        for (Started started : all) {
            List<String> words = started.arguments();
            boolean isOfSolr = words.contains("--solr") && !launcher.contains("--solr");
            if (started.container().has("command") || isOfSolr) {
                continue;
            }
            assertThat(launcher)
                    .as(started + "")
                    .containsPattern("(?m)^    " + words.getFirst() + "\\b.*;;$|\\| " + words.getFirst() + "\\b");
            assertThat(words.stream().filter(word -> word.startsWith("--")))
                    .as(started + "")
                    .isNotEmpty()
                    .allSatisfy(option -> assertThat(words.getFirst().equals("serve") ? launcher : builder)
                            .containsAnyOf(option + ")", "\"" + option + "\""));
        }
    }

    private String builderOptions() {
        return texts(root.resolve("index-builder/src/main/java/org/starkin/cli"))
                + texts(root.resolve("solr/src/main/java/org/starkin/solr"));
    }

    private static String texts(Path folder) {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(PodsTest::text).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyVariableInAnArgumentIsGiven() {
        for (Started started : all) {
            Set<String> given = new HashSet<>();
            elements(started.container().path("env"))
                    .forEach(variable -> given.add(variable.get("name").asText()));
            started.container()
                    .path("envFrom")
                    .findValues("configMapRef")
                    .forEach(map -> started.pod().overlay().ofKind("ConfigMap").stream()
                            .filter(one -> one.name().equals(map.get("name").asText()))
                            .forEach(one -> one.root().get("data").fieldNames().forEachRemaining(given::add)));
            Set<String> used = started.arguments().stream()
                    .flatMap(argument -> VARIABLE.matcher(argument).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            assertThat(given).as(started + "").containsAll(used);
        }
    }

    @Test
    void everySettingIsOneThatThereIs() throws IOException {
        String settings = Files.readString(root.resolve("docs/configuration.md"));
        for (Started started : all) {
            Stream.concat(
                            elements(started.container().path("env"))
                                    .map(variable -> variable.get("name").asText()),
                            settings(started))
                    .filter(name -> name.startsWith("STARKIN_"))
                    .forEach(name -> assertThat(settings).as(started + "").contains("`" + name + "`"));
        }
    }

    private static Stream<String> settings(Started started) {
        return started.pod().overlay().ofKind("ConfigMap").stream()
                .filter(map -> map.name().startsWith("starkin-settings"))
                .flatMap(map -> map.root().get("data").properties().stream().map(Map.Entry::getKey));
    }

    @Test
    void thereIsTimeToDrain() throws IOException {
        String properties = Files.readString(root.resolve("src/main/resources/application.properties"));
        Duration shutdown = seconds(properties, "quarkus.shutdown.timeout=(\\d+)s");
        for (Pod pod : pods) {
            String drain = pod.overlay().ofKind("ConfigMap").stream()
                    .map(map -> map.root().at("/data/STARKIN_DRAIN").asText())
                    .collect(Collectors.joining());
            if (pod.workload().kind().equals("Deployment")) {
                assertThat(pod.workload()
                                .podSpec()
                                .get("terminationGracePeriodSeconds")
                                .asLong())
                        .isGreaterThan(shutdown.plus(seconds(drain, "(\\d+)s")).toSeconds());
            }
        }
    }

    private static Duration seconds(String text, String pattern) {
        return Duration.ofSeconds(Pattern.compile(pattern)
                .matcher(text)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void everyImageIsMadeHereAndNamesNoHost() {
        for (Started started : all) {
            String image = started.container().get("image").asText();
            assertThat(image).as(started + "").matches("[a-z-]+:[0-9.]+");
            String containerfile = IMAGES.getOrDefault(image.substring(0, image.indexOf(':')), "none");
            assertThat(root.resolve("k8s/images").resolve(containerfile))
                    .as(image)
                    .exists();
            elements(started.container().path("env"))
                    .filter(variable -> variable.get("name").asText().equals("EXECUTOR_IMAGE"))
                    .forEach(variable ->
                            assertThat(variable.get("value").asText()).isEqualTo(image));
        }
    }

    /** A key in a repository is everybody's: secrets are made by hand, and the documentation says how. */
    @Test
    void noSecretIsHereAndEachIsDocumented() throws IOException {
        String documented = Files.readString(root.resolve("docs/kubernetes.md"));
        for (Pod pod : pods) {
            assertThat(pod.overlay().ofKind("Secret")).isEmpty();
            JsonNode spec = pod.workload().podSpec();
            Stream.concat(spec.findValues("secretRef").stream(), spec.findValues("secretKeyRef").stream())
                    .forEach(reference ->
                            requireDocumented(documented, reference.get("name").asText(), reference));
            spec.findValues("secret")
                    .forEach(volume -> requireDocumented(
                            documented, volume.get("secretName").asText(), volume));
            pod.overlay()
                    .ofKind("ServiceMonitor")
                    .forEach(monitor -> monitor.root()
                            .findValues("credentials")
                            .forEach(secret -> requireDocumented(
                                    documented, secret.get("name").asText(), secret)));
        }
    }

    private static void requireDocumented(String documented, String name, JsonNode reference) {
        String key =
                reference.has("key") ? "=?" + Pattern.quote(reference.get("key").asText()) + "=" : "";
        assertThat(documented)
                .as(reference + "")
                .containsPattern("kubectl [^\\n]*create secret generic " + name + " [^`]*" + key);
    }
}
