package org.starkin.contest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How building, memory and searching grow with the number of vectors: this project's own and hnswlib. */
final class Growth {

    /** More than among few vectors: recall at an effort falls with their number. */
    private static final List<Integer> EFFORTS = Stream.concat(Course.EFFORTS.stream(), Stream.of(192, 256, 384, 512))
            .toList();

    private final int queries;
    private final int dimension;
    private final long seed;
    private final int threads;
    private final Report report;

    Growth(int queries, int dimension, long seed, int threads, Report report) {
        this.queries = queries;
        this.dimension = dimension;
        this.seed = seed;
        this.threads = threads;
        this.report = report;
    }

    /** Measures among so many vectors, one size after the other. */
    void run(List<Integer> sizes) throws IOException {
        for (int size : sizes) {
            Course course = Course.of(size, queries, dimension, seed);
            report.course(course, seed, threads);
            report.growthHeader();
            try (ContestFolder folder = new ContestFolder()) {
                Optional<Contestant> hnswlib = Peer.HNSWLIB.in(folder, report);
                if (hnswlib.isPresent()) {
                    measure(hnswlib.get(), course);
                }
                measure(new OwnWalk(), course);
            }
            report.say("");
        }
    }

    private void measure(Contestant measured, Course course) throws IOException {
        try (measured) {
            Built built = measured.build(course, threads);
            report.growth(measured.name(), course, built, measured.run(course, Asking.alone(EFFORTS)));
        }
    }
}
