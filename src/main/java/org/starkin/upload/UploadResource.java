package org.starkin.upload;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
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
import org.starkin.access.Needs;
import org.starkin.access.Role;
import org.starkin.operate.RequestParameters;
import org.starkin.render.TableFormat;
import org.starkin.similar.KinAnswer;
import org.starkin.similar.KinSearch;
import org.starkin.similar.SearchSettings;
import org.starkin.similar.SettingsParameters;

/** The search by a table. */
@Path("/api/v1/search/upload")
@Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.VOTABLE_TYPE, TableFormat.PARQUET_TYPE})
@Tag(ref = "search")
public final class UploadResource {

    private final UploadReading reading;
    private final KinSearch search;

    UploadResource(UploadReading reading, KinSearch search) {
        this.reading = reading;
        this.search = search;
    }

    @POST
    @Needs(Role.READ)
    @RunOnVirtualThread
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
            operationId = "searchByTable",
            summary = "The stars most like the one in a pasted or uploaded table, or spectrum",
            description =
                    "A table or a file in any format that builds read (CSV, FITS, VOTable, Parquet, archives' own text), told apart"
                            + " by content. Columns of a table by name: a time (jd, hjd, bjd, mjd, hmjd, ...; or"
                            + " time with the parameter time_system), mag or flux, perhaps an error, perhaps band or filter. One"
                            + " star; times ascend within each band. A file of a spectrum is told by its content too, and is"
                            + " searched with as query.spectrum of POST /search is.")
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
    @Parameter(name = "include_light_curve", in = ParameterIn.QUERY, ref = "include_light_curve")
    @Parameter(name = "include_periodogram", in = ParameterIn.QUERY, ref = "include_periodogram")
    @Parameter(name = "include_features", in = ParameterIn.QUERY, ref = "include_features")
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
    @APIResponse(responseCode = "200", description = "The nearest stars")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "EncoderMismatch")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "422", ref = "NoVector")
    @APIResponse(responseCode = "429", ref = "Busy")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public KinAnswer search(InputStream body, UriInfo uri) {
        RequestParameters parameters = new RequestParameters(uri.getQueryParameters());
        SearchSettings settings = SettingsParameters.read(parameters);
        UploadOptions options = reading.options(parameters);
        parameters.requireNoFault();
        return search.search(reading.read(body, options), settings);
    }
}
