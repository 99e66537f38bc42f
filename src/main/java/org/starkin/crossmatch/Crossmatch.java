package org.starkin.crossmatch;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.index.SkyView;
import org.starkin.match.Match;
import org.starkin.match.MatchSettings;
import org.starkin.match.Matcher;
import org.starkin.match.Source;
import org.starkin.operate.OpenSky;
import org.starkin.operate.Refusal;
import org.starkin.render.AnsweredBy;
import org.starkin.render.Stopwatch;

/** Finds sources in other surveys. Thread-safe; each request is answered from one view of the sky. */
@Singleton
public final class Crossmatch {

    /** The likeliest and the next are told in the summary, whatever the limit. */
    private static final int FEWEST = 2;

    private final OpenSky sky;
    private final SkyCalibration calibrations;
    private final SourceReading reading;

    Crossmatch(OpenSky sky, SkyCalibration calibrations, SourceReading reading) {
        this.sky = sky;
        this.calibrations = calibrations;
        this.reading = reading;
    }

    /**
     * The counterparts of a request's sources.
     *
     * @throws Refusal where the request is wrong, or nothing can be asked
     */
    CrossmatchAnswer match(CrossmatchRequest request) {
        Stopwatch watch = new Stopwatch();
        try (SkyView view = sky.acquire()) {
            SkyCalibration.Current current = calibrations.current();
            MatchScope scope = MatchScope.of(view, request.targetSurveys(), current.calibration());
            List<NamedSource> sources = reading.read(view, request, scope);
            List<Matcher> matchers = scope.targets().stream()
                    .map(target -> new Matcher(target, current.calibration()))
                    .toList();
            List<SourceRow> summaries = new ArrayList<>();
            List<MatchRow> rows = new ArrayList<>();
            for (NamedSource source : sources) {
                source.fault().ifPresent(fault -> summaries.add(SourceRow.of(source.name(), fault)));
                match(source, request, scope, matchers, summaries, rows);
            }
            return new CrossmatchAnswer(
                    sky.name(),
                    scope.targets().stream().map(AnsweredBy::of).toList(),
                    watch.tookMs(),
                    CalibrationRow.of(current),
                    scope.skipped(),
                    summaries,
                    rows);
        }
    }

    private static void match(
            NamedSource named,
            CrossmatchRequest request,
            MatchScope scope,
            List<Matcher> matchers,
            List<SourceRow> summaries,
            List<MatchRow> rows) {
        Optional<Source> source = named.source();
        if (source.isEmpty()) {
            return;
        }
        MatchSettings asked = request.settings(named.radiusArcsec());
        MatchSettings settings = new MatchSettings(asked.radiusArcsec(), Math.max(asked.limit(), FEWEST), 0);
        for (int i = 0; i < matchers.size(); i++) {
            if (!source.get().survey().equals(Optional.of(scope.names().get(i)))) {
                Match match = matchers.get(i).match(source.get(), settings);
                summaries.add(SourceRow.of(named.name(), match, match.candidates()));
                for (int rank = 0;
                        rank < Math.min(asked.limit(), match.candidates().size());
                        rank++) {
                    if (match.candidates().get(rank).pMatch() >= asked.minPMatch()) {
                        rows.add(MatchRow.of(
                                named.name(),
                                rank + 1,
                                match,
                                match.candidates().get(rank)));
                    }
                }
            }
        }
    }
}
