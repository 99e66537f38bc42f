package org.starkin.operate;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.starkin.render.TableFormat;

/** Describes, once for all routes that answer with a table, the formats other than JSON and how to ask for them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class TableRoutes implements OASFilter {

    private static final String OK = "200";

    private static final Map<TableFormat, String> DESCRIPTIONS = Map.of(
            TableFormat.CSV, "The table; what the answer says beside it is in the headers Starkin-*",
            TableFormat.VOTABLE, "VOTable 1.4 with units, UCD1+, COOSYS and TIMESYS",
            TableFormat.PARQUET, "The table, its columns described by a VOTable header in the file's metadata");

    @Override
    public Operation filterOperation(Operation operation) {
        Optional.ofNullable(operation.getResponses().getAPIResponse(OK))
                .flatMap(response -> Optional.ofNullable(response.getContent()))
                .filter(content -> content.hasMediaType(TableFormat.CSV_TYPE))
                .ifPresent(content -> {
                    DESCRIPTIONS.forEach((format, description) -> describe(content, format, description));
                    operation.addParameter(OASFactory.createParameter().ref("format"));
                    operation
                            .getResponses()
                            .addAPIResponse(
                                    "406", OASFactory.createAPIResponse().ref("NotAcceptable"));
                });
        return operation;
    }

    private static void describe(Content content, TableFormat format, String description) {
        MediaType type = OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .description(description));
        content.removeMediaType(format.mediaType());
        content.addMediaType(format.mediaType(), type);
    }
}
