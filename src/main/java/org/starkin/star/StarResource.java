package org.starkin.star;

import jakarta.ws.rs.GET;
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
import org.starkin.access.Needs;
import org.starkin.access.Role;
import org.starkin.operate.RequestParameters;
import org.starkin.operate.Validation;
import org.starkin.render.TableFormat;

/** One star by its name. */
@Path("/api/v1/objects/{survey}/{id}")
@Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.VOTABLE_TYPE, TableFormat.PARQUET_TYPE})
@Tag(ref = "stars")
public final class StarResource {

    private final Stars stars;
    private final Validation validation;

    StarResource(Stars stars, Validation validation) {
        this.stars = stars;
        this.validation = validation;
    }

    @GET
    @Needs(Role.READ)
    @Operation(operationId = "getStar", summary = "A star: facts, periods found, vector")
    @APIResponse(responseCode = "200", description = "The star")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public StarAnswer star(
            @Parameter(description = "As GET /api/v1/surveys lists it", example = "gaia") @PathParam("survey")
                    String survey,
            @Parameter(description = "The survey's own id", example = "1000000") @PathParam("id") String id,
            UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        return stars.star(survey, id);
    }

    @GET
    @Needs(Role.READ)
    @Path("/lightcurve")
    @Operation(
            operationId = "getLightCurve",
            summary = "A star's photometry, all bands, raw or folded",
            description = "The points that were used. Julian Date = origin_jd + time. Unfolded, light_curve can be sent"
                    + " back as a light_curve query.")
    @Parameter(name = "fold", in = ParameterIn.QUERY, ref = "fold")
    @Parameter(name = "period_days", in = ParameterIn.QUERY, ref = "period_days")
    @Parameter(name = "epoch", in = ParameterIn.QUERY, ref = "epoch")
    @APIResponse(responseCode = "200", description = "The photometry")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public LightCurveAnswer lightCurve(
            @Parameter(description = "As GET /api/v1/surveys lists it", example = "gaia") @PathParam("survey")
                    String survey,
            @Parameter(description = "The survey's own id", example = "1000000") @PathParam("id") String id,
            UriInfo uri) {
        RequestParameters parameters = new RequestParameters(uri.getQueryParameters());
        Folding folding =
                new Folding(parameters.flag("fold"), parameters.number("period_days"), parameters.number("epoch"));
        parameters.requireNoFault();
        return stars.lightCurve(survey, id, validation.requireValid(folding));
    }
}
