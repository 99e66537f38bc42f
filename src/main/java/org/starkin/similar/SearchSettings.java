package org.starkin.similar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.starkin.index.Space;
import org.starkin.index.Thoroughness;

/**
 * How to search.
 *
 * @param surveys those to search; absent: all whose vectors can be compared with the query's
 * @param limit the most neighbours wanted
 * @param minSimilarity stars less similar than this cosine are left out
 * @param exact compare with every star instead of walking the graph
 * @param effort candidates that the walk keeps; absent: each survey's default
 * @param recall the share of the ten nearest that is to be found; each survey's walk makes the effort that was measured to
 *     reach it; absent: each survey's default
 * @param includeSelf whether the stars of the sky that the query is made of may be among the hits
 * @param include what the answer tells of photometry that is the query
 * @param filter among which stars to search; absent: all
 * @param offset how many neighbours, or groups of them, to pass over; where it is given every star is compared, so that pages
 *     fit together
 * @param ifGeneration the generations from which to answer, such as {@code gaia/generation-000002}; absent: whichever are current
 * @param groupArcsec neighbours so near to a more similar one are reported with it, as one star; absent: each by itself
 * @param explain whether each neighbour is compared with the query
 * @param against the space whose vectors are compared, by its name; absent: that of what the query is
 */
public record SearchSettings(
        Optional<
                        @Size(
                                        min = 1,
                                        max = 100,
                                        message = "names no survey, or more than 100; leave it out to search all")
                                List<
                                @NotBlank(message = "is blank; GET /api/v1/surveys lists the names") String>>
                surveys,

        @Min(value = 1, message = OUTSIDE_LIMIT) @Max(value = MAX_LIMIT, message = OUTSIDE_LIMIT)
        int limit,

        Optional<
                        @DecimalMin(value = "-1", message = OUTSIDE_COSINE)
                        @DecimalMax(value = "1", message = OUTSIDE_COSINE) Double>
                minSimilarity,
        boolean exact,
        Optional<@Min(value = 1, message = OUTSIDE_EFFORT) @Max(value = MAX_EFFORT, message = OUTSIDE_EFFORT) Integer>
                effort,
        Optional<
                        @DecimalMin(value = "0", inclusive = false, message = OUTSIDE_RECALL)
                        @DecimalMax(value = "1", message = OUTSIDE_RECALL) Double>
                recall,
        boolean includeSelf,
        PhotometryParts include,
        Optional<@Valid FilterBody> filter,
        Optional<@Min(value = 0, message = "${validatedValue} is below 0") Integer> offset,
        Optional<
                        @Size(min = 1, max = 100, message = "names no generation, or more than 100; leave it out") List<
                                @NotBlank(message = "is blank; answered_by of an answer tells them") String>>
                ifGeneration,
        Optional<
                        @DecimalMin(value = "0.01", message = OUTSIDE_GROUP)
                        @DecimalMax(value = "60", message = OUTSIDE_GROUP) Double>
                groupArcsec,
        boolean explain,
        Optional<@Pattern(regexp = "light_curve|spectrum|joint", message = OUTSIDE_SPACES) String> against) {

    /** How many neighbours are returned where the request does not say. */
    public static final int DEFAULT_LIMIT = 10;

    /** The most neighbours one request may ask for. */
    public static final int MAX_LIMIT = 1000;

    /** The most candidates a walk may keep; beyond it {@code exact} costs less. */
    public static final int MAX_EFFORT = Thoroughness.Effort.MOST;

    /** What against says. */
    static final String AGAINST =
            "Which vectors to compare: light_curve, spectrum or joint. Left out: light_curve for a light curve or a star that has"
                    + " one, spectrum for a spectrum or a star that has but one, joint for both. What is asked of a space of which the"
                    + " query has no vector is answered through the joint space, among the stars that have one there";

    private static final String OUTSIDE_SPACES = "is none of light_curve, spectrum, joint";
    private static final String OUTSIDE_GROUP = "${validatedValue} is outside 0.01 to 60 arcseconds";
    private static final String OUTSIDE_LIMIT = "${validatedValue} is outside 1 to 1000";
    private static final String OUTSIDE_COSINE = "${validatedValue} is outside -1 to 1, the range of a cosine";
    private static final String OUTSIDE_EFFORT = "${validatedValue} is outside 1 to 10000; ask for exact instead";
    private static final String OUTSIDE_RECALL = "${validatedValue} is outside 0 (exclusive) to 1";

    /** Nothing asked for but surveys, where these are named. */
    static SearchSettings of(Optional<List<String>> surveys) {
        return new SearchSettings(
                surveys,
                DEFAULT_LIMIT,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                PhotometryParts.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** The space whose vectors are compared, where it is said. */
    Optional<Space> space() {
        return against.flatMap(Space::of);
    }

    /** Neighbours passed over and given. */
    long depth() {
        return (long) offset.orElse(0) + limit;
    }

    /** An offset decides before exact, exact before recall, recall before effort. */
    Thoroughness thoroughness() {
        if (exact || offset.isPresent()) {
            return Thoroughness.EXACT;
        }
        return recall.<Thoroughness>map(Thoroughness.Recall::new)
                .or(() -> effort.map(Thoroughness.Effort::new))
                .orElse(Thoroughness.DEFAULT);
    }
}
