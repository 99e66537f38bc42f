package org.starkin.similar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.index.SkyPosition;
import org.starkin.index.StarFilter;
import org.starkin.index.StarFilter.Quantity;
import org.starkin.operate.Message;
import org.starkin.operate.Refusal;

/** Among which stars to search: those that meet every condition. */
public record FilterBody(
        @Schema(description = "The star's class is one of these, spelt as in the survey", examples = "[\"RRAB\"]")
        Optional<@Size(min = 1, max = 10_000, message = FEW) List<@NotNull(message = NULL) String>> classes,

        @Schema(description = "Of the likeliest period found, days")
        Optional<@Valid RangeBody> periodDays,

        @Schema(description = "Of the period that the objects table gives, days")
        Optional<@Valid RangeBody> cataloguePeriodDays,

        @Schema(description = "From the 5th to the 95th percentile, magnitudes")
        Optional<@Valid RangeBody> amplitudeMag,

        @Schema(description = "The median of the passband with most points, a magnitude or a flux as the survey has it")
        Optional<@Valid RangeBody> medianBrightness,

        @Schema(description = "Points over all passbands") Optional<@Valid RangeBody> points,

        @Schema(description = "From the first to the last point, days")
        Optional<@Valid RangeBody> timeSpanDays,

        @Schema(description = "The share of the survey's other stars that are less strange, percent; see GET /outliers")
        Optional<@Valid RangeBody> strangenessPercentile,

        @Schema(description = "The star lies within this; the radius may be up to half a turn, 648000 arcseconds")
        Optional<@Valid PositionBody> position,

        @Schema(description = "The star's id is one of these")
        Optional<@Size(min = 1, max = 10_000, message = FEW) List<@NotNull(message = NULL) String>> objectIds,

        @Schema(
                description =
                        "Every other column of the objects table, by its name as GET /surveys lists it; a star without"
                                + " the property is not among those searched. 1 to 32 names")
        Optional<Map<String, PropertyBody>> properties) {

    private static final String FEW = "names nothing, or more than 10000; leave it out to search among all";
    private static final String NULL = "is null; give a name";

    /**
     * The same as the index takes it.
     *
     * @throws Refusal.BadInput where a condition can hold of no star
     */
    public StarFilter filter() {
        Map<Quantity, StarFilter.Range> ranges = new EnumMap<>(Quantity.class);
        add(ranges, Quantity.PERIOD_DAYS, periodDays, "filter.period_days");
        add(ranges, Quantity.CATALOGUE_PERIOD_DAYS, cataloguePeriodDays, "filter.catalogue_period_days");
        add(ranges, Quantity.AMPLITUDE_MAG, amplitudeMag, "filter.amplitude_mag");
        add(ranges, Quantity.BRIGHTNESS, medianBrightness, "filter.median_brightness");
        add(ranges, Quantity.POINTS, points, "filter.points");
        add(ranges, Quantity.TIME_SPAN_DAYS, timeSpanDays, "filter.time_span_days");
        add(ranges, Quantity.STRANGENESS_PERCENTILE, strangenessPercentile, "filter.strangeness_percentile");
        return new StarFilter(
                classes.map(Set::copyOf).orElse(Set.of()),
                ranges,
                position.map(FilterBody::cone),
                objectIds.map(Set::copyOf).orElse(Set.of()),
                properties.map(FilterBody::conditions).orElse(Map.of()));
    }

    private static Map<String, StarFilter.Condition> conditions(Map<String, PropertyBody> properties) {
        if (properties.isEmpty() || properties.size() > StarFilter.MOST_PROPERTIES) {
            throw fault(
                    "filter.properties",
                    "names " + properties.size() + " properties; name 1 to " + StarFilter.MOST_PROPERTIES
                            + ", or leave it out to search among all");
        }
        Map<String, StarFilter.Condition> conditions = new TreeMap<>();
        properties.forEach((name, body) -> {
            if (name.length() > StarFilter.LONGEST_PROPERTY_NAME) {
                throw fault(
                        "filter.properties",
                        "has a name of " + name.length() + " characters; at most " + StarFilter.LONGEST_PROPERTY_NAME
                                + " can be asked for");
            }
            if (body == null) {
                throw fault(field(name), "is null; give one_of, or min or max or both");
            }
            conditions.put(name, body.condition(field(name)));
        });
        return conditions;
    }

    private static Refusal fault(String field, String message) {
        return Refusal.BadInput.of("invalid_value", field, message);
    }

    /** The path of a property in the body. */
    static String field(String name) {
        return "filter.properties." + name;
    }

    private static void add(
            Map<Quantity, StarFilter.Range> ranges, Quantity quantity, Optional<RangeBody> body, String field) {
        body.ifPresent(range -> ranges.put(quantity, range.range(field)));
    }

    private static StarFilter.Cone cone(PositionBody position) {
        try {
            return new StarFilter.Cone(new SkyPosition(position.ra(), position.dec()), position.radiusArcsec());
        } catch (IllegalArgumentException e) {
            throw fault("filter.position.radius_arcsec", Message.of(e));
        }
    }
}
