package org.starkin.similar;

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
import org.starkin.operate.StarkinConfig;
import org.starkin.operate.Validation;
import org.starkin.render.TableFormat;

/** The search. */
@Path("/api/v1/search")
@Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.VOTABLE_TYPE, TableFormat.PARQUET_TYPE})
@Tag(ref = "search")
public final class SearchResource {

    private final KinSearch search;
    private final Validation validation;
    private final int mostPoints;

    SearchResource(KinSearch search, Validation validation, StarkinConfig config) {
        this.search = search;
        this.validation = validation;
        this.mostPoints = config.limits().points();
    }

    @POST
    @Needs(Role.READ)
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "search",
            summary = "The stars most like a star, several stars, a position, a light curve, a spectrum or a vector",
            description = "A light curve walks the very path that built the index; query.vector of the answer finds the"
                    + " same stars without the analysis.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SearchRequest.class),
                            examples = {
                                @ExampleObject(name = "object", ref = "object"),
                                @ExampleObject(name = "objects", ref = "objects"),
                                @ExampleObject(name = "position", ref = "position"),
                                @ExampleObject(name = "light_curve", ref = "light_curve")
                            }))
    @APIResponse(responseCode = "200", description = "The nearest stars")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "EncoderMismatch")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "422", ref = "NoVector")
    @APIResponse(responseCode = "429", ref = "Busy")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public KinAnswer search(@Nullable SearchRequest body, UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        SearchRequest request = validation.requireValid(Validation.requireBody(body, "JSON with a query"));
        return search.search(request.query().toQuery(mostPoints), request.settings());
    }
}
