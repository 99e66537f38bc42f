package org.starkin.infer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import org.starkin.index.StarId;
import org.starkin.operate.Refusal;
import org.starkin.operate.RequestParameters;
import org.starkin.operate.StarkinConfig;
import org.starkin.operate.Validation;
import org.starkin.render.TableFormat;
import org.starkin.similar.Query;
import org.starkin.upload.UploadOptions;
import org.starkin.upload.UploadReading;

/** What a star from outside is. */
@Path("/api/v1/infer")
@Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.VOTABLE_TYPE, TableFormat.PARQUET_TYPE})
@Tag(ref = "stars")
public final class InferResource {

    private final Inference inference;
    private final Validation validation;
    private final UploadReading uploads;
    private final int mostPoints;

    InferResource(Inference inference, Validation validation, UploadReading uploads, StarkinConfig config) {
        this.inference = inference;
        this.validation = validation;
        this.uploads = uploads;
        this.mostPoints = config.limits().points();
    }

    @POST
    @Needs(Role.READ)
    @RunOnVirtualThread
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "infer",
            summary = "What a star is, by its light curve, its spectrum or both",
            description =
                    "Teff, log g, [Fe/H], radius, absolute V, age, binary probability and class: each by the joint"
                            + " encoder's heads, with 90 % intervals, and by labelled neighbours in the joint space.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InferRequest.class),
                            examples = @ExampleObject(name = "infer", ref = "infer")))
    @APIResponse(responseCode = "200", description = "What it is")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "EncoderMismatch")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "422", ref = "NoVector")
    @APIResponse(responseCode = "429", ref = "Busy")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public InferAnswer infer(@Nullable InferRequest body, UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        InferRequest request = validation.requireValid(Validation.requireBody(body, "JSON with a query"));
        int neighbours = request.neighbours().orElse(InferRequest.DEFAULT_NEIGHBOURS);
        return of(request.query().toQuery(mostPoints), request.surveys(), neighbours);
    }

    private InferAnswer of(Query query, Optional<List<String>> surveys, int neighbours) {
        return switch (query) {
            case Query.OfStar(StarId id) -> inference.of(id, surveys, neighbours);
            case Query.OfLightCurve lightCurve ->
                inference.of(Optional.of(lightCurve), Optional.empty(), surveys, neighbours);
            case Query.OfSpectrum(Query.MeasuredSpectrum spectrum, Optional<Query.OfLightCurve> lightCurve) ->
                inference.of(lightCurve, Optional.of(spectrum), surveys, neighbours);
            case Query.OfExamples _, Query.OfPosition _, Query.OfVector _ ->
                throw Refusal.BadInput.of(
                        "invalid_value",
                        "query",
                        "is no star by itself; give object, light_curve, spectrum, or light_curve and spectrum");
        };
    }

    @POST
    @Needs(Role.READ)
    @RunOnVirtualThread
    @Path("/upload")
    @Consumes({
        "text/csv",
        MediaType.TEXT_PLAIN,
        "application/gzip",
        "application/fits",
        "application/x-votable+xml",
        "application/vnd.apache.parquet",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @Operation(
            operationId = "inferByTable",
            summary = "What the star of a pasted or uploaded table, or spectrum, is",
            description = "The file is read as POST /search/upload reads it.")
    @Parameter(name = "surveys", in = ParameterIn.QUERY, ref = "surveys")
    @Parameter(name = "neighbours", in = ParameterIn.QUERY, ref = "neighbours")
    @Parameter(name = "time_system", in = ParameterIn.QUERY, ref = "time_system")
    @Parameter(name = "flux_unit", in = ParameterIn.QUERY, ref = "flux_unit")
    @Parameter(name = "band", in = ParameterIn.QUERY, ref = "band")
    @Parameter(name = "time_column", in = ParameterIn.QUERY, ref = "time_column")
    @Parameter(name = "brightness_column", in = ParameterIn.QUERY, ref = "brightness_column")
    @Parameter(name = "error_column", in = ParameterIn.QUERY, ref = "error_column")
    @Parameter(name = "band_column", in = ParameterIn.QUERY, ref = "band_column")
    @Parameter(name = "wavelength_unit", in = ParameterIn.QUERY, ref = "wavelength_unit")
    @Parameter(name = "medium", in = ParameterIn.QUERY, ref = "medium")
    @Parameter(name = "velocity_km_s", in = ParameterIn.QUERY, ref = "velocity_km_s")
    @Parameter(name = "id_column", in = ParameterIn.QUERY, ref = "id_column")
    @Parameter(name = "object_id", in = ParameterIn.QUERY, ref = "object_id")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "table", ref = "table")))
    @APIResponse(responseCode = "200", description = "What it is")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "EncoderMismatch")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "422", ref = "NoVector")
    @APIResponse(responseCode = "429", ref = "Busy")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public InferAnswer upload(InputStream body, UriInfo uri) {
        RequestParameters parameters = new RequestParameters(uri.getQueryParameters());
        Optional<List<String>> surveys = parameters.names("surveys");
        int neighbours = neighbours(parameters);
        UploadOptions options = uploads.options(parameters);
        parameters.requireNoFault();
        return of(uploads.read(body, options), surveys, neighbours);
    }

    static int neighbours(RequestParameters parameters) {
        int neighbours = parameters.wholeNumber("neighbours").orElse(InferRequest.DEFAULT_NEIGHBOURS);
        if (neighbours < 1 || neighbours > InferRequest.MOST_NEIGHBOURS) {
            parameters.fault("neighbours", neighbours + " is outside 1 to " + InferRequest.MOST_NEIGHBOURS);
        }
        return neighbours;
    }
}
