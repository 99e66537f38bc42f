package org.starkin.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.starkin.encoder.Prepared;
import org.starkin.lightcurve.LightCurve;
import org.starkin.period.Period;
import org.starkin.view.Views;

/** Makes of each star the same star with fewer points, with more noise, and folded at a wrong period. */
final class Disturbances {

    private static final int[] POINTS = {200, 100, 50, 20};

    private final Preparer preparer;
    private final long seed;

    Disturbances(Preparer preparer, long seed) {
        this.preparer = preparer;
        this.seed = seed;
    }

    /** Every star by what was done to it, in the order of the table; stars that are refused then are missing. */
    Map<String, List<KnownStar>> of(List<KnownCurve> curves) {
        Map<String, List<KnownStar>> all = new LinkedHashMap<>();
        curves.parallelStream()
                .map(this::of)
                .toList()
                .forEach(one -> one.forEach((what, star) -> {
                    List<KnownStar> stars = all.computeIfAbsent(what, any -> new ArrayList<>());
                    star.ifPresent(stars::add);
                }));
        return all;
    }

    private Map<String, Optional<KnownStar>> of(KnownCurve curve) {
        Map<String, Optional<KnownStar>> stars = new LinkedHashMap<>();
        preparer.analysed(curve).ifPresent(analysed -> {
            LightCurve cleaned = analysed.cleaned().lightCurve();
            stars.put("undisturbed", Optional.of(star(curve, analysed.views())));
            for (int points : POINTS) {
                stars.put(
                        points + " points at most",
                        again(curve, random -> Photometries.thinned(cleaned, points, random)));
            }
            double unexplained =
                    1 - analysed.periods().best().map(Period::score).orElse(0.0);
            stars.put("noise doubled", again(curve, random -> Photometries.noisier(cleaned, unexplained, random)));
            stars.put(
                    "noise at five times its variance",
                    again(curve, random -> Photometries.noisier(cleaned, 4 * unexplained, random)));
            stars.put("half the period", Optional.of(refolded(curve, analysed, days -> days / 2)));
            stars.put("twice the period", Optional.of(refolded(curve, analysed, days -> 2 * days)));
            stars.put("an alias of one day", Optional.of(refolded(curve, analysed, days -> days / (1 + days))));
        });
        return stars;
    }

    private Optional<KnownStar> again(KnownCurve curve, Function<SplittableRandom, LightCurve> disturbed) {
        SplittableRandom random =
                new SplittableRandom(seed + Split.hash(curve.id().objectId()).longValue());
        return preparer.one(new KnownCurve(curve.id(), curve.kind(), disturbed.apply(random)));
    }

    /** The star with its best period mistaken, and nothing known beside it; a star without a period as it is. */
    private static KnownStar refolded(KnownCurve curve, Prepared.Analysed analysed, UnaryOperator<Double> mistake) {
        return analysed.periods()
                .best()
                .map(best -> star(curve, Refolding.at(mistake.apply(best.periodDays()), analysed)))
                .orElse(star(curve, analysed.views()));
    }

    private static KnownStar star(KnownCurve curve, Views views) {
        return new KnownStar(curve.id(), curve.kind(), views);
    }
}
