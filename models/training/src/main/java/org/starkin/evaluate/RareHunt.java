package org.starkin.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.starkin.encoder.Embedding;
import org.starkin.index.StarFilter;
import org.starkin.index.StarId;
import org.starkin.rank.Examples;
import org.starkin.rank.Method;
import org.starkin.rank.RankedStar;
import org.starkin.rank.RareModel;
import org.starkin.rank.RareOptions;
import org.starkin.rank.RareSearch;

/** The search for a class of one survey by examples of the same survey, or of another. Thread-safe. */
final class RareHunt {

    private static final int TOP = 20;
    private static final int SCORED = 200;

    private final String label;
    private final RareStars from;
    private final RareStars in;
    private final int[] candidates;
    private final BitSet passedOver = new BitSet();

    /**
     * What came of one ranking.
     *
     * @param averagePrecision of all stars that are no examples
     * @param atTop the share of the class among the first twenty
     * @param next the same of the next twenty
     * @param answered the same of the first twenty of a new ranking, once the first twenty were answered
     */
    record Outcome(double averagePrecision, double atTop, double next, double answered) {}

    /**
     * A hunt.
     *
     * @param from where examples are drawn
     * @param in where the class is hidden
     * @param isWhole whether stars other than test stars may be examples and may be found; they are passed over otherwise
     */
    RareHunt(String label, RareStars from, RareStars in, boolean isWhole) {
        this.label = label;
        this.from = from;
        this.in = in;
        candidates = members(from).filter(i -> isWhole || isTest(from, i)).toArray();
        members(in).filter(i -> !isWhole && !isTest(in, i)).forEach(passedOver::set);
    }

    private IntStream members(RareStars stars) {
        return IntStream.range(0, stars.labels().size())
                .filter(i -> stars.labels().get(i).equals(label));
    }

    private static boolean isTest(RareStars stars, int number) {
        return Part.of(stars.ids().get(number).objectId()) == Part.TEST;
    }

    /** Whether examples come of the survey in which the class is hidden. */
    boolean isWithinOneSurvey() {
        return from.name().equals(in.name());
    }

    String name() {
        return in.name() + " " + label + (isWithinOneSurvey() ? "" : " by " + from.name());
    }

    /** How many stars are to be found with so many examples; below 0 where there are not so many examples. */
    int hidden(int examples) {
        if (candidates.length < examples) {
            return -1;
        }
        int all = (int) members(in).filter(i -> !passedOver.get(i)).count();
        return isWithinOneSurvey() ? all - examples : all;
    }

    Outcome outcome(int examples, Method method, long seed) {
        List<Integer> drawn = drawn(examples, seed);
        List<Embedding> given = from.vectors(drawn);
        List<Integer> yes = new ArrayList<>();
        List<Integer> no = new ArrayList<>();
        List<Integer> known = isWithinOneSurvey() ? drawn : List.of();
        int[] first = ranking(method, given, known, yes, no, seed);
        double averagePrecision = averagePrecision(first);
        double atTop = precision(first, 0);
        double next = precision(first, TOP);
        Arrays.stream(first, 0, TOP).forEach(star -> (isOfClass(star) ? yes : no).add(star));
        return new Outcome(averagePrecision, atTop, next, precision(ranking(method, given, known, yes, no, seed), 0));
    }

    /** The best two hundred as the product ranks them, with their scores: only of use where no star is passed over. */
    List<RankedStar> scored(int examples, long seed) {
        List<Integer> drawn = drawn(examples, seed);
        List<StarId> known = isWithinOneSurvey()
                ? drawn.stream().map(number -> in.ids().get(number)).toList()
                : List.of();
        RareOptions options = new RareOptions(Method.bestFor(examples), StarFilter.NONE, known, SCORED, 0, seed);
        return RareSearch.rank(in.pool(), new Examples(from.vectors(drawn), List.of()), options)
                .stars();
    }

    private List<Integer> drawn(int examples, long seed) {
        int[] shuffled = candidates.clone();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < examples; i++) {
            int other = i + random.nextInt(shuffled.length - i);
            int held = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = held;
        }
        return Arrays.stream(shuffled, 0, examples).boxed().toList();
    }

    /** All stars that are neither known nor passed over, best first, by number. */
    private int[] ranking(
            Method method, List<Embedding> given, List<Integer> known, List<Integer> yes, List<Integer> no, long seed) {
        BitSet left = (BitSet) passedOver.clone();
        Stream.of(known, yes, no).flatMap(List::stream).forEach(left::set);
        List<Embedding> positives =
                Stream.concat(given.stream(), in.vectors(yes).stream()).toList();
        List<StarId> labelled = Stream.of(known, yes, no)
                .flatMap(List::stream)
                .map(number -> in.ids().get(number))
                .toList();
        RareModel model = RareModel.fit(in.pool(), method, new Examples(positives, in.vectors(no)), labelled, seed);
        float[] scores = model.scores(in.pool())[0];
        return IntStream.range(0, scores.length)
                .filter(star -> !left.get(star))
                .boxed()
                .sorted((one, other) -> Float.compare(scores[other], scores[one]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private boolean isOfClass(int star) {
        return in.labels().get(star).equals(label);
    }

    private double precision(int[] ranking, int start) {
        return (double) Arrays.stream(ranking, start, start + TOP)
                        .filter(this::isOfClass)
                        .count()
                / TOP;
    }

    private double averagePrecision(int[] ranking) {
        double sum = 0;
        int found = 0;
        for (int rank = 0; rank < ranking.length; rank++) {
            if (isOfClass(ranking[rank])) {
                found++;
                sum += (double) found / (rank + 1);
            }
        }
        return found == 0 ? 0 : sum / found;
    }
}
