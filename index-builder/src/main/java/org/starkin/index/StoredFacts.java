package org.starkin.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Reads what is known of the stars of a segment. Thread-safe. */
final class StoredFacts {

    private final String survey;
    private final Segment segment;

    StoredFacts(String survey, Segment segment) {
        this.survey = survey;
        this.segment = segment;
    }

    /** Of a star by number. */
    StarFacts of(int star) throws IOException {
        return FactsCodec.decode(survey, segment.bytes(StarDocument.FACTS, star));
    }

    /** Of stars by number, in the order in which they are asked for; they are read in the order in which they lie. */
    List<StarFacts> of(int[] stars) throws IOException {
        if (stars.length == 0) {
            return List.of();
        }
        long[] asTheyLie = new long[stars.length];
        for (int i = 0; i < stars.length; i++) {
            asTheyLie[i] = (long) stars[i] << Integer.SIZE | i;
        }
        Arrays.sort(asTheyLie);
        Segment.Column column = segment.column(StarDocument.FACTS);
        StarFacts[] facts = new StarFacts[stars.length];
        for (long star : asTheyLie) {
            facts[(int) star] = FactsCodec.decode(survey, column.of((int) (star >> Integer.SIZE)));
        }
        return List.of(facts);
    }
}
