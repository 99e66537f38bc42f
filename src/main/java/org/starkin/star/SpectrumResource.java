package org.starkin.star;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.starkin.access.Needs;
import org.starkin.access.Role;
import org.starkin.index.SkyView;
import org.starkin.index.StarFacts;
import org.starkin.index.StarSpectrum;
import org.starkin.index.SurveySearcher;
import org.starkin.operate.OpenSky;
import org.starkin.operate.Refusal;
import org.starkin.operate.RequestParameters;
import org.starkin.render.AnsweredBy;
import org.starkin.render.Stopwatch;
import org.starkin.render.TableFormat;
import org.starkin.spectrum.CleanedSpectrum;

/** The spectrum of a star. */
@Path("/api/v1/objects/{survey}/{id}/spectrum")
@Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.VOTABLE_TYPE, TableFormat.PARQUET_TYPE})
@Tag(ref = "stars")
public final class SpectrumResource {

    private final OpenSky sky;

    SpectrumResource(OpenSky sky) {
        this.sky = sky;
    }

    @GET
    @Needs(Role.READ)
    @Operation(
            operationId = "getSpectrum",
            summary = "A star's spectrum: wavelengths at rest, flux, flux over continuum, named lines",
            description =
                    "As it was compared: in vacuum, at rest, on a grid of pixels of 69 km/s from 3855 to 7371 Angstrom.")
    @APIResponse(responseCode = "200", description = "The spectrum")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public SpectrumAnswer spectrum(
            @Parameter(description = "As GET /api/v1/surveys lists it", example = "gaia") @PathParam("survey")
                    String survey,
            @Parameter(description = "The survey's own id", example = "1000000") @PathParam("id") String id,
            UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        Stopwatch watch = new Stopwatch();
        try (SkyView view = sky.acquire()) {
            SurveySearcher searcher = StarLookup.survey(view, survey);
            StarFacts facts = StarLookup.facts(searcher, id);
            StarSpectrum spectrum = searcher.spectrum(id).orElseThrow(() -> none(facts));
            return answer(watch, searcher, facts, spectrum);
        }
    }

    private static Refusal none(StarFacts facts) {
        return new Refusal.NotFound(
                "no_spectrum", "star " + facts.id() + " has no spectrum; has of its own answer tells so", List.of());
    }

    private SpectrumAnswer answer(Stopwatch watch, SurveySearcher searcher, StarFacts facts, StarSpectrum spectrum) {
        CleanedSpectrum cleaned = spectrum.cleaned();
        List<SpectrumPixelRow> pixels = SpectrumPixelRow.of(cleaned);
        Map<String, Integer> dropped = new TreeMap<>();
        cleaned.pixelCounts()
                .dropped()
                .forEach((reason, count) -> dropped.put(reason.name().toLowerCase(Locale.ROOT), count));
        return new SpectrumAnswer(
                sky.name(),
                List.of(AnsweredBy.of(searcher)),
                watch.tookMs(),
                facts.id().survey(),
                facts.id().objectId(),
                spectrum.source(),
                spectrum.format(),
                cleaned.restFrame().velocityKmPerS(),
                cleaned.restFrame().source().name().toLowerCase(Locale.ROOT),
                cleaned.medianSignalToNoise(),
                cleaned.pixelCounts().read(),
                dropped,
                SpectralLineRow.between(
                        pixels.getFirst().wavelengthAngstrom(), pixels.getLast().wavelengthAngstrom()),
                pixels);
    }
}
