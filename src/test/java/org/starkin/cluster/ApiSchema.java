package org.starkin.cluster;

import static java.util.Map.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonParseException;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Role;
import io.kubernetes.client.openapi.models.V1RoleBinding;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What Kubernetes' API takes: its own kinds by the models of its Java client, which know every field, which of them are required, and
 * their types; those of operators by the schemas in {@code custom-resources}.
 */
final class ApiSchema {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Kinds of operators, for whose resources there is a schema of ours. */
    private static final List<String> CUSTOM = List.of(
            "solr.apache.org/v1beta1 SolrCloud",
            "monitoring.coreos.com/v1 ServiceMonitor",
            "monitoring.coreos.com/v1 PrometheusRule");

    private static final Map<String, Model> MODELS = Map.ofEntries(
            entry("v1 ConfigMap", json -> V1ConfigMap.fromJson(json).toJson()),
            entry(
                    "v1 PersistentVolumeClaim",
                    json -> V1PersistentVolumeClaim.fromJson(json).toJson()),
            entry("v1 Pod", json -> V1Pod.fromJson(json).toJson()),
            entry("v1 Service", json -> V1Service.fromJson(json).toJson()),
            entry("v1 ServiceAccount", json -> V1ServiceAccount.fromJson(json).toJson()),
            entry("apps/v1 Deployment", json -> V1Deployment.fromJson(json).toJson()),
            entry(
                    "autoscaling/v2 HorizontalPodAutoscaler",
                    json -> V2HorizontalPodAutoscaler.fromJson(json).toJson()),
            entry("batch/v1 Job", json -> V1Job.fromJson(json).toJson()),
            entry(
                    "networking.k8s.io/v1 NetworkPolicy",
                    json -> V1NetworkPolicy.fromJson(json).toJson()),
            entry(
                    "policy/v1 PodDisruptionBudget",
                    json -> V1PodDisruptionBudget.fromJson(json).toJson()),
            entry(
                    "rbac.authorization.k8s.io/v1 Role",
                    json -> V1Role.fromJson(json).toJson()),
            entry(
                    "rbac.authorization.k8s.io/v1 RoleBinding",
                    json -> V1RoleBinding.fromJson(json).toJson()));

    private ApiSchema() {}

    /** What a kind's own model makes of a text: it throws where a field is unknown, missing or of a wrong type, and repeats what it took. */
    private interface Model {
        String repeat(String json) throws IOException;
    }

    /** What is wrong with a manifest; empty where Kubernetes would take it. */
    static List<String> faults(Manifest manifest) {
        if (CUSTOM.contains(manifest.type())) {
            return schema(manifest.kind()).validate(manifest.root()).stream()
                    .map(Object::toString)
                    .toList();
        }
        return Optional.ofNullable(MODELS.get(manifest.type()))
                .map(model -> faults(manifest, model))
                .orElseGet(() -> List.of("there is no schema of " + manifest.type()));
    }

    private static List<String> faults(Manifest manifest, Model model) {
        try {
            JsonNode repeated = JSON.readTree(model.repeat(manifest.root().toString()));
            List<String> faults = new ArrayList<>();
            compare("", manifest.root(), repeated, faults);
            return faults;
        } catch (IllegalArgumentException | JsonParseException e) {
            return List.of(String.valueOf(e.getMessage()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a model wrote what is no JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The models read a text that looks like a number as one, and drop what they have no place for; Kubernetes does neither. */
    private static void compare(String path, JsonNode given, JsonNode taken, List<String> faults) {
        if (given.isEmpty() && given.isContainerNode() && taken.isMissingNode()) {
            return;
        }
        if (given.getNodeType() != taken.getNodeType() || given.isIntegralNumber() != taken.isIntegralNumber()) {
            faults.add(path + " is " + given + " where " + taken + " is wanted");
            return;
        }
        given.properties()
                .forEach(field ->
                        compare(path + "/" + field.getKey(), field.getValue(), taken.path(field.getKey()), faults));
        for (int i = 0; given.isArray() && i < given.size(); i++) {
            compare(path + "/" + i, given.get(i), taken.path(i), faults);
        }
    }

    private static JsonSchema schema(String kind) {
        String name = "/custom-resources/" + kind + ".json";
        try (InputStream file = Objects.requireNonNull(ApiSchema.class.getResourceAsStream(name), () -> "no " + name)) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
