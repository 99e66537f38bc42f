package org.starkin.similar;

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
import org.starkin.index.StarId;
import org.starkin.operate.RequestParameters;
import org.starkin.render.TableFormat;

/** The short form of a search: the kin of a star of the sky. */
@Path("/api/v1/objects/{survey}/{id}/similar")
@Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.VOTABLE_TYPE, TableFormat.PARQUET_TYPE})
@Tag(ref = "search")
public final class SimilarResource {

    private final KinSearch search;

    SimilarResource(KinSearch search) {
        this.search = search;
    }

    @GET
    @Needs(Role.READ)
    @Operation(
            operationId = "findSimilar",
            summary = "The stars most like a star of the sky",
            description = "The star itself is left out, unless include_self is true.")
    @Parameter(name = "surveys", in = ParameterIn.QUERY, ref = "surveys")
    @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
    @Parameter(name = "min_similarity", in = ParameterIn.QUERY, ref = "min_similarity")
    @Parameter(name = "classes", in = ParameterIn.QUERY, ref = "classes")
    @Parameter(name = "min_period_days", in = ParameterIn.QUERY, ref = "min_period_days")
    @Parameter(name = "max_period_days", in = ParameterIn.QUERY, ref = "max_period_days")
    @Parameter(name = "min_amplitude_mag", in = ParameterIn.QUERY, ref = "min_amplitude_mag")
    @Parameter(name = "max_amplitude_mag", in = ParameterIn.QUERY, ref = "max_amplitude_mag")
    @Parameter(name = "min_points", in = ParameterIn.QUERY, ref = "min_points")
    @Parameter(name = "max_points", in = ParameterIn.QUERY, ref = "max_points")
    @Parameter(name = "min_percentile", in = ParameterIn.QUERY, ref = "min_percentile")
    @Parameter(name = "max_percentile", in = ParameterIn.QUERY, ref = "max_percentile")
    @Parameter(name = "ra", in = ParameterIn.QUERY, ref = "within_ra")
    @Parameter(name = "dec", in = ParameterIn.QUERY, ref = "within_dec")
    @Parameter(name = "radius_arcsec", in = ParameterIn.QUERY, ref = "within_radius_arcsec")
    @Parameter(name = "exact", in = ParameterIn.QUERY, ref = "exact")
    @Parameter(name = "effort", in = ParameterIn.QUERY, ref = "effort")
    @Parameter(name = "recall", in = ParameterIn.QUERY, ref = "recall")
    @Parameter(name = "offset", in = ParameterIn.QUERY, ref = "neighbour_offset")
    @Parameter(name = "if_generation", in = ParameterIn.QUERY, ref = "if_generation")
    @Parameter(name = "group_arcsec", in = ParameterIn.QUERY, ref = "group_arcsec")
    @Parameter(name = "explain", in = ParameterIn.QUERY, ref = "explain")
    @Parameter(name = "against", in = ParameterIn.QUERY, ref = "against")
    @Parameter(name = "include_self", in = ParameterIn.QUERY, ref = "include_self")
    @APIResponse(responseCode = "200", description = "The nearest stars")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "EncoderMismatch")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public KinAnswer similar(
            @Parameter(description = "As GET /api/v1/surveys lists it", example = "gaia") @PathParam("survey")
                    String survey,
            @Parameter(description = "The survey's own id", example = "1000000") @PathParam("id") String id,
            UriInfo uri) {
        RequestParameters parameters = new RequestParameters(uri.getQueryParameters());
        SearchSettings settings = SettingsParameters.read(parameters);
        parameters.requireNoFault();
        return search.search(new Query.OfStar(new StarId(survey, id)), settings);
    }
}
