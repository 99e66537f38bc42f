package org.starkin.evaluate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Preparation;
import org.starkin.encoder.Prepared;
import org.starkin.lightcurve.Cleaned;
import org.starkin.lightcurve.Cleaning;
import org.starkin.lightcurve.LightCurve;
import org.starkin.period.PeriodResult;
import org.starkin.period.PeriodSearch;
import org.starkin.view.Views;

/** Takes light curves to vectors stage by stage, and each alone, and keeps the times. Not thread-safe. */
final class EncodeTimes {

    /** As many stars as a build encodes together. */
    private static final int BATCH = 64;

    private static final int WARM_UP = 300;
    private static final int ALONE = 500;

    private record Searched(LightCurve cleaned, PeriodResult periods) {}

    private final Encoder encoder;
    private final List<LightCurve> curves;
    private final int threads;
    private final Preparation preparation = new Preparation();
    private final PeriodSearch search = new PeriodSearch();
    private final List<String> lines = new ArrayList<>();

    EncodeTimes(Encoder encoder, List<LightCurve> curves, int threads) {
        this.encoder = encoder;
        this.curves = curves;
        this.threads = threads;
    }

    /** Measures, once warm. */
    EncodeTimes measure() throws InterruptedException {
        List<LightCurve> fit = curves.stream()
                .filter(curve -> Cleaning.clean(curve).lightCurve().size() >= Preparation.FEWEST_POINTS)
                .toList();
        stages(fit.subList(0, Math.min(WARM_UP, fit.size())));
        lines.clear();
        stages(fit);
        alone(fit.subList(0, Math.min(ALONE, fit.size())));
        return this;
    }

    private void stages(List<LightCurve> fit) throws InterruptedException {
        long began = System.nanoTime();
        List<Cleaned> cleaned = stage("clean", fit, Cleaning::clean);
        List<Searched> searched =
                stage("period search", cleaned, one -> new Searched(one.lightCurve(), search.search(one.lightCurve())));
        List<Views> views = stage("views", searched, one -> Views.of(one.cleaned(), one.periods()));
        List<List<Views>> batches = new ArrayList<>();
        for (int from = 0; from < views.size(); from += BATCH) {
            batches.add(views.subList(from, Math.min(from + BATCH, views.size())));
        }
        long encoding = System.nanoTime();
        onAllThreads(batches, encoder::encode);
        line("encode, batches of " + BATCH, views.size(), System.nanoTime() - encoding);
        line("all stages", views.size(), System.nanoTime() - began);
    }

    private <T, R> List<R> stage(String name, List<T> items, Function<T, R> work) throws InterruptedException {
        long began = System.nanoTime();
        List<R> done = onAllThreads(items, work);
        line(name, items.size(), System.nanoTime() - began);
        return done;
    }

    private <T, R> List<R> onAllThreads(List<T> items, Function<T, R> work) throws InterruptedException {
        List<R> done = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<R>> answers = new ArrayList<>();
            items.forEach(item -> answers.add(pool.submit(() -> work.apply(item))));
            for (Future<R> answer : answers) {
                done.add(answer.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a star could not be encoded: " + e.getCause(), e);
        }
        return done;
    }

    private void line(String name, int stars, long nanos) {
        lines.add(String.format(Locale.ROOT, "%-24s %10.0f stars/s", name, stars / (nanos / 1e9)));
    }

    private void alone(List<LightCurve> fit) {
        List<Long> nanos = new ArrayList<>();
        for (LightCurve curve : fit) {
            long began = System.nanoTime();
            if (preparation.prepare(curve) instanceof Prepared.Analysed analysed) {
                encoder.encode(List.of(analysed.views()));
                nanos.add(System.nanoTime() - began);
            }
        }
        if (nanos.isEmpty()) {
            return;
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        lines.add(String.format(
                Locale.ROOT,
                "%none star alone, photometry to vector: median %.2f ms, 95 of 100 below %.2f ms (%d stars)",
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (0.95 * (sorted.length - 1))] / 1e6,
                sorted.length));
    }

    void print(PrintWriter out) {
        lines.forEach(out::println);
    }
}
