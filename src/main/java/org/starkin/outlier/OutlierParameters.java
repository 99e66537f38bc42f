package org.starkin.outlier;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.starkin.index.SkyPosition;
import org.starkin.index.StarFilter;
import org.starkin.index.StarFilter.Quantity;
import org.starkin.operate.Message;
import org.starkin.operate.Page;
import org.starkin.operate.RequestParameters;

/** Reads from query parameters which of the strangest stars are asked for. Faults stay with the parameters. */
final class OutlierParameters {

    private static final Map<Quantity, String> RANGES = Map.of(
            Quantity.STRANGENESS_PERCENTILE, "percentile",
            Quantity.PERIOD_DAYS, "period_days",
            Quantity.AMPLITUDE_MAG, "amplitude_mag",
            Quantity.POINTS, "points");

    private static final Set<String> CONE = Set.of("ra", "dec", "radius_arcsec");

    private OutlierParameters() {}

    static OutlierQuestion read(RequestParameters parameters) {
        Optional<String> survey = parameters.text("survey");
        if (survey.isEmpty()) {
            parameters.fault("survey", "is missing; GET /api/v1/surveys lists the names");
        }
        return new OutlierQuestion(survey.orElse(""), Page.read(parameters), filter(parameters));
    }

    private static StarFilter filter(RequestParameters parameters) {
        Map<Quantity, StarFilter.Range> ranges = new TreeMap<>();
        RANGES.forEach((quantity, name) ->
                range(parameters, "min_" + name, "max_" + name).ifPresent(range -> ranges.put(quantity, range)));
        Set<String> classes = parameters.names("classes").map(Set::copyOf).orElse(Set.of());
        return new StarFilter(classes, ranges, cone(parameters), Set.of());
    }

    private static Optional<StarFilter.Range> range(RequestParameters parameters, String min, String max) {
        Optional<Double> least = parameters.number(min);
        Optional<Double> most = parameters.number(max);
        if (least.isEmpty() && most.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StarFilter.Range(
                    least.orElse(Double.NEGATIVE_INFINITY), most.orElse(Double.POSITIVE_INFINITY)));
        } catch (IllegalArgumentException e) {
            parameters.fault(min, Message.of(e));
            return Optional.empty();
        }
    }

    private static Optional<StarFilter.Cone> cone(RequestParameters parameters) {
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
            return Optional.of(new StarFilter.Cone(new SkyPosition(ra, dec), radiusArcsec));
        } catch (IllegalArgumentException e) {
            parameters.fault("ra, dec, radius_arcsec", Message.of(e));
            return Optional.empty();
        }
    }
}
