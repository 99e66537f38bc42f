package org.starkin.crossmatch;

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
import org.starkin.access.Needs;
import org.starkin.access.Role;
import org.starkin.operate.RequestParameters;
import org.starkin.operate.Validation;
import org.starkin.render.TableFormat;

/** The same star in another survey. */
@Path("/api/v1/crossmatch")
@Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.VOTABLE_TYPE, TableFormat.PARQUET_TYPE})
@Tag(ref = "search")
public final class CrossmatchResource {

    private final Crossmatch crossmatch;
    private final Validation validation;

    CrossmatchResource(Crossmatch crossmatch, Validation validation) {
        this.crossmatch = crossmatch;
        this.validation = validation;
    }

    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Role.READ)
    @Operation(
            operationId = "crossmatch",
            summary = "The same star in other surveys, and how probably it is that",
            description =
                    "One probability joins the separation, against how crowded the sky is there, with the likeness of"
                            + " the light curves, periods, amplitudes and brightness; without a position the light curve alone"
                            + " decides, without a light curve the position.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CrossmatchRequest.class),
                            examples = @ExampleObject(name = "crossmatch", ref = "crossmatch")))
    @APIResponse(responseCode = "200", description = "The candidates of each source")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "EncoderMismatch")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "429", ref = "Busy")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public CrossmatchAnswer crossmatch(@Nullable CrossmatchRequest body, UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        return crossmatch.match(validation.requireValid(Validation.requireBody(body, "JSON with sources")));
    }
}
