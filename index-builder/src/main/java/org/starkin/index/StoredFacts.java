package org.starkin.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Reads what is known of stars. Thread-safe. */
final class StoredFacts {

    private final String survey;
    private final Source source;

    /** Where facts are read from. */
    @FunctionalInterface
    interface Source {
        void read(SpaceHome.Kept kept, int[] stars, int count, SpaceHome.KeptVisitor visitor) throws IOException;
    }

    StoredFacts(String survey, Source source) {
        this.survey = survey;
        this.source = source;
    }

    /** Of a star by number. */
    StarFacts of(int star) throws IOException {
        StarFacts[] facts = new StarFacts[1];
        source.read(
                SpaceHome.Kept.FACTS, new int[] {star}, 1, (_, bytes) -> facts[0] = FactsCodec.decode(survey, bytes));
        return facts[0];
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
        int[] ascending = Arrays.stream(asTheyLie)
                .mapToInt(star -> (int) (star >> Integer.SIZE))
                .toArray();
        StarFacts[] facts = new StarFacts[stars.length];
        source.read(
                SpaceHome.Kept.FACTS,
                ascending,
                ascending.length,
                (i, bytes) -> facts[(int) asTheyLie[i]] = FactsCodec.decode(survey, bytes));
        return List.of(facts);
    }
}
