package org.starkin.evaluate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.starkin.index.SurveySearcher;
import org.starkin.rank.Method;

/**
 * Rare classes of some surveys of one encoder, found by each method.
 *
 * @param examples how many are given, one number after the other
 * @param isWhole whether stars other than test stars may be examples, and may be found
 */
@SuppressWarnings("ArrayRecordComponent") // for one use, never compared
record RareTrial(List<SurveySearcher> surveys, int rarerThan, int[] examples, int draws, long seed, boolean isWhole) {

    private static final int FEWEST_HIDDEN = 3;
    private static final String LINE = "%-28s %8s %6s %-12s  %13s  %5s  %7s  %s%n";

    void run(PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "encoder %s; %d draws; %s%n",
                surveys.getFirst().manifest().encoder(),
                draws,
                isWhole ? "all stars of a class" : "test stars of a class");
        out.printf(LINE, "class", "examples", "hidden", "method", "AP", "P@20", "P@21-40", "P@20 after 20 answers");
        List<RareStars> stars = surveys.stream().map(RareStars::of).toList();
        Map<String, List<RareHunt.Outcome>> within = new LinkedHashMap<>();
        Map<String, List<RareHunt.Outcome>> across = new LinkedHashMap<>();
        for (RareStars in : stars) {
            for (String label : in.rare(rarerThan)) {
                for (RareStars from : stars) {
                    RareHunt hunt = new RareHunt(label, from, in, isWhole);
                    hunt(out, hunt, hunt.isWithinOneSurvey() ? within : across);
                }
            }
        }
        if (isWhole) {
            reliability(out, stars);
        }
        means(out, within, "one survey");
        means(out, across, "across surveys");
    }

    private void reliability(PrintWriter out, List<RareStars> stars) {
        for (int given : examples) {
            RareReliability reliability = new RareReliability();
            for (RareStars in : stars) {
                for (String label : in.rare(rarerThan)) {
                    RareHunt hunt = new RareHunt(label, in, in, true);
                    for (int draw = 0; draw < draws && hunt.hidden(given) >= FEWEST_HIDDEN; draw++) {
                        hunt.scored(given, seed + draw).forEach(star -> reliability.add(star, label));
                    }
                }
            }
            out.printf(Locale.ROOT, "scores by %d examples, the first 200 of each ranking%n", given);
            reliability.print(out);
        }
    }

    private void hunt(PrintWriter out, RareHunt hunt, Map<String, List<RareHunt.Outcome>> all) {
        for (int given : examples) {
            if (hunt.hidden(given) >= FEWEST_HIDDEN) {
                for (Method method : Method.values()) {
                    List<RareHunt.Outcome> outcomes = IntStream.range(0, draws)
                            .parallel()
                            .mapToObj(draw -> hunt.outcome(given, method, seed + draw))
                            .toList();
                    String word = method.name().toLowerCase(Locale.ROOT);
                    line(out, hunt.name(), given, Integer.toString(hunt.hidden(given)), word, outcomes);
                    all.computeIfAbsent(given + " " + word, _ -> new ArrayList<>())
                            .addAll(outcomes);
                }
            }
        }
        out.flush();
    }

    private void means(PrintWriter out, Map<String, List<RareHunt.Outcome>> all, String where) {
        all.forEach((name, outcomes) -> {
            String[] parts = name.split(" ", 2);
            String title = "mean, " + where + ", " + outcomes.size() / draws;
            line(out, title, Integer.parseInt(parts[0]), "", parts[1], outcomes);
        });
    }

    private static void line(
            PrintWriter out, String name, int given, String hidden, String method, List<RareHunt.Outcome> outcomes) {
        double mean = mean(outcomes, RareHunt.Outcome::averagePrecision);
        double variance = mean(outcomes, one -> (one.averagePrecision() - mean) * (one.averagePrecision() - mean));
        out.printf(
                LINE,
                name,
                given,
                hidden,
                method,
                String.format(Locale.ROOT, "%.3f +- %.3f", mean, Math.sqrt(variance)),
                shown(mean(outcomes, RareHunt.Outcome::atTop)),
                shown(mean(outcomes, RareHunt.Outcome::next)),
                shown(mean(outcomes, RareHunt.Outcome::answered)));
    }

    private static double mean(List<RareHunt.Outcome> outcomes, ToDoubleFunction<RareHunt.Outcome> figure) {
        return outcomes.stream().mapToDouble(figure).average().orElse(0);
    }

    private static String shown(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}
