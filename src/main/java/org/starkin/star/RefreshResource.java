package org.starkin.star;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.starkin.access.Needs;
import org.starkin.access.Role;
import org.starkin.operate.Audit;
import org.starkin.operate.OpenSky;
import org.starkin.operate.RequestParameters;

/** Has the sky looked at for what is new. */
@Path("/api/v1/surveys/refresh")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "sky")
public final class RefreshResource {

    private final OpenSky sky;
    private final Stars stars;
    private final Audit audit;

    RefreshResource(OpenSky sky, Stars stars, Audit audit) {
        this.sky = sky;
        this.stars = stars;
        this.audit = audit;
    }

    @POST
    @RunOnVirtualThread
    @Needs(Role.OPERATE)
    @Operation(
            operationId = "refreshSurveys",
            summary = "Look for new generations and surveys now",
            description = "The server looks by itself every few seconds; this answers once it has looked.")
    @APIResponse(responseCode = "200", description = "The surveys that there are then")
    public SurveysAnswer refresh(UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        sky.lookNow();
        audit.record("sky_refreshed", sky.name());
        return stars.surveys();
    }
}
