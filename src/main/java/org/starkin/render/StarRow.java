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

        @Schema(
                description = "In that passband, in brightness_unit; null of a star without a light curve",
                examples = "15.31")
        @Cell(ucd = "phot;stat.median")
        OptionalDouble medianBrightness,

        @Schema(examples = "mag") @Cell(ucd = "meta.unit") Optional<String> brightnessUnit,

        @Schema(description = "The passband with most points", examples = "G") @Cell(ucd = "instr.bandpass")
        Optional<String> passband,

        @Schema(description = "Points used, over all passbands; 0 of a star without a light curve", examples = "63")
        @Cell(ucd = "meta.number;obs")
        int points,

        @Schema(description = "Days from first to last point", examples = "912.4")
        @Cell(ucd = "time.duration", unit = "d")
        OptionalDouble timeSpanDays,

        @Schema(description = "Right ascension, degrees ICRS", examples = "266.41")
        @Cell(ucd = "pos.eq.ra;meta.main", unit = "deg", frame = Cell.Frame.ICRS)
        OptionalDouble ra,

        @Schema(description = "Declination, degrees ICRS", examples = "-29.01")
        @Cell(ucd = "pos.eq.dec;meta.main", unit = "deg", frame = Cell.Frame.ICRS)
        OptionalDouble dec,

        @Schema(
                description = "null of a star without a light curve",
                examples = "/api/v1/objects/gaia/4057091150787104896/lightcurve")
        @Cell(ucd = "meta.ref.url")
        Optional<String> lightcurveUrl) {

    public static StarRow of(StarFacts facts) {
        Optional<Summary> summary = facts.summary();
        return new StarRow(
                facts.id().survey(),
                facts.id().objectId(),
                facts.label(),
                facts.periods().isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(facts.periods().getFirst().periodDays()),
                facts.cataloguePeriodDays(),
                summary.map(Summary::amplitudeMag).orElseGet(OptionalDouble::empty),
                number(summary.map(Summary::medianBrightness)),
                summary.map(known -> known.unit().symbol()),
                summary.map(known -> known.passband().name()),
                summary.map(Summary::points).orElse(0),
                number(summary.map(Summary::timeSpanDays)),
                number(facts.position().map(SkyPosition::raDeg)),
                number(facts.position().map(SkyPosition::decDeg)),
                summary.map(_ -> url(facts.id(), "lightcurve")));
    }

    private static OptionalDouble number(Optional<Double> known) {
        return known.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    /** Where a part of what is known of a star is. */
    public static String url(StarId id, String part) {
        return "/api/v1/objects/" + encoded(id.survey()) + "/" + encoded(id.objectId()) + "/" + part;
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
