package org.starkin.map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.starkin.access.Needs;
import org.starkin.access.Role;
import org.starkin.operate.RequestParameters;
import org.starkin.operate.Validation;
import org.starkin.render.TableFormat;

/** The stars of a part of the map, and where stars lie on it. */
@Path("/api/v1/map/stars")
@Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.VOTABLE_TYPE, TableFormat.PARQUET_TYPE})
@Tag(ref = "stars")
public final class MapStarsResource {

    /** What any route gives; the operator may have lowered it. */
    private static final int USUAL_ROWS = 1000;

    private final MapStars stars;
    private final Validation validation;

    MapStarsResource(MapStars stars, Validation validation) {
        this.stars = stars;
        this.validation = validation;
    }

    @GET
    @Needs(Role.READ)
    @Operation(operationId = "listMapStars", summary = "The stars of a part of the map, by survey and id")
    @Parameter(name = "polygon", in = ParameterIn.QUERY, ref = "polygon")
    @Parameter(name = "projection", in = ParameterIn.QUERY, ref = "projection")
    @Parameter(name = "space", in = ParameterIn.QUERY, ref = "map_space")
    @Parameter(name = "surveys", in = ParameterIn.QUERY, ref = "surveys")
    @Parameter(name = "classes", in = ParameterIn.QUERY, ref = "classes")
    @Parameter(name = "without_classes", in = ParameterIn.QUERY, ref = "without_classes")
    @Parameter(name = "without_unclassified", in = ParameterIn.QUERY, ref = "without_unclassified")
    @Parameter(name = "offset", in = ParameterIn.QUERY, ref = "offset")
    @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "map_limit")
    @APIResponse(responseCode = "200", description = "The stars, perhaps none")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NoMap")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public MapStarsAnswer in(UriInfo uri) {
        RequestParameters parameters = new RequestParameters(uri.getQueryParameters());
        PartQuestion question = PartQuestion.read(parameters);
        parameters.requireNoFault();
        validation.requireValid(question);
        validation.requireRows(Math.min(question.limit(), USUAL_ROWS));
        return stars.in(question);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Role.READ)
    @Operation(operationId = "findMapStars", summary = "Where stars lie on the map")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NamedStarsBody.class),
                            examples = @ExampleObject(name = "named_stars", ref = "named_stars")))
    @APIResponse(responseCode = "200", description = "The stars in the order in which they were named")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NoMap")
    @APIResponse(responseCode = "409", ref = "NotOnMap")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public MapStarsAnswer named(@Nullable NamedStarsBody body, UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        return stars.named(validation.requireValid(Validation.requireBody(body, "JSON with stars")));
    }
}
