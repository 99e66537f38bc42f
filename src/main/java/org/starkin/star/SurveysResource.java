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
import org.starkin.operate.Page;
import org.starkin.operate.RequestParameters;
import org.starkin.operate.Validation;
import org.starkin.render.TableFormat;

/** Which surveys there are, and their stars a page at a time. */
@Path("/api/v1/surveys")
@Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.VOTABLE_TYPE, TableFormat.PARQUET_TYPE})
@Tag(ref = "sky")
public final class SurveysResource {

    private final Stars stars;
    private final Validation validation;

    SurveysResource(Stars stars, Validation validation) {
        this.stars = stars;
        this.validation = validation;
    }

    @GET
    @Needs(Role.READ)
    @Operation(
            operationId = "listSurveys",
            summary = "Which surveys there are",
            description = "Counts, bands, classes, encoder, and the recall that was measured on each index.")
    @APIResponse(responseCode = "200", description = "The surveys, those that cannot be read among them")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public SurveysAnswer list(UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        return stars.surveys();
    }

    @GET
    @Needs(Role.READ)
    @Path("/{survey}/objects")
    @Operation(operationId = "pageThroughSurvey", summary = "A survey's stars, a page at a time, by id")
    @Parameter(name = "offset", in = ParameterIn.QUERY, ref = "offset")
    @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public PageAnswer page(
            @Parameter(description = "As GET /api/v1/surveys lists it", example = "gaia") @PathParam("survey")
                    String survey,
            UriInfo uri) {
        RequestParameters parameters = new RequestParameters(uri.getQueryParameters());
        Page page = Page.read(parameters);
        parameters.requireNoFault();
        validation.requireAllowed(page);
        return stars.page(survey, page);
    }
}
