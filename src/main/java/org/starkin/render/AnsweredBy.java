package org.starkin.render;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.index.Manifest;
import org.starkin.index.SkyView;
import org.starkin.index.SurveySearcher;

/** Which generation of which survey an answer comes from, and which encoder made its vectors. */
public record AnsweredBy(
        @Schema(examples = "gaia") String survey,

        @Schema(description = "The immutable generation of the survey's index", examples = "generation-000002")
        String generation,

        EncoderRow encoder,

        @Schema(
                description =
                        "Only where parts of the survey did not answer, of a sky in a SolrCloud: then true, and the answer lacks"
                                + " their stars. Ask again",
                examples = "true")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Boolean> partial,

        @Schema(description = "The parts that did not answer; only where there are some", examples = "[\"shard2\"]")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> missingShards) {

    public AnsweredBy {
        missingShards = List.copyOf(missingShards);
    }

    /** What a survey that was asked is, and what of it is missing by now: to be told once the asking is done. */
    public static AnsweredBy of(SurveySearcher survey) {
        return of(survey.manifest(), List.copyOf(survey.missing()));
    }

    /** The same of the survey of a view that a manifest is of. */
    public static AnsweredBy of(SkyView view, Manifest manifest) {
        return of(
                manifest,
                view.survey(manifest.survey())
                        .map(survey -> List.copyOf(survey.missing()))
                        .orElse(List.of()));
    }

    private static AnsweredBy of(Manifest manifest, List<String> missing) {
        return new AnsweredBy(
                manifest.survey(),
                manifest.generationName(),
                EncoderRow.of(manifest.encoder()),
                missing.isEmpty() ? Optional.empty() : Optional.of(true),
                missing);
    }

    boolean isPartial() {
        return !missingShards.isEmpty();
    }
}
