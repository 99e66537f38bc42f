package org.starkin.export;

import java.util.ArrayList;
import java.util.List;

/**
 * The shape of an input or output, axis by axis. Axes of the same name have the same length in one run.
 *
 * @param axes outermost first
 */
public record Shape(List<Axis> axes) {

    /** The name of the axis of stars. */
    public static final String STARS = "n";

    /** The name of the axis of a star's points. */
    public static final String POINTS = "points";

    /** One axis. */
    public sealed interface Axis {

        /** An axis of any length. */
        record Named(String name) implements Axis {}

        /** An axis of that length. */
        record Fixed(long length) implements Axis {}
    }

    public Shape {
        axes = List.copyOf(axes);
    }

    /** {@code [n, rest...]}: so much for each star. */
    public static Shape ofStars(long... rest) {
        return of(List.of(STARS), rest);
    }

    /** {@code [n, points, rest...]}: so much for each point of each star. */
    public static Shape ofPoints(long... rest) {
        return of(List.of(STARS, POINTS), rest);
    }

    private static Shape of(List<String> names, long[] rest) {
        List<Axis> axes = new ArrayList<>();
        names.forEach(name -> axes.add(new Axis.Named(name)));
        for (long length : rest) {
            axes.add(new Axis.Fixed(length));
        }
        return new Shape(axes);
    }
}
