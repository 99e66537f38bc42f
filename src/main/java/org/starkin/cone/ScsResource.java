package org.starkin.cone;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.starkin.access.Needs;
import org.starkin.access.Role;
import org.starkin.operate.Message;
import org.starkin.operate.OpenSky;
import org.starkin.operate.Refusal;
import org.starkin.render.TableFormat;
import org.starkin.render.VoTable;

/**
 * A Simple Cone Search (IVOA SCS 1.03) with its VOSI 1.1 siblings. What was wrong with a request is told in a VOTable of status
 * 200, for clients read no other.
 */
@Path("/scs")
@Tag(ref = "vo")
public final class ScsResource {

    private final Scs scs;
    private final Vosi vosi;
    private final OpenSky sky;

    ScsResource(Scs scs, Vosi vosi, OpenSky sky) {
        this.scs = scs;
        this.vosi = vosi;
        this.sky = sky;
    }

    @GET
    @Produces({TableFormat.VOTABLE_TYPE, MediaType.TEXT_XML, MediaType.APPLICATION_XML, MediaType.WILDCARD})
    @Needs(Role.READ)
    @Operation(
            operationId = "simpleConeSearch",
            summary = "The stars around a position, for clients of the Virtual Observatory",
            description =
                    "IVOA Simple Cone Search 1.03: names in any case, unknown parameters ignored. SR=0 or MAXREC=0 asks"
                            + " for the columns alone. An error is a VOTable with an INFO of the name Error, with status 200.")
    @Parameter(name = "RA", in = ParameterIn.QUERY, ref = "RA")
    @Parameter(name = "DEC", in = ParameterIn.QUERY, ref = "DEC")
    @Parameter(name = "SR", in = ParameterIn.QUERY, ref = "SR")
    @Parameter(name = "VERB", in = ParameterIn.QUERY, ref = "VERB")
    @Parameter(name = "MAXREC", in = ParameterIn.QUERY, ref = "MAXREC")
    @Parameter(name = "RESPONSEFORMAT", in = ParameterIn.QUERY, ref = "RESPONSEFORMAT")
    @Parameter(name = "SURVEYS", in = ParameterIn.QUERY, ref = "SURVEYS")
    @APIResponse(responseCode = "200", ref = "VoTable")
    public Response cone(UriInfo uri) {
        try {
            return voTable(
                    out -> VoTable.write(scs.answer(ScsQuery.read(uri.getQueryParameters())), uri.getBaseUri(), out));
        } catch (Refusal e) {
            return voTable(out -> VoTable.writeError(Message.of(e), out));
        }
    }

    @GET
    @Path("/capabilities")
    @Produces(MediaType.TEXT_XML)
    @Needs(Role.READ)
    @Operation(operationId = "getScsCapabilities", summary = "What the cone search can do (VOSI 1.1)")
    @APIResponse(responseCode = "200", ref = "Xml")
    public String capabilities(UriInfo uri) {
        return vosi.capabilities(uri.getBaseUri());
    }

    @GET
    @Path("/availability")
    @Produces(MediaType.TEXT_XML)
    @Needs(Role.READ)
    @Operation(operationId = "getScsAvailability", summary = "Whether the cone search can be asked (VOSI 1.1)")
    @APIResponse(responseCode = "200", ref = "Xml")
    public String availability() {
        return vosi.availability(sky.reasonClosed());
    }

    private interface Document {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static Response voTable(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Response.ok()
                .type(TableFormat.VOTABLE_TYPE)
                .entity(out.toByteArray())
                .build();
    }
}
