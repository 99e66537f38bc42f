package org.starkin.contest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All that is measured on one course, in one run. */
final class Contest {

    private final Course course;
    private final int threads;
    private final Report report;

    Contest(Course course, int threads, Report report) {
        this.course = course;
        this.threads = threads;
        this.report = report;
    }

    /**
     * Runs it.
     *
     * @param peers beside whom this project's own is measured; the first is measured before it and again behind all others
     */
    void run(OwnWalk own, List<Contestant> peers) throws IOException {
        List<Contestant> first = peers.subList(0, Math.min(1, peers.size()));
        List<Contestant> order = new ArrayList<>(first);
        order.add(own);
        order.addAll(peers.subList(first.size(), peers.size()));
        order.addAll(first);
        for (Contestant contestant : order.stream().distinct().toList()) {
            report.built(contestant.name(), course, contestant.build(course, threads));
        }
        List<Curve> curves = new ArrayList<>();
        for (Contestant contestant : order) {
            curves.add(plain(contestant));
        }
        report.curve(own.name(), "all compared", own.scan(course));
        if (threads > 1) {
            for (Contestant contestant :
                    Stream.concat(first.stream(), Stream.of(own)).toList()) {
                threads(contestant, curves.get(order.indexOf(contestant)));
            }
        }
        int effort = curves.get(order.indexOf(own)).effortAt(Report.VERY_GOOD);
        report.mixture(own.name(), effort, new Mixture(course, own.nearest(), effort).run());
        severalSurveys();
        report.curve(own.name(), "after all of these", own.run(course, Asking.alone(Course.EFFORTS)));
    }

    private Curve plain(Contestant contestant) throws IOException {
        Curve curve = contestant.run(course, Asking.alone(Course.EFFORTS));
        report.curve(contestant.name(), curve);
        return curve;
    }

    private void threads(Contestant contestant, Curve plain) throws IOException {
        List<Integer> efforts = Stream.of(plain.effortAt(Report.GOOD), plain.effortAt(Report.VERY_GOOD))
                .distinct()
                .toList();
        Curve alone = contestant.run(course, Asking.alone(efforts));
        report.threads(contestant.name(), alone, contestant.run(course, new Asking(efforts, threads)), threads);
    }

    private void severalSurveys() throws IOException {
        try (OwnSurveys surveys = new OwnSurveys()) {
            report.say("");
            report.built(surveys.name(), course, surveys.build(course, threads));
            plain(surveys);
        }
    }
}
