package org.starkin.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.starkin.encoder.Embedding;

/**
 * How strange the stars of one generation of a survey are: the share of the survey's other stars that are less strange, percent.
 * Thread-safe, and used as long as the {@link SurveySearcher} that it is of. Failing to read is an {@link UncheckedIOException}.
 */
public final class StrangeStars {

    /** The most stars that {@link #strangest} passes over and gives. */
    public static final int MOST_LISTED = 100_000;

    private final SpaceHome.StrangeRanks ranks;
    private final SpaceHome home;
    private final StoredFacts facts;

    StrangeStars(SpaceHome.StrangeRanks ranks, SpaceHome home, StoredFacts facts) {
        this.ranks = ranks;
        this.home = home;
        this.facts = facts;
    }

    /** The percentile of the star of this id; nothing where there is none. */
    public OptionalDouble percentile(String objectId) {
        try {
            OptionalInt star = home.find(objectId);
            return star.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(ranks.percentile(star.getAsInt()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The strangest stars that a filter accepts, strangest first, ties by id.
     *
     * @param offset stars to pass over, 0 and up
     * @param limit the most stars wanted, 1 and up; with the offset at most {@value #MOST_LISTED}
     */
    public Strangest strangest(StarFilter filter, int offset, int limit) {
        if (offset < 0 || limit < 1 || (long) offset + limit > MOST_LISTED) {
            throw new IllegalArgumentException("offset " + offset + " and limit " + limit
                    + " are not within 0 and 1, and together " + MOST_LISTED);
        }
        try {
            SpaceHome.Ranked ranked = ranks.strangest(filter, offset, limit);
            return new Strangest(ranked.total(), rows(ranked));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Strangest.Row> rows(SpaceHome.Ranked ranked) throws IOException {
        List<StarFacts> known = facts.of(ranked.stars());
        List<Strangest.Row> rows = new ArrayList<>(ranked.stars().length);
        home.vectors(
                ranked.stars(),
                ranked.stars().length,
                (i, vector) -> rows.add(new Strangest.Row(
                        new EmbeddedStar(known.get(i), Embedding.of(vector)), ranked.percentiles()[i])));
        return rows;
    }
}
