package org.starkin.star;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.starkin.operate.RequestParameters;
import org.starkin.operate.Validation;

/** One star by its name. */
@Path("/api/v1/objects/{survey}/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "stars")
public final class StarResource {

    private final Stars stars;
    private final Validation validation;

    StarResource(Stars stars, Validation validation) {
        this.stars = stars;
        this.validation = validation;
    }

    @GET
    @Operation(operationId = "getStar", summary = "A star: facts, periods found, vector")
    @Parameter(ref = "survey")
    @Parameter(ref = "id")
    @APIResponse(responseCode = "200", description = "The star")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public StarAnswer star(
            @Parameter(hidden = true) @PathParam("survey") String survey,
            @Parameter(hidden = true) @PathParam("id") String id,
            UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        return stars.star(survey, id);
    }

    @GET
    @Path("/lightcurve")
    @Operation(
            operationId = "getLightCurve",
            summary = "A star's photometry, all bands, raw or folded",
            description = "The points that were used. Julian Date = origin_jd + time. Unfolded, light_curve can be sent"
                    + " back as a light_curve query.")
    @Parameter(ref = "survey")
    @Parameter(ref = "id")
    @Parameter(ref = "fold")
    @Parameter(ref = "period_days")
    @Parameter(ref = "epoch")
    @APIResponse(responseCode = "200", description = "The photometry")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public LightCurveAnswer lightCurve(
            @Parameter(hidden = true) @PathParam("survey") String survey,
            @Parameter(hidden = true) @PathParam("id") String id,
            UriInfo uri) {
        RequestParameters parameters = new RequestParameters(uri.getQueryParameters());
        Folding folding =
                new Folding(parameters.flag("fold"), parameters.number("period_days"), parameters.number("epoch"));
        parameters.requireNoFault();
        return stars.lightCurve(survey, id, validation.requireValid(folding));
    }
}
