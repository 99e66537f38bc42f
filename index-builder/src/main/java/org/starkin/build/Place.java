package org.starkin.build;

/**
 * A place in the input, in the order of reading.
 *
 * @param unit the unit of {@link org.starkin.survey.Photometry} in which it lies
 * @param items stars and rejects of that unit that lie before it
 */
record Place(long unit, long items) {

    static final Place BEGINNING = new Place(0, 0);

    Place next() {
        return new Place(unit, items + 1);
    }
}
