package org.starkin.map;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.index.Manifest;
import org.starkin.index.Space;
import org.starkin.index.SurveySearcher;
import org.starkin.layout.SkyLayout;
import org.starkin.render.AnsweredBy;

/** What the map is like: how it was made, what its rows are, and in which columns they can be fetched. */
public record MapAnswer(
        @Schema(examples = "demo") String sky,
        List<AnsweredBy> answeredBy,

        @Schema(description = "Milliseconds that the server needed", examples = "0.8")
        double tookMs,

        @Schema(
                description = "Changes whenever a column might; columns of one version belong together",
                examples = "6f0c1d2e3a4b5c6d")
        String version,

        @Schema(description = "Of whose vectors the map is: light_curve, or joint", examples = "light_curve")
        String space,

        @Schema(description = "The spaces of which the sky has a map", examples = "[\"light_curve\", \"joint\"]")
        List<String> spaces,

        LayoutRow layout,

        @Schema(description = "Stars of the surveys asked for that are on the map", examples = "102")
        long total,

        @Schema(
                description =
                        "How many stars a row stands for: a row is every so-manieth star of its survey, in the order of ids",
                examples = "1")
        int stride,

        @Schema(description = "Rows of every column", examples = "102")
        int rows,

        @Schema(description = "How far the whole map reaches")
        BoundsRow bounds,

        @Schema(description = "Whose rows come one after the other")
        List<SurveyRow> surveys,

        @Schema(description = "All classes of the whole map, the commonest first: what the column class counts")
        List<ClassRow> classes,

        List<ColumnRow> columns,

        @Schema(description = "Surveys that are not on the map, and why")
        List<LeftOutRow> leftOut) {

    /** How a layout was made. */
    @Schema(name = "MapLayout")
    public record LayoutRow(
            @Schema(description = "Its name in the sky", examples = "layout-000001")
            String layout,

            @Schema(examples = "umap") String method,

            @Schema(description = "Stars to which it was fitted; the others were placed among them", examples = "20000")
            int sample,

            @Schema(examples = "15") int neighbours,
            @Schema(examples = "0.1") double minDistance,
            @Schema(examples = "200") int epochs,
            @Schema(examples = "1") long seed,

            @Schema(
                    description =
                            "How far neighbours on the map can be trusted to be neighbours by their vectors (Venna and Kaski"
                                    + " 2001), measured: 1 always, 0.5 by chance",
                    examples = "0.98")
            double trustworthiness,

            @Schema(description = "ISO 8601, UTC", examples = "2026-11-22T10:00:00Z")
            String created) {}

    /** How far the places reach. */
    @Schema(name = "MapBounds")
    public record BoundsRow(
            @Schema(examples = "-11.5") float xMin,
            @Schema(examples = "12.25") float xMax,
            @Schema(examples = "-9.75") float yMin,
            @Schema(examples = "10.5") float yMax) {}

    /** The rows of a survey. */
    @Schema(name = "MapSurvey")
    public record SurveyRow(
            @Schema(examples = "gaia") String survey,
            @Schema(examples = "generation-000001") String generation,
            @Schema(examples = "60") int stars,

            @Schema(description = "Its first row, from 0", examples = "0")
            int firstRow,

            @Schema(examples = "60") int rows) {}

    /** A class. */
    @Schema(name = "MapClass")
    public record ClassRow(
            @JsonProperty("class") @Schema(examples = "RRAB")
            String name,

            @Schema(examples = "34") long stars) {}

    /** A column. */
    @Schema(name = "MapColumn")
    public record ColumnRow(
            @Schema(examples = "x") String column,

            @Schema(description = "Of its numbers, which are little-endian", examples = "float32")
            String type,

            @Schema(examples = "The place on the map") String description) {}

    /** A survey that is not on the map. */
    @Schema(name = "MapLeftOut")
    public record LeftOutRow(
            @Schema(examples = "tess") String survey,

            @Schema(examples = "generation-000002 is not on the map yet; ./starkin map --sky DIR puts it there")
            String reason) {}

    public MapAnswer {
        answeredBy = List.copyOf(answeredBy);
        spaces = List.copyOf(spaces);
        surveys = List.copyOf(surveys);
        classes = List.copyOf(classes);
        columns = List.copyOf(columns);
        leftOut = List.copyOf(leftOut);
    }

    static MapAnswer of(String sky, double tookMs, MapSlice slice, List<Space> spaces) {
        MapState state = slice.state();
        MapState.Bounds bounds = state.bounds();
        List<SurveyRow> surveys = surveys(slice);
        return new MapAnswer(
                sky,
                answeredBy(slice),
                tookMs,
                state.version(),
                state.space().key(),
                spaces.stream().map(Space::key).toList(),
                layout(state.name(), state.layout()),
                surveys.stream().mapToLong(SurveyRow::stars).sum(),
                slice.stride(),
                surveys.stream().mapToInt(SurveyRow::rows).sum(),
                new BoundsRow(bounds.xMin(), bounds.xMax(), bounds.yMin(), bounds.yMax()),
                surveys,
                state.classes().stream()
                        .map(one -> new ClassRow(one.name(), one.stars()))
                        .toList(),
                Arrays.stream(MapColumn.values())
                        .map(column -> new ColumnRow(column.word(), column.type(), column.description()))
                        .toList(),
                slice.leftOut().entrySet().stream()
                        .map(entry -> new LeftOutRow(entry.getKey(), entry.getValue()))
                        .toList());
    }

    static List<AnsweredBy> answeredBy(MapSlice slice) {
        return slice.surveys().stream().map(AnsweredBy::of).toList();
    }

    private static LayoutRow layout(String name, SkyLayout layout) {
        return new LayoutRow(
                name,
                layout.method(),
                layout.sampled(),
                layout.neighbours(),
                layout.minDistance(),
                layout.epochs(),
                layout.seed(),
                layout.trustworthiness(),
                layout.createdUtc().toString());
    }

    private static List<SurveyRow> surveys(MapSlice slice) {
        List<SurveyRow> rows = new ArrayList<>();
        int first = 0;
        for (SurveySearcher survey : slice.surveys()) {
            Manifest manifest = survey.manifest();
            rows.add(new SurveyRow(
                    manifest.survey(),
                    manifest.generationName(),
                    survey.columns().size(),
                    first,
                    slice.rows(survey)));
            first += slice.rows(survey);
        }
        return rows;
    }
}
