package org.starkin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

class AccessDescriptionTest {

    /** Two routes, one of which forgets to say whom it answers. */
    static final class Routes {

        @Needs(Role.LABEL)
        @Operation(operationId = "careful")
        public void careful() {}

        @Operation(operationId = "careless")
        public void careless() {}
    }

    private final AccessDescription description = new AccessDescription(index());

    @Test
    void aRouteThatDoesNotSayWhomItAnswersStopsTheBuild() {
        assertThatThrownBy(() -> description.filterOperation(operation("careless")))
                .hasMessageContaining("careless")
                .hasMessageContaining("@Needs");
    }

    @Test
    void theRoleOfARouteAndTheRefusalsOfAnyAreInItsDescription() {
        var described = description.filterOperation(operation("careful"));

        assertThat(described.getExtensions()).containsEntry("x-starkin-role", "label");
        assertThat(described.getSecurity()).hasSize(2);
        assertThat(described.getResponses().getAPIResponses()).containsKeys("401", "403", "429");
    }

    private static org.eclipse.microprofile.openapi.models.Operation operation(String id) {
        return OASFactory.createOperation().operationId(id).responses(OASFactory.createAPIResponses());
    }

    private static Index index() {
        try {
            return Index.of(Routes.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
