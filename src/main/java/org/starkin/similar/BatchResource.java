package org.starkin.similar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import org.starkin.operate.Problems;
import org.starkin.operate.RequestParameters;
import org.starkin.operate.Validation;
import org.starkin.render.TableFormat;

/** Many searches in one request. */
@Path("/api/v1/search/batch")
@Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.VOTABLE_TYPE, TableFormat.PARQUET_TYPE})
@Tag(ref = "search")
public final class BatchResource {

    private final BatchSearch search;
    private final Validation validation;

    BatchResource(BatchSearch search, Validation validation) {
        this.search = search;
        this.validation = validation;
    }

    @POST
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Role.READ)
    @Operation(
            operationId = "searchBatch",
            summary = "Many searches in one request",
            description =
                    "All are answered from the same generations. A query that is refused has its problem in its place;"
                            + " the others are answered.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BatchRequest.class),
                            examples = @ExampleObject(name = "batch", ref = "batch")))
    @APIResponse(responseCode = "200", description = "An answer or a problem of each query")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public BatchAnswer search(@Nullable BatchRequest body, @Context RoutingContext context, UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        return search.answer(
                validation.requireValid(Validation.requireBody(body, "JSON with queries")),
                refusal -> Problems.of(context, refusal));
    }
}
