package org.starkin.star;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.starkin.access.Needs;
import org.starkin.access.Role;
import org.starkin.operate.RequestParameters;
import org.starkin.render.TableFormat;

/** What an analysis finds in the photometry of one star. */
@Path("/api/v1/objects/{survey}/{id}")
@Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.VOTABLE_TYPE, TableFormat.PARQUET_TYPE})
@Tag(ref = "stars")
public final class AnalysisResource {

    private final StarAnalysis analysis;

    AnalysisResource(StarAnalysis analysis) {
        this.analysis = analysis;
    }

    @GET
    @Needs(Role.READ)
    @RunOnVirtualThread
    @Path("/periodogram")
    @Operation(
            operationId = "getPeriodogram",
            summary = "A star's periodogram, as the period search sees it",
            description =
                    "At most 4000 points: of more frequencies the highest of each bin. It is made when it is asked for, and"
                            + " waits for its turn as light curves sent as queries do.")
    @APIResponse(responseCode = "200", description = "The periodogram")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "429", ref = "Busy")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public PeriodogramAnswer periodogram(
            @Parameter(description = "As GET /api/v1/surveys lists it", example = "gaia") @PathParam("survey")
                    String survey,
            @Parameter(description = "The survey's own id", example = "1000000") @PathParam("id") String id,
            UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        return analysis.periodogram(survey, id);
    }

    @GET
    @Needs(Role.READ)
    @RunOnVirtualThread
    @Path("/features")
    @Operation(
            operationId = "getFeatures",
            summary = "A star's classic features: names, values, units, meanings",
            description =
                    "What the encoder features sees, by its own code. They are made when they are asked for, and wait for their"
                            + " turn as light curves sent as queries do.")
    @APIResponse(responseCode = "200", description = "The features")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "422", ref = "NoVector")
    @APIResponse(responseCode = "429", ref = "Busy")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public FeaturesAnswer features(
            @Parameter(description = "As GET /api/v1/surveys lists it", example = "gaia") @PathParam("survey")
                    String survey,
            @Parameter(description = "The survey's own id", example = "1000000") @PathParam("id") String id,
            UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        return analysis.features(survey, id);
    }
}
