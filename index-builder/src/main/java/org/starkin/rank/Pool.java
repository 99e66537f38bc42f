package org.starkin.rank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.starkin.encoder.Embedding;
import org.starkin.graph.Accepted;
import org.starkin.graph.VectorSource;
import org.starkin.index.StarFilter;
import org.starkin.index.StarId;
import org.starkin.index.SurveySearcher;

/**
 * The stars of one or several surveys, all vectors of one encoder. For as long as the view lives that lent the surveys.
 * Thread-safe.
 */
public final class Pool {

    private static final int CHUNK = 4096;

    private final List<SurveySearcher> surveys;
    private final int dimension;

    /** @param surveys by name, at least one, each of the same encoder and with at least one star */
    public Pool(Collection<SurveySearcher> surveys) {
        this.surveys = List.copyOf(surveys);
        dimension = this.surveys.getFirst().manifest().dimension();
    }

    List<SurveySearcher> surveys() {
        return surveys;
    }

    int dimension() {
        return dimension;
    }

    /** How many stars there are. */
    long size() {
        return surveys.stream().mapToLong(Pool::size).sum();
    }

    private static long size(SurveySearcher survey) {
        return survey.manifest().stars().kept();
    }

    /** Which of the stars a filter accepts, survey by survey. */
    List<Accepted> accepted(StarFilter filter) {
        return surveys.stream().map(survey -> survey.accepted(filter)).toList();
    }

    /** The numbers of stars within each survey; those of other surveys and unknown ones are passed over. */
    List<Set<Integer>> numbers(Collection<StarId> stars) {
        List<Set<Integer>> numbers = new ArrayList<>();
        for (SurveySearcher survey : surveys) {
            Set<Integer> own = new HashSet<>();
            for (StarId star : stars) {
                OptionalInt number = star.survey().equals(survey.manifest().survey())
                        ? survey.number(star.objectId())
                        : OptionalInt.empty();
                number.ifPresent(own::add);
            }
            numbers.add(own);
        }
        return numbers;
    }

    /**
     * Stars drawn by chance, none twice.
     *
     * @param most how many are drawn; all, where there are no more
     * @param leftOut never drawn
     */
    List<Embedding> drawn(int most, long seed, Collection<StarId> leftOut) {
        List<Set<Integer>> without = numbers(leftOut);
        SplittableRandom random = new SplittableRandom(seed);
        List<Embedding> drawn = new ArrayList<>();
        long left = size();
        long wanted = Math.min(most, left);
        for (int i = 0; i < surveys.size(); i++) {
            VectorSource source = surveys.get(i).vectors();
            // Selection sampling: Knuth, The Art of Computer Programming, volume 2, section 3.4.2, algorithm S.
            for (int number = 0; number < source.size() && wanted > 0; number++, left--) {
                if (random.nextLong(left) < wanted) {
                    wanted--;
                    if (!without.get(i).contains(number)) {
                        drawn.add(vector(source, number));
                    }
                }
            }
        }
        return drawn;
    }

    private Embedding vector(VectorSource source, int number) {
        float[] vector = new float[dimension];
        try {
            source.vector(number, vector, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Embedding.of(vector);
    }

    /** Vectors of stars of one survey by number. */
    List<Embedding> vectors(int survey, int[] numbers) {
        VectorSource source = surveys.get(survey).vectors();
        return IntStream.of(numbers).mapToObj(number -> vector(source, number)).toList();
    }

    /** The score of every star, {@code float[surveys][stars]}, by all processors; nothing is allocated for a star. */
    float[][] scores(Scorer scorer) {
        float[][] scores = new float[surveys.size()][];
        for (int i = 0; i < scores.length; i++) {
            SurveySearcher survey = surveys.get(i);
            float[] own = new float[(int) size(survey)];
            IntStream.range(0, Math.ceilDiv(own.length, CHUNK))
                    .parallel()
                    .forEach(chunk -> score(
                            survey.vectors(), scorer, own, chunk * CHUNK, Math.min(own.length, (chunk + 1) * CHUNK)));
            scores[i] = own;
        }
        return scores;
    }

    private static void score(VectorSource source, Scorer scorer, float[] scores, int from, int to) {
        Anchors anchors = scorer.anchors();
        float[] row = new float[Anchors.stride(anchors.dimension())];
        float[] lanes = new float[8];
        float[] dots = new float[anchors.room()];
        try {
            for (int number = from; number < to; number++) {
                source.vector(number, row, 0);
                anchors.dots(row, 0, lanes, dots);
                scores[number] = (float) scorer.score(dots);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
