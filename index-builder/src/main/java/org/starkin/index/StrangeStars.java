package org.starkin.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.starkin.encoder.Embedding;
import org.starkin.graph.Accepted;

/**
 * How strange the stars of one generation of a survey are: the share of the survey's other stars that are less strange, percent.
 * Thread-safe, and used as long as the {@link SurveySearcher} that it is of. Failing to read is an {@link UncheckedIOException}.
 */
public final class StrangeStars {

    /** The most stars that {@link #strangest} passes over and gives. */
    public static final int MOST_LISTED = 100_000;

    private final Strangeness strangeness;
    private final Segment segment;
    private final StoredFacts facts;
    private final FilterSearch filters;

    StrangeStars(Strangeness strangeness, Segment segment, StoredFacts facts, FilterSearch filters) {
        this.strangeness = strangeness;
        this.segment = segment;
        this.facts = facts;
        this.filters = filters;
    }

    /** The percentile of the star of this id; nothing where there is none. */
    public OptionalDouble percentile(String objectId) {
        try {
            OptionalInt star = segment.find(objectId);
            return star.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(strangeness.percentile(star.getAsInt()));
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
            Accepted accepted = filters.accepted(filter);
            return new Strangest(
                    accepted.count(strangeness.size()), rows(strangeness.strangest(accepted, offset, limit)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Strangest.Row> rows(int[] stars) throws IOException {
        List<StarFacts> known = facts.of(stars);
        List<Strangest.Row> rows = new ArrayList<>(stars.length);
        for (int i = 0; i < stars.length; i++) {
            Embedding embedding = Embedding.of(segment.vectors().vectorValue(stars[i]));
            rows.add(new Strangest.Row(new EmbeddedStar(known.get(i), embedding), strangeness.percentile(stars[i])));
        }
        return rows;
    }
}
