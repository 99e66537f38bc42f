package org.starkin.simulate;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Lets surveys look at a sky and writes their tables, a thread a survey as far as there are processors, a star at a time:
 * memory does not grow with the number of stars.
 *
 * @param sky the stars
 * @param stars how many of them, from number 0
 * @param surveys which surveys look, none twice
 * @param folder where the tables go; made where it is missing
 */
record Simulation(SimulatedSky sky, int stars, List<Survey> surveys, Path folder) {

    Simulation {
        surveys = List.copyOf(surveys);
    }

    /**
     * What a survey has of the sky.
     *
     * @param seen stars with a light curve
     * @param points of all light curves
     * @param unseen stars without one, by reason
     */
    record Tally(Survey survey, int seen, long points, Map<Observation.Why, Integer> unseen) {}

    /**
     * Writes all tables.
     *
     * @param onStar called after every star of every survey, by several threads
     * @return what each survey has, in the order of the surveys
     * @throws IOException where a table cannot be written; the tables of surveys already done stay
     */
    List<Tally> run(Runnable onStar) throws IOException {
        Files.createDirectories(folder);
        int threads = Math.min(surveys.size(), Runtime.getRuntime().availableProcessors());
        Map<Survey, Tally> tallies = new EnumMap<>(Survey.class);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            ExecutorCompletionService<Tally> running = new ExecutorCompletionService<>(pool);
            surveys.forEach(survey -> running.submit(() -> look(survey, onStar)));
            try {
                for (int i = 0; i < surveys.size(); i++) {
                    Tally tally = running.take().get();
                    tallies.put(tally.survey(), tally);
                }
            } catch (ExecutionException failure) {
                pool.shutdownNow();
                throw asIoException(failure);
            } catch (InterruptedException stop) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the simulation was interrupted");
            }
        }
        return surveys.stream().map(tallies::get).toList();
    }

    private Tally look(Survey survey, Runnable onStar) throws IOException {
        Observatory observatory = survey.observatory(sky.seed());
        Map<Observation.Why, Integer> unseen = new EnumMap<>(Observation.Why.class);
        int seen = 0;
        long points = 0;
        try (SurveyTables tables = new SurveyTables(folder, survey)) {
            for (int number = 0; number < stars && !Thread.currentThread().isInterrupted(); number++) {
                SimulatedStar star = sky.star(number);
                switch (observatory.observe(star)) {
                    case Observation.Seen(var lightCurve) -> {
                        tables.write(star, lightCurve);
                        seen++;
                        points += lightCurve.size();
                    }
                    case Observation.Unseen(var why) -> unseen.merge(why, 1, Integer::sum);
                }
                onStar.run();
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("the simulation of " + survey.lowerName() + " was interrupted");
            }
            tables.finish();
        }
        return new Tally(survey, seen, points, unseen);
    }

    private static IOException asIoException(ExecutionException failure) {
        return switch (failure.getCause()) {
            case IOException io -> io;
            case UncheckedIOException io -> new IOException(io.getMessage(), io);
            case RuntimeException bug -> throw bug;
            case Error bug -> throw bug;
            case null, default -> throw new IllegalStateException("a survey's thread failed", failure);
        };
    }
}
