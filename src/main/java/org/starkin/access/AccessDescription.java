package org.starkin.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the description of each route whom it answers, and the refusals that any route may answer with, when the
 * server is built. A route that does not say whom it answers stops the build.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class AccessDescription implements OASFilter {

    private static final DotName NEEDS = DotName.createSimple(Needs.class);
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private static final Map<String, String> OF_ANY_ROUTE = Map.of(
            "400", "BadInput",
            "401", "Unauthenticated",
            "403", "Forbidden",
            "406", "NotAcceptable",
            "429", "Busy",
            "503", "Unavailable");

    private static final Map<String, String> OF_BODIES =
            Map.of("411", "LengthRequired", "413", "TooLarge", "415", "UnsupportedMediaType");

    private final Map<String, String> roles = new HashMap<>();

    public AccessDescription(IndexView index) {
        for (AnnotationInstance needs : index.getAnnotations(NEEDS)) {
            @Nullable AnnotationInstance operation = needs.target().asMethod().annotation(OPERATION);
            if (operation != null && operation.value("operationId") != null) {
                roles.put(
                        operation.value("operationId").asString(),
                        needs.value().asEnum().toLowerCase(Locale.ROOT));
            }
        }
    }

    @Override
    public Operation filterOperation(Operation operation) {
        String role = Objects.requireNonNull(
                roles.get(operation.getOperationId()),
                () -> "the route " + operation.getOperationId() + " has no @Needs, or no operationId");
        operation.addExtension("x-starkin-role", role);
        operation.setSecurity(List.of(
                OASFactory.createSecurityRequirement().addScheme("bearer"),
                OASFactory.createSecurityRequirement().addScheme("api_key")));
        addMissing(operation.getResponses(), OF_ANY_ROUTE);
        if (operation.getRequestBody() != null) {
            addMissing(operation.getResponses(), OF_BODIES);
        }
        return operation;
    }

    private static void addMissing(APIResponses responses, Map<String, String> refusals) {
        refusals.forEach((status, name) -> {
            if (!responses.hasAPIResponse(status)) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
            }
        });
    }
}
