package org.starkin.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * All stars of one generation of a survey, one thing that is known of them at a time, in the order of their ids; read anew each
 * time. Thread-safe, and used as long as the {@link SurveySearcher} that it is of. Failing to read is an
 * {@link UncheckedIOException}.
 */
public final class StarColumns {

    private final SpaceHome home;

    StarColumns(SpaceHome home) {
        this.home = home;
    }

    /** How many stars there are. */
    public int size() {
        return (int) home.manifest().stars().kept();
    }

    /**
     * What no other generation of any survey has, in hexadecimal: what is kept of a generation elsewhere is known by it. Empty
     * where there is no star.
     */
    public String mark() {
        return home.mark();
    }

    /** A number by star; NaN where it is not known. */
    public float[] numbers(StarColumn column) {
        float[] numbers = new float[size()];
        Arrays.fill(numbers, Float.NaN);
        try {
            home.numbers(column, numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return numbers;
    }

    /** The class by star. */
    public StarClasses classes() {
        try {
            return home.classes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
