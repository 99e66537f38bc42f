package org.starkin.similar;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.starkin.index.SkyView;
import org.starkin.operate.OpenSky;
import org.starkin.operate.Problem;
import org.starkin.operate.Refusal;
import org.starkin.render.Stopwatch;

/** Answers many queries from one view of the sky. Thread-safe. */
@Singleton
final class BatchSearch {

    private final OpenSky sky;
    private final BatchReading reading;
    private final KinSearch search;

    BatchSearch(OpenSky sky, BatchReading reading, KinSearch search) {
        this.sky = sky;
        this.reading = reading;
        this.search = search;
    }

    /**
     * The answers, in the order of the queries.
     *
     * @param problem words a refusal
     * @throws Refusal where the batch as a whole is not allowed, or nothing can be asked
     */
    BatchAnswer answer(BatchRequest batch, Function<Refusal, Problem> problem) {
        Stopwatch watch = new Stopwatch();
        List<BatchReading.Read> queries = reading.read(batch);
        List<BatchRow> rows = new ArrayList<>(queries.size());
        try (SkyView view = sky.acquire()) {
            for (BatchReading.Read query : queries) {
                rows.add(row(view, rows.size(), query, problem));
            }
        }
        int answered =
                (int) rows.stream().filter(row -> row.answer().isPresent()).count();
        return new BatchAnswer(sky.name(), watch.tookMs(), answered, rows.size() - answered, rows);
    }

    private BatchRow row(SkyView view, int index, BatchReading.Read query, Function<Refusal, Problem> problem) {
        return switch (query) {
            case BatchReading.Read.Refused refused -> BatchRow.refused(index, problem.apply(refused.refusal()));
            case BatchReading.Read.Asked asked -> {
                try {
                    yield BatchRow.answered(index, search.search(view, asked.query(), asked.settings()));
                } catch (Refusal e) {
                    yield BatchRow.refused(index, problem.apply(e));
                }
            }
        };
    }
}
