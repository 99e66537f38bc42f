package org.starkin.plane;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.starkin.index.StarFacts;
import org.starkin.index.StarFilter;
import org.starkin.index.SurveyProperty;
import org.starkin.infer.KnownAs;

/** Which properties of a survey's stars are which numbers, and what is computed of them. Immutable. */
final class KnownNumbers {

    /** Below it a distance by the inverse of a parallax is no estimate (Bailer-Jones 2015, PASP 127, 994). */
    private static final double LEAST_PARALLAX_RATIO = 5;

    /** At a parallax of so many milliarcseconds a star is 10 parsec away: its magnitude is its absolute one. */
    private static final double TEN_PARSEC_MAS = 100;

    /** What a star must have to stand in some plane. */
    private static final List<List<Quantity>> ENOUGH = List.of(
            List.of(Quantity.TEFF_K, Quantity.LOG_G),
            List.of(Quantity.TEFF_K, Quantity.ABSOLUTE_V_MAG),
            List.of(Quantity.TEFF_K, Quantity.V_MAG, Quantity.PARALLAX_MAS),
            List.of(Quantity.BP_RP_MAG, Quantity.ABSOLUTE_G_MAG),
            List.of(Quantity.BP_RP_MAG, Quantity.G_MAG, Quantity.PARALLAX_MAS),
            List.of(Quantity.BP_MAG, Quantity.RP_MAG, Quantity.G_MAG, Quantity.PARALLAX_MAS),
            List.of(Quantity.B_V_MAG, Quantity.ABSOLUTE_V_MAG),
            List.of(Quantity.B_V_MAG, Quantity.V_MAG, Quantity.PARALLAX_MAS),
            List.of(Quantity.B_MAG, Quantity.V_MAG, Quantity.PARALLAX_MAS));

    /** A property, and as what it is read. */
    private record Property(String name, KnownAs knownAs) {}

    private final Map<Quantity, Property> properties = new EnumMap<>(Quantity.class);

    KnownNumbers(List<SurveyProperty> ofSurvey) {
        for (Quantity quantity : Quantity.values()) {
            KnownAs knownAs = quantity.knownAs();
            knownAs.among(ofSurvey).ifPresent(name -> properties.put(quantity, new Property(name, knownAs)));
        }
    }

    /** The stars that stand in some plane by their properties alone: whom one of these filters accepts. */
    List<StarFilter> enough() {
        return ENOUGH.stream()
                .filter(properties.keySet()::containsAll)
                .map(wanted -> StarFilter.ofProperties(wanted.stream()
                        .flatMap(quantity -> Stream.ofNullable(properties.get(quantity)))
                        .collect(Collectors.toMap(
                                Property::name, property -> property.knownAs().range()))))
                .toList();
    }

    /** Whether something of a star is not known that heads would tell. */
    boolean lacks(StarFacts star) {
        return Arrays.stream(Quantity.values())
                .filter(quantity -> quantity.inferred().isPresent())
                .anyMatch(quantity -> of(quantity, star).isEmpty());
    }

    /** A number of a star, as one of its properties says it or as it follows from some. */
    OptionalDouble of(Quantity quantity, StarFacts star) {
        OptionalDouble own = own(quantity, star);
        if (own.isPresent()) {
            return own;
        }
        return switch (quantity) {
            case BP_RP_MAG -> sum(own(Quantity.BP_MAG, star), negative(own(Quantity.RP_MAG, star)));
            case B_V_MAG -> sum(own(Quantity.B_MAG, star), negative(own(Quantity.V_MAG, star)));
            case ABSOLUTE_G_MAG -> sum(own(Quantity.G_MAG, star), modulus(star));
            case ABSOLUTE_V_MAG -> sum(own(Quantity.V_MAG, star), modulus(star));
            case TEFF_K, LOG_G, G_MAG, BP_MAG, RP_MAG, V_MAG, B_MAG, PARALLAX_MAS, PARALLAX_RATIO ->
                OptionalDouble.empty();
        };
    }

    private OptionalDouble own(Quantity quantity, StarFacts star) {
        return Stream.ofNullable(properties.get(quantity))
                .map(property -> property.knownAs().number(star.properties(), property.name()))
                .flatMapToDouble(OptionalDouble::stream)
                .findFirst();
    }

    /** What turns a magnitude into an absolute one, dust left out of account; nothing where the parallax is none or uncertain. */
    private OptionalDouble modulus(StarFacts star) {
        OptionalDouble parallax = own(Quantity.PARALLAX_MAS, star);
        OptionalDouble ratio = own(Quantity.PARALLAX_RATIO, star);
        boolean isUncertain = ratio.isPresent() && ratio.getAsDouble() < LEAST_PARALLAX_RATIO;
        return parallax.isEmpty() || isUncertain
                ? OptionalDouble.empty()
                : OptionalDouble.of(5 * Math.log10(parallax.getAsDouble() / TEN_PARSEC_MAS));
    }

    private static OptionalDouble negative(OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(-value.getAsDouble()) : value;
    }

    private static OptionalDouble sum(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() && other.isPresent()
                ? OptionalDouble.of(one.getAsDouble() + other.getAsDouble())
                : OptionalDouble.empty();
    }
}
