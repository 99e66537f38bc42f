package org.starkin.plane;

import java.util.Optional;
import java.util.OptionalDouble;
import org.starkin.encoder.JointEncoder;
import org.starkin.encoder.Quantiles;
import org.starkin.index.StarFacts;
import org.starkin.infer.Inferred;

/** Where one star stands: by its properties, and for want of them by the heads, axis by axis. */
final class Standing {

    private static final String PROPERTY = "property";
    private static final String HEAD = "head";

    private final StarFacts star;
    private final KnownNumbers known;
    private final Optional<JointEncoder.Reading> reading;

    Standing(StarFacts star, KnownNumbers known, Optional<JointEncoder.Reading> reading) {
        this.star = star;
        this.known = known;
        this.reading = reading;
    }

    /** A number with its interval, if it has one, and where it comes from. */
    private record Told(OptionalDouble value, OptionalDouble low, OptionalDouble high, Optional<String> from) {

        static final Told NOTHING =
                new Told(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
    }

    PlaneRow row() {
        Told teff = told(Quantity.TEFF_K);
        Told logG = told(Quantity.LOG_G);
        Told absoluteV = told(Quantity.ABSOLUTE_V_MAG);
        return new PlaneRow(
                star.id().survey(),
                star.id().objectId(),
                star.label(),
                teff.value(),
                teff.low(),
                teff.high(),
                teff.from(),
                logG.value(),
                logG.low(),
                logG.high(),
                logG.from(),
                absoluteV.value(),
                absoluteV.low(),
                absoluteV.high(),
                absoluteV.from(),
                known.of(Quantity.ABSOLUTE_G_MAG, star),
                known.of(Quantity.BP_RP_MAG, star),
                known.of(Quantity.B_V_MAG, star));
    }

    private Told told(Quantity quantity) {
        OptionalDouble property = known.of(quantity, star);
        if (property.isPresent()) {
            return new Told(property, OptionalDouble.empty(), OptionalDouble.empty(), Optional.of(PROPERTY));
        }
        return quantity.inferred().flatMap(this::byHead).orElse(Told.NOTHING);
    }

    private Optional<Told> byHead(Inferred inferred) {
        return reading.flatMap(told -> Optional.ofNullable(told.parameters().get(inferred.parameter())))
                .map((Quantiles told) -> new Told(
                        OptionalDouble.of(inferred.ofHead(told.median())),
                        OptionalDouble.of(inferred.ofHead(told.low())),
                        OptionalDouble.of(inferred.ofHead(told.high())),
                        Optional.of(HEAD)));
    }
}
