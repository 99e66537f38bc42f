package org.starkin.contest;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Clients that ask a server without a pause, until they are closed. Thread-safe. */
final class LoadAskers implements AutoCloseable {

    private static final int FIRST_ERROR = 400;
    private static final int MOST_FAULTS_KEPT = 20;
    private static final int LONGEST_SHOWN = 300;

    /** Upper bounds of the bins of a latency histogram grow by this factor, from a tenth of a millisecond. */
    private static final double BIN_FACTOR = 1.1;

    private static final double FIRST_BIN_MS = 0.1;
    private static final int BINS = 140;

    private final LoadQuestions questions;
    private final LongAdder answered = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder[] latencies = new LongAdder[BINS];
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    LoadAskers(LoadQuestions questions, int clients) {
        this.questions = questions;
        Arrays.setAll(latencies, _ -> new LongAdder());
        for (int i = 0; i < clients; i++) {
            SplittableRandom random = new SplittableRandom(i);
            threads.add(Thread.ofPlatform().name("client-" + i).start(() -> ask(random)));
        }
    }

    private void ask(SplittableRandom random) {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (!Thread.currentThread().isInterrupted()) {
                HttpRequest request = questions.draw(random);
                long began = System.nanoTime();
                try {
                    HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                    latencies[bin((System.nanoTime() - began) / 1e6)].increment();
                    answered.increment();
                    if (answer.statusCode() >= FIRST_ERROR) {
                        fail(request, answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
                    }
                } catch (IOException e) {
                    fail(request, e.toString());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(HttpRequest request, String why) {
        failed.increment();
        if (faults.size() < MOST_FAULTS_KEPT) {
            faults.add(request.method() + " " + request.uri() + ": "
                    + why.substring(0, Math.min(why.length(), LONGEST_SHOWN)));
        }
    }

    private static int bin(double millis) {
        double bin = Math.log(Math.max(millis, FIRST_BIN_MS) / FIRST_BIN_MS) / Math.log(BIN_FACTOR);
        return Math.min(BINS - 1, (int) bin);
    }

    long answered() {
        return answered.sum();
    }

    long failed() {
        return failed.sum();
    }

    /** The first of what failed. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** So many of a hundred answers took no longer, milliseconds, to a tenth of itself. */
    double percentileMillis(double percent) {
        long wanted = (long) Math.ceil(answered() * percent / 100);
        long seen = 0;
        for (int bin = 0; bin < BINS; bin++) {
            seen += latencies[bin].sum();
            if (seen >= wanted) {
                return FIRST_BIN_MS * Math.pow(BIN_FACTOR, bin + 1);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(30));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
