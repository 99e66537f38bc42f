package org.starkin.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.starkin.encoder.Preparation;
import org.starkin.encoder.Prepared;
import org.starkin.lightcurve.LightCurve;
import org.starkin.period.PeriodResult;

/** Takes stars along the path that all photometry takes, and counts those that no encoder takes. Thread-safe. */
final class Preparer {

    private final Preparation preparation;
    private final Runnable onStar;
    private final Map<String, Integer> refused = new ConcurrentSkipListMap<>();

    /**
     * A preparer.
     *
     * @param periods finds the periods of a cleaned light curve; called by many threads
     * @param onStar called after every star, by many threads
     */
    Preparer(Function<LightCurve, PeriodResult> periods, Runnable onStar) {
        this(new Preparation(periods), onStar);
    }

    private Preparer(Preparation preparation, Runnable onStar) {
        this.preparation = preparation;
        this.onStar = onStar;
    }

    /** The same with a count of its own. */
    Preparer another() {
        return new Preparer(preparation, onStar);
    }

    /** The stars that an encoder takes, in the order given. */
    List<KnownStar> prepare(List<KnownCurve> curves) {
        return curves.parallelStream().flatMap(curve -> one(curve).stream()).toList();
    }

    /** The star's views, where an encoder takes it; else it is counted. */
    Optional<KnownStar> one(KnownCurve curve) {
        return analysed(curve).map(analysed -> new KnownStar(curve.id(), curve.kind(), analysed.views()));
    }

    Optional<Prepared.Analysed> analysed(KnownCurve curve) {
        Prepared prepared = preparation.prepare(curve.raw());
        onStar.run();
        return switch (prepared) {
            case Prepared.Analysed analysed -> Optional.of(analysed);
            case Prepared.Refused no -> {
                refused.merge(curve.id().survey() + " " + no.reason(), 1, Integer::sum);
                yield Optional.empty();
            }
        };
    }

    /** How many stars were refused, by survey and reason. */
    Map<String, Integer> refused() {
        return Map.copyOf(refused);
    }
}
