package org.starkin.solr;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.starkin.index.Direction;
import org.starkin.index.PropertyIndex;
import org.starkin.index.SkyPosition;
import org.starkin.index.Space;
import org.starkin.index.StarFilter;

/** A filter of stars as Solr's filter queries: they accept what the filter accepts, and of a cone a hair more at its rim. */
final class FilterQueries {

    /** What no id and no class holds, for they are printable. */
    private static final String SEPARATOR = "\u001f";

    private static final double ARCSEC_PER_DEGREE = 3600;

    /** Room for the roundings of a point on the unit sphere, and of a distance. */
    private static final double SLACK = 1e-14;

    private FilterQueries() {}

    static void add(Question question, Space space, StarFilter filter) {
        if (!filter.classes().isEmpty()) {
            oneOf(question, Fields.LABEL, filter.classes());
        }
        if (!filter.ids().isEmpty()) {
            oneOf(question, Fields.OBJECT_ID, filter.ids());
        }
        filter.having().forEach(other -> question.filter(question.field(Fields.HAS) + ":" + other.key()));
        filter.ranges().forEach((quantity, range) -> range(question, quantity, range));
        filter.properties().forEach((name, condition) -> property(question, space, name, condition));
        filter.cone().ifPresent(cone -> cone(question, cone.centre(), cone.radiusArcsec()));
    }

    private static void oneOf(Question question, String field, Collection<String> values) {
        question.filter("{!terms f=" + question.field(field) + " separator=" + question.named(SEPARATOR) + " v="
                + question.named(String.join(SEPARATOR, values)) + "}");
    }

    private static void range(Question question, StarFilter.Quantity quantity, StarFilter.Range range) {
        String field = quantity.isField() ? quantity.field() : Fields.STRANGENESS;
        question.filter(
                quantity == StarFilter.Quantity.POINTS
                        ? question.field(field) + ":[" + (int) Math.ceil(range.least()) + " TO "
                                + (int) Math.floor(range.most()) + "]"
                        : question.field(field) + between(range.least(), range.most()));
    }

    private static String between(double least, double most) {
        return ":[" + end(least) + " TO " + end(most) + "]";
    }

    private static String end(double value) {
        return Double.isInfinite(value) ? "*" : Double.toString(value);
    }

    private static void property(Question question, Space space, String name, StarFilter.Condition condition) {
        switch (condition) {
            case StarFilter.OneOf oneOf -> {
                String terms = String.join(
                        ",",
                        oneOf.texts().stream().map(text -> term(name, text)).toList());
                question.filter("{!terms f=" + question.field(Fields.PROPERTY) + " v=" + question.named(terms) + "}");
            }
            case StarFilter.Range range ->
                question.filter(Fields.propertyNumber(space, name)
                        + between(PropertyIndex.positiveZero(range.least()), PropertyIndex.positiveZero(range.most())));
        }
    }

    private static String term(String name, String text) {
        return term(PropertyIndex.term(name, text));
    }

    /** A term of a property as it is indexed: free of what separates terms. */
    static String term(String property) {
        return URLEncoder.encode(property, StandardCharsets.UTF_8);
    }

    /** The terms of the properties of a star. */
    static Collection<String> terms(Map<String, String> properties) {
        return PropertyIndex.terms(properties).stream().map(FilterQueries::term).toList();
    }

    /** Stars in a box of the unit sphere, and of those the ones within a chord of its middle. */
    static void cone(Question question, SkyPosition centre, double radiusArcsec) {
        double chord = 2 * Math.sin(Math.toRadians(radiusArcsec / ARCSEC_PER_DEGREE) / 2) + SLACK;
        double[] middle = Direction.of(centre);
        String[] axes = {Fields.X, Fields.Y, Fields.Z};
        StringBuilder here = new StringBuilder();
        StringBuilder there = new StringBuilder();
        for (int axis = 0; axis < middle.length; axis++) {
            String field = question.field(axes[axis]);
            question.filter(field + between(middle[axis] - chord, middle[axis] + chord));
            here.append(axis == 0 ? "" : ",").append(field);
            there.append(axis == 0 ? "" : ",").append(middle[axis]);
        }
        question.filter(
                "{!frange u=" + (chord * (1 + SLACK) + SLACK) + "}dist(2,vector(" + here + "),vector(" + there + "))");
    }
}
