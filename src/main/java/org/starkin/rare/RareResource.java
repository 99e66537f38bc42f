package org.starkin.rare;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.starkin.access.Callers;
import org.starkin.access.Needs;
import org.starkin.access.Role;
import org.starkin.operate.RequestParameters;
import org.starkin.operate.Validation;
import org.starkin.render.TableFormat;

/** Rare classes. */
@Path("/api/v1/rare")
@Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.VOTABLE_TYPE, TableFormat.PARQUET_TYPE})
@Tag(ref = "labels")
public final class RareResource {

    private final RareRanking ranking;
    private final Validation validation;
    private final Callers callers;

    RareResource(RareRanking ranking, Validation validation, Callers callers) {
        this.ranking = ranking;
        this.validation = validation;
        this.callers = callers;
    }

    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Role.READ)
    @Operation(
            operationId = "rankRare",
            summary = "The stars likeliest to be of the class of which these are examples",
            description =
                    "Every star of the surveys is compared. The same request gives the same order, so pages fit together;"
                            + " stars whose class is known are left out.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RareRequest.class),
                            examples = @ExampleObject(name = "rare", ref = "rare")))
    @APIResponse(responseCode = "200", description = "The ranking, or a page of it")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "EncoderMismatch")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "422", ref = "NoVector")
    @APIResponse(responseCode = "429", ref = "Busy")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public RareAnswer rank(@Nullable RareRequest body, UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        RareRequest request =
                validation.requireValid(Validation.requireBody(body, "JSON with positives or a label_set"));
        validation.requireRows(request.stars());
        if (request.labelSet().isPresent()) {
            callers.require(Role.LABEL); // the ranking is remembered with the set
        }
        return ranking.rank(request);
    }
}
