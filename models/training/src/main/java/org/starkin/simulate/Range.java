package org.starkin.simulate;

/** A closed interval, {@code low <= high}. */
record Range(double low, double high) {

    Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException("range " + low + " to " + high + " is empty");
        }
    }

    boolean contains(double value) {
        return value >= low && value <= high;
    }

    double nearest(double value) {
        return Math.clamp(value, low, high);
    }
}
