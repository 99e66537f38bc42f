package org.starkin.infer;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.starkin.access.Needs;
import org.starkin.access.Role;
import org.starkin.index.StarId;
import org.starkin.operate.RequestParameters;
import org.starkin.render.TableFormat;

/** What a star of the sky is. */
@Path("/api/v1/objects/{survey}/{id}/properties")
@Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.VOTABLE_TYPE, TableFormat.PARQUET_TYPE})
@Tag(ref = "stars")
public final class PropertiesResource {

    private final Inference inference;

    PropertiesResource(Inference inference) {
        this.inference = inference;
    }

    @GET
    @Needs(Role.READ)
    @Operation(
            operationId = "getProperties",
            summary = "What a star of the sky is, by its light curve, its spectrum or both",
            description = "As POST /infer tells it. The star itself does not speak.")
    @Parameter(name = "surveys", in = ParameterIn.QUERY, ref = "surveys")
    @Parameter(name = "neighbours", in = ParameterIn.QUERY, ref = "neighbours")
    @APIResponse(responseCode = "200", description = "What it is")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "EncoderMismatch")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public InferAnswer properties(
            @Parameter(description = "As GET /api/v1/surveys lists it", example = "gaia") @PathParam("survey")
                    String survey,
            @Parameter(description = "The survey's own id", example = "1000000") @PathParam("id") String id,
            UriInfo uri) {
        RequestParameters parameters = new RequestParameters(uri.getQueryParameters());
        Optional<List<String>> surveys = parameters.names("surveys");
        int neighbours = InferResource.neighbours(parameters);
        parameters.requireNoFault();
        return inference.of(new StarId(survey, id), surveys, neighbours);
    }
}
