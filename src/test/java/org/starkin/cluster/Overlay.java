package org.starkin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.starkin.demo.Documents;
import org.starkin.demo.Programs;

/**
 * An overlay as kubectl renders it.
 *
 * @param name of its folder in {@code k8s/overlays}
 */
record Overlay(String name, List<Manifest> manifests) {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** The names of all overlays. */
    static List<String> names() {
        try (Stream<Path> folders = Files.list(folder().resolve("overlays"))) {
            return folders.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Renders one; without kubectl the test is skipped, and fails where CI=true. */
    static Overlay render(String name) {
        Path kubectl = Programs.find(
                List.of(Path.of("/usr/bin/kubectl"), Path.of("/usr/local/bin/kubectl")), "kubernetes-client");
        Programs.Outcome rendered = Programs.run(List.of(
                kubectl.toString(),
                "kustomize",
                folder().resolve("overlays").resolve(name).toString()));
        assertThat(rendered.status()).as(rendered.output()).isZero();
        return new Overlay(name, read(rendered.output()));
    }

    /** All documents of a YAML text. */
    static List<Manifest> read(String yaml) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(yaml)) {
            return documents.readAll().stream()
                    .filter(JsonNode::isObject)
                    .map(Manifest::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder {@code k8s}. */
    static Path folder() {
        return Documents.folder().resolveSibling("k8s");
    }

    List<Manifest> ofKind(String kind) {
        return manifests.stream()
                .filter(manifest -> manifest.kind().equals(kind))
                .toList();
    }

    boolean has(String kind, String name) {
        return ofKind(kind).stream().anyMatch(manifest -> manifest.name().equals(name));
    }
}
