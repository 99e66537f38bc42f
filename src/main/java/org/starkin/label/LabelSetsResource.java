package org.starkin.label;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.starkin.access.Needs;
import org.starkin.access.Role;
import org.starkin.operate.Audit;
import org.starkin.operate.RequestParameters;
import org.starkin.operate.Validation;
import org.starkin.render.TableFormat;

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
    private final Audit audit;

    LabelSetsResource(Labelling labelling, LabelSets sets, Validation validation, Audit audit) {
        this.labelling = labelling;
        this.sets = sets;
        this.validation = validation;
        this.audit = audit;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.VOTABLE_TYPE, TableFormat.PARQUET_TYPE})
    @Needs(Role.READ)
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
    @Needs(Role.LABEL)
    @Operation(
            operationId = "createLabelSet",
            summary = "Make a label set, empty or of an export",
            description =
                    "An export without sky and took_ms makes the same set again, also on another server; its stars need"
                            + " not be in this sky.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LabelSetBody.class),
                            examples = @ExampleObject(name = "label_set", ref = "label_set")))
    @APIResponse(
            responseCode = "201",
            description = "It is made",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LabelSetAnswer.class)))
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public LabelSetAnswer create(@Nullable LabelSetBody body, UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        LabelSetAnswer made = labelling.create(validation.requireValid(Validation.requireBody(body, "JSON with name")));
        audit.record("label_set_made", made.labelSet().name());
        return made;
    }

    @GET
    @Path("/{name}")
    @Needs(Role.READ)
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

    @PATCH
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Role.LABEL)
    @Operation(
            operationId = "changeLabelSet",
            summary = "Give a label set another name or note",
            description = "Its labels and rankings stay. Its old name is free from then on.")
    @Parameter(name = "name", in = ParameterIn.PATH, ref = "label_set_name")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LabelSetChange.class),
                            examples = @ExampleObject(name = "label_set_change", ref = "label_set_change")))
    @APIResponse(responseCode = "200", description = "The set as it is now")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public LabelSetAnswer change(@PathParam("name") String name, @Nullable LabelSetChange body, UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        LabelSetAnswer changed =
                labelling.change(name, validation.requireValid(Validation.requireBody(body, "JSON with name or note")));
        audit.record("label_set_changed", name + " is " + changed.labelSet().name());
        return changed;
    }

    @DELETE
    @Path("/{name}")
    @ResponseStatus(NO_CONTENT)
    @Needs(Role.LABEL)
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
        audit.record("label_set_deleted", name);
    }

    @POST
    @Path("/{name}/labels")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Role.LABEL)
    @Operation(
            operationId = "addLabels",
            summary = "Answer yes, no or unsure about stars",
            description = "The last answer about a star holds, and none takes it back; earlier ones are kept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LabelsBody.class),
                            examples = @ExampleObject(name = "labels", ref = "labels")))
    @Parameter(name = "name", in = ParameterIn.PATH, ref = "label_set_name")
    @APIResponse(responseCode = "200", description = "The set with the answers")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public LabelSetAnswer add(@PathParam("name") String name, @Nullable LabelsBody body, UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        LabelSetAnswer labelled =
                labelling.add(name, validation.requireValid(Validation.requireBody(body, "JSON with labels")));
        audit.record("labels_written", name);
        return labelled;
    }

    @GET
    @Path("/{name}/labels")
    @Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.VOTABLE_TYPE, TableFormat.PARQUET_TYPE})
    @Needs(Role.READ)
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
}
