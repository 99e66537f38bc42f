package org.starkin.outlier;

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

/** The strangest stars of a survey. */
@Path("/api/v1/outliers")
@Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.VOTABLE_TYPE, TableFormat.PARQUET_TYPE})
@Tag(ref = "search")
public final class OutlierResource {

    private final Outliers outliers;

    OutlierResource(Outliers outliers) {
        this.outliers = outliers;
    }

    @GET
    @Needs(Role.READ)
    @Operation(
            operationId = "listOutliers",
            summary = "The strangest stars of a survey",
            description =
                    "Those least similar to the stars most similar to them, as the build of the survey measured it.")
    @Parameter(name = "survey", in = ParameterIn.QUERY, ref = "survey")
    @Parameter(name = "offset", in = ParameterIn.QUERY, ref = "offset")
    @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
    @Parameter(name = "min_percentile", in = ParameterIn.QUERY, ref = "min_percentile")
    @Parameter(name = "max_percentile", in = ParameterIn.QUERY, ref = "max_percentile")
    @Parameter(name = "classes", in = ParameterIn.QUERY, ref = "classes")
    @Parameter(name = "min_period_days", in = ParameterIn.QUERY, ref = "min_period_days")
    @Parameter(name = "max_period_days", in = ParameterIn.QUERY, ref = "max_period_days")
    @Parameter(name = "min_amplitude_mag", in = ParameterIn.QUERY, ref = "min_amplitude_mag")
    @Parameter(name = "max_amplitude_mag", in = ParameterIn.QUERY, ref = "max_amplitude_mag")
    @Parameter(name = "min_points", in = ParameterIn.QUERY, ref = "min_points")
    @Parameter(name = "max_points", in = ParameterIn.QUERY, ref = "max_points")
    @Parameter(name = "ra", in = ParameterIn.QUERY, ref = "within_ra")
    @Parameter(name = "dec", in = ParameterIn.QUERY, ref = "within_dec")
    @Parameter(name = "radius_arcsec", in = ParameterIn.QUERY, ref = "within_radius_arcsec")
    @APIResponse(responseCode = "200", description = "The strangest stars, perhaps none")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "NoStrangeness")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public OutlierAnswer outliers(UriInfo uri) {
        return outliers.answer(OutlierParameters.read(new RequestParameters(uri.getQueryParameters())));
    }
}
