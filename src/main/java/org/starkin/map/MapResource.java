package org.starkin.map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.starkin.access.Needs;
import org.starkin.access.Role;
import org.starkin.index.SkyView;
import org.starkin.index.Space;
import org.starkin.operate.OpenSky;
import org.starkin.operate.Refusal;
import org.starkin.operate.RequestParameters;
import org.starkin.operate.Validation;
import org.starkin.render.Stopwatch;

/** The map of the sky: what it is like, and its columns. */
@Path("/api/v1/map")
@Tag(ref = "sky")
public final class MapResource {

    /** Columns whose answers say the same version belong together. */
    private static final String VERSION_HEADER = "Starkin-Map-Version";

    private final OpenSky sky;
    private final Maps maps;
    private final Validation validation;

    MapResource(OpenSky sky, Maps maps, Validation validation) {
        this.sky = sky;
        this.maps = maps;
        this.validation = validation;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Role.READ)
    @Operation(
            operationId = "getMap",
            summary = "What the map of the sky is like",
            description =
                    "Each star of the sky has a place in the plane; those whose light curves are alike lie near one"
                            + " another. A sky with spectra has a second map, of the joint space, on which are stars with"
                            + " either.")
    @Parameter(name = "space", in = ParameterIn.QUERY, ref = "map_space")
    @Parameter(name = "surveys", in = ParameterIn.QUERY, ref = "surveys")
    @Parameter(name = "most", in = ParameterIn.QUERY, ref = "map_most")
    @APIResponse(
            responseCode = "200",
            description = "How it was made, its rows and its columns",
            content = @Content(schema = @Schema(implementation = MapAnswer.class)))
    @APIResponse(responseCode = "304", description = "The map is still the one that If-None-Match names")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NoMap")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response map(UriInfo uri, @Context Request request) {
        Stopwatch watch = new Stopwatch();
        MapQuestion question = question(uri);
        try (SkyView view = sky.acquire()) {
            MapSlice slice = MapSlice.of(maps.of(view, question.space()), view, question);
            List<Space> spaces = maps.spaces();
            String what = "map" + spaces.size(); // a map more, and this answer is another
            return answer(request, slice, what, () -> MapAnswer.of(sky.name(), watch.tookMs(), slice, spaces));
        }
    }

    @GET
    @Path("/columns/{column}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Needs(Role.READ)
    @Operation(
            operationId = "getMapColumn",
            summary = "A column of the map",
            description =
                    "One number a row, little-endian, nothing else: numpy.frombuffer(body, '<f4') reads it, or '<u2'"
                            + " the column class. GET /api/v1/map tells what the rows are. The header Starkin-Map-Version"
                            + " is that answer's version, or the map has changed between.")
    @Parameter(name = "space", in = ParameterIn.QUERY, ref = "map_space")
    @Parameter(name = "surveys", in = ParameterIn.QUERY, ref = "surveys")
    @Parameter(name = "most", in = ParameterIn.QUERY, ref = "map_most")
    @APIResponse(
            responseCode = "200",
            description = "The numbers, row after row",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "The column is still the one that If-None-Match names")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NoMap")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response column(
            @Parameter(description = "Its name, as GET /api/v1/map lists it", example = "x") @PathParam("column")
                    String column,
            UriInfo uri,
            @Context Request request) {
        MapQuestion question = question(uri);
        MapColumn known = MapColumn.of(column)
                .orElseThrow(() -> new Refusal.NotFound(
                        "unknown_column", "the map has no such column; it has " + MapColumn.WORDS, MapColumn.WORDS));
        try (SkyView view = sky.acquire()) {
            MapSlice slice = MapSlice.of(maps.of(view, question.space()), view, question);
            return answer(request, slice, known.word(), () -> slice.column(known));
        }
    }

    private MapQuestion question(UriInfo uri) {
        RequestParameters parameters = new RequestParameters(uri.getQueryParameters());
        MapQuestion question = MapQuestion.read(parameters);
        parameters.requireNoFault();
        return validation.requireValid(question);
    }

    /** The same for the same bytes: what they depend on is the version, the surveys and the stride. No comma may be in it. */
    private static EntityTag tag(MapSlice slice, String what) {
        int surveys = slice.surveys().stream()
                .map(survey -> survey.manifest().survey())
                .toList()
                .hashCode();
        int leftOut = slice.leftOut().hashCode();
        String name = slice.state().version() + "-" + what + "-" + slice.stride();
        return new EntityTag(name + "-" + Integer.toHexString(surveys) + "-" + Integer.toHexString(leftOut), true);
    }

    private static Response answer(Request request, MapSlice slice, String what, Supplier<Object> entity) {
        EntityTag tag = tag(slice, what);
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                same == null ? Response.ok(entity.get()).tag(tag) : same;
        return answer.header(VERSION_HEADER, slice.state().version()).build();
    }
}
