package org.starkin.similar;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.starkin.index.SkyPosition;
import org.starkin.index.StarFilter;
import org.starkin.operate.Message;
import org.starkin.operate.RequestParameters;

/** Reads from query parameters among which stars to search: what is asked for most of {@link FilterBody}. */
public final class FilterParameters {

    private static final Set<String> CONE = Set.of("ra", "dec", "radius_arcsec");

    private FilterParameters() {}

    /** The conditions; nothing where none is given. Faults stay with the parameters. */
    public static Optional<FilterBody> read(RequestParameters parameters) {
        Optional<List<String>> classes = parameters.names("classes");
        Optional<RangeBody> periodDays = range(parameters, "period_days");
        Optional<RangeBody> amplitudeMag = range(parameters, "amplitude_mag");
        Optional<RangeBody> points = range(parameters, "points");
        Optional<RangeBody> percentile = range(parameters, "percentile");
        Optional<PositionBody> position = cone(parameters);
        if (classes.isEmpty()
                && periodDays.isEmpty()
                && amplitudeMag.isEmpty()
                && points.isEmpty()
                && percentile.isEmpty()
                && position.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new FilterBody(
                classes,
                periodDays,
                Optional.empty(),
                amplitudeMag,
                Optional.empty(),
                points,
                Optional.empty(),
                percentile,
                position,
                Optional.empty(),
                Optional.empty()));
    }

    private static Optional<RangeBody> range(RequestParameters parameters, String name) {
        Optional<Double> min = parameters.number("min_" + name);
        Optional<Double> max = parameters.number("max_" + name);
        if (min.isEmpty() && max.isEmpty()) {
            return Optional.empty();
        }
        try {
            var _ = new StarFilter.Range(min.orElse(Double.NEGATIVE_INFINITY), max.orElse(Double.POSITIVE_INFINITY));
        } catch (IllegalArgumentException e) {
            parameters.fault("min_" + name, Message.of(e));
        }
        return Optional.of(new RangeBody(min, max));
    }

    private static Optional<PositionBody> cone(RequestParameters parameters) {
        if (CONE.stream().noneMatch(name -> parameters.text(name).isPresent())) {
            return Optional.empty();
        }
        double ra = parameters.requiredNumber("ra");
        double dec = parameters.requiredNumber("dec");
        double radiusArcsec = parameters.requiredNumber("radius_arcsec");
        if (parameters.hasFault()) {
            return Optional.empty();
        }
        try {
            var _ = new StarFilter.Cone(new SkyPosition(ra, dec), radiusArcsec);
        } catch (IllegalArgumentException e) {
            parameters.fault("ra, dec, radius_arcsec", Message.of(e));
        }
        return Optional.of(new PositionBody(ra, dec, radiusArcsec));
    }
}
