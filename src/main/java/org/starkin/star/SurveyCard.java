package org.starkin.star;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.index.Manifest;
import org.starkin.index.Percentiles;
import org.starkin.index.Space;
import org.starkin.index.SurveyProperty;
import org.starkin.index.SurveySearcher;
import org.starkin.render.Cell;
import org.starkin.render.EncoderRow;

/** What one survey holds and how well its index was measured to find it. */
public record SurveyCard(
        @Schema(examples = "gaia") @Cell(ucd = "meta.dataset")
        String survey,

        @Schema(examples = "generation-000002") @Cell(ucd = "meta.version")
        String generation,

        EncoderRow encoder,

        @Schema(description = "Values a vector", examples = "64") @Cell(ucd = "meta.number")
        int dimension,

        @Schema(examples = "16456") @Cell(ucd = "meta.number;src")
        long stars,

        @Schema(description = "Inputs that were not indexed, by reason", examples = "{\"too_few_points\": 2}")
        Map<String, Long> rejected,

        @Schema(description = "Passbands, by name", examples = "[\"BP\", \"G\", \"RP\"]") @Cell(ucd = "instr.bandpass")
        List<String> bands,

        @Schema(description = "Stars by class", examples = "{\"RRAB\": 4325}")
        Map<String, Long> classes,

        @Schema(description = "By which a search can be filtered, by name; the first 500 of more")
        List<Property> properties,

        @Schema(description = "How many properties there are", examples = "2")
        int propertyCount,

        @Schema(description = "Candidates that the walk keeps where a search names no effort", examples = "64")
        int defaultEffort,

        @Schema(description = "Measured on this index against exact search, by effort")
        List<Recall> recall,

        @Schema(description = "Similarities of pairs drawn at random")
        List<Percentile> pairs,

        @Schema(description = "Similarities of stars drawn at random to their nearest neighbour")
        List<Percentile> nearest,

        @Schema(
                description =
                        "Its named vectors: that of light curves first, then those of spectra and of both, where it has them")
        List<SpaceCard> spaces,

        @Schema(description = "When it was built, UTC") @Cell(ucd = "time.creation")
        Instant built) {

    /** The most properties that a card lists. */
    private static final int MOST_PROPERTIES = 500;

    /** A space of the survey's vectors. */
    @Schema(name = "Space")
    public record SpaceCard(
            @Schema(description = "light_curve, spectrum or joint", examples = "joint")
            String space,

            EncoderRow encoder,

            @Schema(description = "Values a vector", examples = "128")
            int dimension,

            @Schema(description = "Stars that have such a vector", examples = "16456")
            long stars,

            @Schema(description = "Inputs that were not indexed in it, by reason")
            Map<String, Long> rejected,

            @Schema(examples = "64") int defaultEffort,
            List<Recall> recall) {

        static SpaceCard of(Space space, Manifest manifest) {
            return new SpaceCard(
                    space.key(),
                    EncoderRow.of(manifest.encoder()),
                    manifest.dimension(),
                    manifest.stars().kept(),
                    manifest.stars().rejected(),
                    manifest.recall().defaultEffort(),
                    curve(manifest));
        }
    }

    /** A column of the objects table. */
    @Schema(name = "Property")
    public record Property(
            @Schema(examples = "teff") String name,

            @Schema(
                    description = "Whether some star has a number here, so that a range can be asked for",
                    examples = "true")
            boolean numeric) {}

    /** How much of the exact answer is found. */
    @Schema(name = "Recall")
    public record Recall(
            @Schema(examples = "64") int effort,

            @JsonProperty("recall_at_10") @Schema(description = "0 to 1", examples = "0.993")
            double recallAt10,

            @Schema(description = "Mean number of stars compared", examples = "812.5")
            double visited) {}

    /** One row of a table of percentiles. */
    @Schema(name = "Percentile")
    public record Percentile(
            @Schema(examples = "99") double percent,

            @Schema(description = "Cosine that so many do not exceed", examples = "0.91")
            double similarity) {}

    static SurveyCard of(SurveySearcher survey) {
        Manifest manifest = survey.manifest();
        SurveySearcher all = survey.catalogue();
        return new SurveyCard(
                manifest.survey(),
                manifest.generationName(),
                EncoderRow.of(manifest.encoder()),
                manifest.dimension(),
                all.manifest().stars().kept(),
                manifest.stars().rejected(),
                manifest.bands().stream().map(Manifest.Band::name).distinct().toList(),
                all.manifest().classes(),
                properties(all.properties()),
                all.properties().size(),
                manifest.recall().defaultEffort(),
                curve(manifest),
                percentiles(manifest.pairs()),
                percentiles(manifest.nearest()),
                spaces(survey),
                manifest.createdUtc());
    }

    private static List<Recall> curve(Manifest manifest) {
        return manifest.recall().curve().stream()
                .map(point -> new Recall(point.effort(), point.recallAt10(), point.visited()))
                .toList();
    }

    private static List<SpaceCard> spaces(SurveySearcher survey) {
        return Arrays.stream(Space.values())
                .flatMap(space -> survey.in(space).stream().map(searcher -> SpaceCard.of(space, searcher.manifest())))
                .toList();
    }

    static List<Property> properties(List<SurveyProperty> all) {
        return all.stream()
                .limit(MOST_PROPERTIES)
                .map(property -> new Property(property.name(), property.isNumber()))
                .toList();
    }

    private static List<Percentile> percentiles(Percentiles table) {
        return table.table().stream()
                .map(entry -> new Percentile(entry.percent(), entry.similarity()))
                .toList();
    }
}
