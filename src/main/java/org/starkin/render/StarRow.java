package org.starkin.render;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.index.SkyPosition;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.view.Summary;

/** A star as one row of a table. What is not known is null. Its names and their order are {@link StarRowWriter}'s too. */
@JsonSerialize(using = StarRowWriter.class)
public record StarRow(
        @Schema(examples = "gaia") @Cell(ucd = "meta.dataset")
        String survey,

        @Schema(description = "The survey's own id, always a string", examples = "4057091150787104896")
        @Cell(ucd = "meta.id;meta.main")
        String objectId,

        @JsonProperty("class")
        @Schema(description = "As the survey's objects table spells it", examples = "RRAB")
        @Cell(ucd = "src.class")
        Optional<String> label,

        @Schema(description = "The likeliest period found, days", examples = "0.5702")
        @Cell(ucd = "time.period", unit = "d")
        OptionalDouble periodDays,

        @Schema(description = "The period of the objects table, days", examples = "0.5702")
        @Cell(ucd = "time.period", unit = "d")
        OptionalDouble cataloguePeriodDays,

        @Schema(description = "5th to 95th percentile in the passband with most points, magnitudes", examples = "0.83")
        @Cell(ucd = "src.var.amplitude", unit = "mag")
        OptionalDouble amplitudeMag,

        @Schema(description = "In that passband, in brightness_unit", examples = "15.31")
        @Cell(ucd = "phot;stat.median")
        double medianBrightness,

        @Schema(examples = "mag") @Cell(ucd = "meta.unit") String brightnessUnit,

        @Schema(description = "The passband with most points", examples = "G") @Cell(ucd = "instr.bandpass")
        String passband,

        @Schema(description = "Points used, over all passbands", examples = "63") @Cell(ucd = "meta.number;obs")
        int points,

        @Schema(description = "Days from first to last point", examples = "912.4")
        @Cell(ucd = "time.duration", unit = "d")
        double timeSpanDays,

        @Schema(description = "Right ascension, degrees ICRS", examples = "266.41")
        @Cell(ucd = "pos.eq.ra;meta.main", unit = "deg", frame = Cell.Frame.ICRS)
        OptionalDouble ra,

        @Schema(description = "Declination, degrees ICRS", examples = "-29.01")
        @Cell(ucd = "pos.eq.dec;meta.main", unit = "deg", frame = Cell.Frame.ICRS)
        OptionalDouble dec,

        @Schema(examples = "/api/v1/objects/gaia/4057091150787104896/lightcurve") @Cell(ucd = "meta.ref.url")
        String lightcurveUrl) {

    public static StarRow of(StarFacts facts) {
        Summary summary = facts.summary();
        return new StarRow(
                facts.id().survey(),
                facts.id().objectId(),
                facts.label(),
                facts.periods().isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(facts.periods().getFirst().periodDays()),
                facts.cataloguePeriodDays(),
                summary.amplitudeMag(),
                summary.medianBrightness(),
                summary.unit().symbol(),
                summary.passband().name(),
                summary.points(),
                summary.timeSpanDays(),
                coordinate(facts.position().map(SkyPosition::raDeg)),
                coordinate(facts.position().map(SkyPosition::decDeg)),
                lightCurveUrl(facts.id()));
    }

    private static OptionalDouble coordinate(Optional<Double> degrees) {
        return degrees.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    private static String lightCurveUrl(StarId id) {
        return "/api/v1/objects/" + encoded(id.survey()) + "/" + encoded(id.objectId()) + "/lightcurve";
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
