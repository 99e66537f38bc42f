package org.starkin.job;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
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
import org.starkin.operate.Page;
import org.starkin.operate.Refusal;
import org.starkin.operate.RequestParameters;
import org.starkin.operate.Validation;
import org.starkin.render.TableFormat;

/** Jobs: work that takes longer than a request may. */
@Path("/api/v1/jobs")
@Produces({MediaType.APPLICATION_JSON, TableFormat.CSV_TYPE, TableFormat.VOTABLE_TYPE, TableFormat.PARQUET_TYPE})
@RunOnVirtualThread
@Tag(ref = "jobs")
public final class JobResource {

    private final Jobs jobs;
    private final Validation validation;

    JobResource(Jobs jobs, Validation validation) {
        this.jobs = jobs;
        this.validation = validation;
    }

    @GET
    @Needs(Role.READ)
    @Operation(operationId = "listJobs", summary = "Jobs, the newest first")
    @Parameter(name = "offset", in = ParameterIn.QUERY, ref = "offset")
    @Parameter(name = "limit", in = ParameterIn.QUERY, ref = "limit")
    @APIResponse(responseCode = "200", description = "The jobs")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public JobsAnswer list(UriInfo uri) {
        RequestParameters parameters = new RequestParameters(uri.getQueryParameters());
        Page page = Page.read(parameters);
        parameters.requireNoFault();
        validation.requireAllowed(page);
        return jobs.page(page.offset(), page.limit());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Role.READ)
    @Operation(
            operationId = "submitJob",
            summary = "Asks for a job",
            description = "Its parameters are checked at once. It is queued, unless run is false.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JobRequest.class),
                            examples = @ExampleObject(name = "job", ref = "job")))
    @APIResponse(
            responseCode = "201",
            description = "The job; its address is in the header Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JobAnswer.class)))
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "EncoderMismatch")
    @APIResponse(responseCode = "429", ref = "Busy")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response submit(@Nullable JobRequest body, UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        JobRequest request = validation.requireValid(Validation.requireBody(body, "JSON"));
        if (request.parameters().isNull()) {
            throw Refusal.BadInput.of(
                    "invalid_value", "parameters", "is null; give an object with what the kind takes");
        }
        JobAnswer answer =
                jobs.submit(request.kind(), request.parameters(), request.run().orElse(true));
        return Response.created(URI.create("/api/v1/jobs/" + answer.job().jobId()))
                .entity(answer)
                .build();
    }

    @GET
    @Path("/{id}")
    @Needs(Role.READ)
    @Operation(operationId = "getJob", summary = "A job: its phase and how far it is")
    @Parameter(name = "wait", in = ParameterIn.QUERY, ref = "wait")
    @APIResponse(responseCode = "200", description = "The job")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public JobAnswer find(
            @Parameter(description = "As GET /api/v1/jobs lists it", example = "0b6f0d6e-3c39-4c5e-9d0c-0a2b6a3a9f4e")
                    @PathParam("id")
                    String id,
            UriInfo uri)
            throws InterruptedException {
        RequestParameters parameters = new RequestParameters(uri.getQueryParameters());
        JobWait wait = JobWait.read(parameters);
        parameters.requireNoFault();
        return jobs.find(id, Duration.ofSeconds(validation.requireValid(wait).seconds()));
    }

    @POST
    @Path("/{id}/phase")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Needs(Role.READ)
    @Operation(operationId = "setJobPhase", summary = "Has a job run, go on, or stop")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PhaseRequest.class),
                            examples = @ExampleObject(name = "phase", ref = "phase")))
    @APIResponse(responseCode = "200", description = "The job")
    @APIResponse(responseCode = "400", ref = "BadInput")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public JobAnswer phase(
            @Parameter(description = "As GET /api/v1/jobs lists it", example = "0b6f0d6e-3c39-4c5e-9d0c-0a2b6a3a9f4e")
                    @PathParam("id")
                    String id,
            @Nullable PhaseRequest body,
            UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        return validation
                        .requireValid(Validation.requireBody(body, "JSON"))
                        .phase()
                        .equals("RUN")
                ? jobs.run(id)
                : jobs.abort(id);
    }

    @DELETE
    @Path("/{id}")
    @Needs(Role.READ)
    @Operation(operationId = "deleteJob", summary = "Deletes a job with its result")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public void delete(
            @Parameter(description = "As GET /api/v1/jobs lists it", example = "0b6f0d6e-3c39-4c5e-9d0c-0a2b6a3a9f4e")
                    @PathParam("id")
                    String id,
            UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        jobs.delete(id);
    }

    @GET
    @Path("/{id}/result")
    @Needs(Role.READ)
    @Operation(
            operationId = "getJobResult",
            summary = "The rows of a job",
            description = "All of them where it is COMPLETED, otherwise those of the items done so far.")
    @APIResponse(responseCode = "200", description = "The rows")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public ResultAnswer result(
            @Parameter(description = "As GET /api/v1/jobs lists it", example = "0b6f0d6e-3c39-4c5e-9d0c-0a2b6a3a9f4e")
                    @PathParam("id")
                    String id,
            UriInfo uri) {
        new RequestParameters(uri.getQueryParameters()).requireNoFault();
        return jobs.result(id);
    }
}
