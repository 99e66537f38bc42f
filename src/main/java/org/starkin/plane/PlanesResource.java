package org.starkin.plane;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
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

/** Where stars stand in the Hertzsprung-Russell and colour-magnitude planes. */
@Path("/api/v1/planes")
@Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.VOTABLE_TYPE, TableFormat.PARQUET_TYPE})
@Tag(ref = "stars")
public final class PlanesResource {

    private final Planes planes;
    private final Validation validation;

    PlanesResource(Planes planes, Validation validation) {
        this.planes = planes;
        this.validation = validation;
    }

    @GET
    @Needs(Role.READ)
    @Operation(
            operationId = "samplePlanes",
            summary = "Where a sample of the sky's stars stands in the Hertzsprung-Russell and colour-magnitude planes",
            description =
                    "At most 300 stars of a survey and 5000 in all, the same as long as the survey is: first those of"
                            + " which it is known, then, by the joint encoder's heads, others. What is which is said"
                            + " number by number.")
    @Parameter(name = "surveys", in = ParameterIn.QUERY, ref = "surveys")
    @APIResponse(responseCode = "200", description = "The sample")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public PlanesAnswer sample(UriInfo uri) {
        RequestParameters parameters = new RequestParameters(uri.getQueryParameters());
        Optional<List<String>> surveys = parameters.names("surveys");
        parameters.requireNoFault();
        return planes.sample(surveys);
    }

    @POST
    @Path("/stars")
    @Needs(Role.READ)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "findInPlanes",
            summary = "Where stars stand in the Hertzsprung-Russell and colour-magnitude planes",
            description =
                    "By their properties, and for want of them by the joint encoder's heads, with 90 % intervals.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlaneStarsBody.class),
                            examples = @ExampleObject(name = "plane_stars", ref = "plane_stars")))
    @APIResponse(responseCode = "200", description = "Where they stand")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public PlanesAnswer named(@Nullable PlaneStarsBody body, UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        return planes.named(validation.requireValid(Validation.requireBody(body, "JSON with stars")));
    }
}
