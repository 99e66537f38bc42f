package org.starkin.cone;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.starkin.render.TableFormat;

/** Stars by where they are. */
@Path("/api/v1/objects")
@Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.VOTABLE_TYPE, TableFormat.PARQUET_TYPE})
@Tag(ref = "stars")
public final class ConeResource {

    private final ConeSearch search;

    ConeResource(ConeSearch search) {
        this.search = search;
    }

    @GET
    @Needs(Role.READ)
    @Operation(operationId = "findInCone", summary = "The stars around a position, nearest first")
    @Parameter(name = "ra", in = ParameterIn.QUERY, ref = "ra")
    @Parameter(name = "dec", in = ParameterIn.QUERY, ref = "dec")
    @Parameter(name = "radius_arcsec", in = ParameterIn.QUERY, ref = "radius_arcsec")
    @Parameter(name = "surveys", in = ParameterIn.QUERY, ref = "surveys")
    @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
    @APIResponse(responseCode = "200", description = "The stars, perhaps none")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public ConeAnswer cone(UriInfo uri) {
        RequestParameters parameters = new RequestParameters(uri.getQueryParameters());
        Cone cone = new Cone(
                parameters.requiredNumber("ra"),
                parameters.requiredNumber("dec"),
                parameters.requiredNumber("radius_arcsec"),
                parameters.names("surveys"),
                parameters.wholeNumber("limit").orElse(Cone.DEFAULT_LIMIT));
        parameters.requireNoFault();
        return search.answer(cone);
    }
}
