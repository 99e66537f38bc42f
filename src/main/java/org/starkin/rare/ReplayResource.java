package org.starkin.rare;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.starkin.access.Needs;
import org.starkin.access.Role;
import org.starkin.label.LabelSet;
import org.starkin.label.LabelSets;
import org.starkin.label.RecordedRanking;
import org.starkin.operate.OpenSky;
import org.starkin.operate.Refusal;
import org.starkin.operate.RequestParameters;
import org.starkin.render.Stopwatch;

/** Rankings of a label set, made again. */
@Path("/api/v1/label_sets/{name}/replay")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "labels")
public final class ReplayResource {

    private static final int DEFAULT_REPLAYED = 10;
    private static final int MOST_REPLAYED = 100;

    private final RareRanking ranking;
    private final LabelSets sets;
    private final OpenSky sky;

    ReplayResource(RareRanking ranking, LabelSets sets, OpenSky sky) {
        this.ranking = ranking;
        this.sets = sets;
        this.sky = sky;
    }

    @POST
    @RunOnVirtualThread
    @Needs(Role.READ)
    @Operation(
            operationId = "replayLabelSet",
            summary = "Make a label set's rankings again, and see whether they come out as they were",
            description = "Each is made of the labels that there were when it was asked for.")
    @Parameter(name = "name", in = ParameterIn.PATH, ref = "label_set_name")
    @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "replay_limit")
    @APIResponse(responseCode = "200", description = "What came of it")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "EncoderMismatch")
    @APIResponse(responseCode = "422", ref = "NoVector")
    @APIResponse(responseCode = "429", ref = "Busy")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public ReplayAnswer replay(@PathParam("name") String name, UriInfo uri) {
        Stopwatch watch = new Stopwatch();
        RequestParameters parameters = new RequestParameters(uri.getQueryParameters());
        int limit = parameters.wholeNumber("limit").orElse(DEFAULT_REPLAYED);
        parameters.requireNoFault();
        if (limit < 1 || limit > MOST_REPLAYED) {
            throw Refusal.BadInput.of("invalid_value", "limit", limit + " is outside 1 to " + MOST_REPLAYED);
        }
        LabelSet set = sets.get(name);
        List<RecordedRanking> all = set.rankings();
        List<ReplayedRow> rows = all.subList(Math.max(0, all.size() - limit), all.size()).stream()
                .map(one -> ranking.again(set, one))
                .toList();
        return new ReplayAnswer(sky.name(), watch.tookMs(), name, rows.stream().allMatch(ReplayedRow::isSame), rows);
    }
}
