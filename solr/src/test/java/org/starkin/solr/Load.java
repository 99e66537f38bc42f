package org.starkin.solr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.starkin.index.EmbeddedStar;
import org.starkin.index.SearchAnswer;
import org.starkin.index.SearchOptions;
import org.starkin.index.Sky;
import org.starkin.index.SkyUnreachable;
import org.starkin.index.SkyView;
import org.starkin.index.SurveySearcher;

/** Asks a survey again and again, by several threads, for the kin of its stars and for stars by their ids. */
final class Load implements AutoCloseable {

    private static final int THREADS = 3;

    private final Sky sky;
    private final String survey;
    private final List<EmbeddedStar> stars;
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicLong asked = new AtomicLong();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<Future<Told>> running = new ArrayList<>();

    /** What the threads met. */
    static final class Told {
        private long answers;
        private long again;
        private long longestMillis;
        private final List<String> lost = new ArrayList<>();
        private final Map<String, Integer> partial = new TreeMap<>();

        long answers() {
            return answers;
        }

        /** Answers that came only when they were asked for once more. */
        long again() {
            return again;
        }

        /** Questions that had no answer then either, and why. */
        List<String> lost() {
            return lost;
        }

        /** Answers that said that they lack a shard's stars, by shard. */
        Map<String, Integer> partial() {
            return partial;
        }

        private void add(Told other) {
            answers += other.answers;
            again += other.again;
            longestMillis = Math.max(longestMillis, other.longestMillis);
            lost.addAll(other.lost);
            other.partial.forEach((shard, count) -> partial.merge(shard, count, Integer::sum));
        }

        @Override
        public String toString() {
            return answers + " answers, " + again + " of them when asked again, longest " + longestMillis + " ms, lost "
                    + lost.size() + ", partial " + partial;
        }
    }

    Load(Sky sky, String survey, List<EmbeddedStar> stars) {
        this.sky = sky;
        this.survey = survey;
        this.stars = stars;
        for (int thread = 0; thread < THREADS; thread++) {
            int seed = thread;
            running.add(threads.submit(() -> run(new Random(seed))));
        }
    }

    private Told run(Random random) {
        Told told = new Told();
        while (!isOver.get()) {
            EmbeddedStar star = stars.get(random.nextInt(stars.size()));
            long began = System.nanoTime();
            try {
                ask(star, told);
            } catch (SkyUnreachable first) {
                told.again++;
                try {
                    ask(star, told);
                } catch (RuntimeException e) {
                    told.lost.add(first + ", then " + e);
                }
            } catch (RuntimeException e) {
                told.lost.add(e.toString());
            }
            told.longestMillis = Math.max(told.longestMillis, (System.nanoTime() - began) / 1_000_000);
            asked.incrementAndGet();
        }
        return told;
    }

    private void ask(EmbeddedStar star, Told told) {
        try (SkyView view = sky.acquire()) {
            SurveySearcher searcher = view.survey(survey).orElseThrow();
            String id = star.facts().id().objectId();
            SearchAnswer answer = searcher.search(star.embedding(), SearchOptions.nearest(10));
            boolean isWhole = searcher.missing().isEmpty();
            if (isWhole && (answer.hits().size() != 10 || searcher.facts(id).isEmpty())) {
                throw new IllegalStateException(
                        "a whole answer of " + answer.hits().size() + " stars");
            }
            searcher.missing().forEach(shard -> told.partial.merge(shard, 1, Integer::sum));
            told.answers++;
        }
    }

    /** Waits until that many more questions were asked. */
    void await(long more) throws InterruptedException {
        long until = asked.get() + more;
        while (asked.get() < until) {
            Thread.sleep(10);
        }
    }

    /** Ends the asking. */
    Told end() throws Exception {
        isOver.set(true);
        Told all = new Told();
        for (Future<Told> one : running) {
            all.add(one.get());
        }
        return all;
    }

    /** While something else is done. */
    static Told during(Sky sky, String survey, List<EmbeddedStar> stars, long before, long after, Callable<?> deed)
            throws Exception {
        try (Load load = new Load(sky, survey, stars)) {
            load.await(before);
            deed.call();
            load.await(after);
            return load.end();
        }
    }

    @Override
    public void close() {
        isOver.set(true);
        threads.shutdown();
    }
}
