package org.starkin.similar;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Says in the description of the interface that a time system may be a string, too, which no annotation can say. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class TimeSystemDescription implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI description) {
        Schema schema = description.getComponents().getSchemas().get(TimeSystemBody.class.getSimpleName());
        if (schema != null) {
            schema.setType(List.of(Schema.SchemaType.OBJECT, Schema.SchemaType.STRING));
        }
    }
}
