package org.starkin.label;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.starkin.operate.Refusal;
import org.starkin.operate.RequestParameters;
import org.starkin.operate.Validation;

/** Label sets. */
@Path("/api/v1/label_sets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "labels")
public final class LabelSetsResource {

    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    private final Labelling labelling;
    private final LabelSets sets;
    private final Validation validation;

    LabelSetsResource(Labelling labelling, LabelSets sets, Validation validation) {
        this.labelling = labelling;
        this.sets = sets;
        this.validation = validation;
    }

    @GET
    @Operation(operationId = "getLabelSets", summary = "The label sets of this server")
    @APIResponse(responseCode = "200", description = "By name")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public LabelSetsAnswer all(UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        return labelling.all();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(CREATED)
    @Operation(
            operationId = "createLabelSet",
            summary = "Make a label set, empty or of an export",
            description =
                    "An export without sky and took_ms makes the same set again, also on another server; its stars need"
                            + " not be in this sky.")
    @APIResponse(responseCode = "201", description = "It is made")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public LabelSetAnswer create(@Nullable LabelSetBody body, UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        return labelling.create(validation.requireValid(present(body, "name")));
    }

    @GET
    @Path("/{name}")
    @Operation(operationId = "getLabelSet", summary = "A label set, and how many stars have which answer")
    @Parameter(name = "name", in = ParameterIn.PATH, ref = "label_set_name")
    @APIResponse(responseCode = "200", description = "The set")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public LabelSetAnswer one(@PathParam("name") String name, UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        return labelling.one(name);
    }

    @DELETE
    @Path("/{name}")
    @ResponseStatus(NO_CONTENT)
    @Operation(
            operationId = "deleteLabelSet",
            summary = "Delete a label set with its labels and rankings",
            description = "There is no way back but an export.")
    @Parameter(name = "name", in = ParameterIn.PATH, ref = "label_set_name")
    @APIResponse(responseCode = "204", description = "It is deleted")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public void delete(@PathParam("name") String name, UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        sets.delete(name);
    }

    @POST
    @Path("/{name}/labels")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addLabels",
            summary = "Answer yes, no or unsure about stars",
            description = "The last answer about a star holds; earlier ones are kept.")
    @Parameter(name = "name", in = ParameterIn.PATH, ref = "label_set_name")
    @APIResponse(responseCode = "200", description = "The set with the answers")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public LabelSetAnswer add(@PathParam("name") String name, @Nullable LabelsBody body, UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        return labelling.add(name, validation.requireValid(present(body, "labels")));
    }

    @GET
    @Path("/{name}/labels")
    @Operation(
            operationId = "exportLabels",
            summary = "A label set with all answers and rankings",
            description = "Without sky and took_ms it is the body of createLabelSet.")
    @Parameter(name = "name", in = ParameterIn.PATH, ref = "label_set_name")
    @APIResponse(responseCode = "200", description = "The set")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public ExportAnswer export(@PathParam("name") String name, UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        return labelling.export(name);
    }

    private static <T> T present(@Nullable T body, String field) {
        if (body == null) {
            throw Refusal.BadInput.of("empty_body", "the body is empty; send JSON with " + field);
        }
        return body;
    }
}
