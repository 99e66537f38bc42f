package org.starkin.crossmatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.starkin.index.SkyView;
import org.starkin.index.SurveySearcher;
import org.starkin.job.JobKind;
import org.starkin.job.JobWork;
import org.starkin.match.BulkMatch;
import org.starkin.match.Calibration;
import org.starkin.match.MatchSettings;
import org.starkin.operate.JsonFaults;
import org.starkin.operate.Refusal;
import org.starkin.operate.Validation;
import org.starkin.star.StarLookup;

/** Finds all stars of one survey in another, as a job. Thread-safe. */
@Singleton
final class CrossmatchJob implements JobKind {

    private final SkyCalibration calibrations;
    private final Validation validation;
    private final ObjectMapper json;

    CrossmatchJob(SkyCalibration calibrations, Validation validation, ObjectMapper json) {
        this.calibrations = calibrations;
        this.validation = validation;
        this.json = json;
    }

    @Override
    public String name() {
        return "crossmatch";
    }

    @Override
    public Class<PairRow> rowType() {
        return PairRow.class;
    }

    @Override
    public String description() {
        return "The stars of a survey, and which of another's each probably is";
    }

    @Override
    public JobWork plan(JsonNode parameters, SkyView view) {
        CrossmatchSurveys asked = validation.requireValid(read(parameters));
        SurveySearcher sources = StarLookup.survey(view, asked.sourceSurvey());
        MatchScope scope = MatchScope.of(
                view,
                Optional.of(List.of(asked.targetSurvey())),
                calibrations.current().calibration());
        scope.requireEncoder(sources.manifest());
        if (asked.sourceSurvey().equals(asked.targetSurvey())) {
            throw Refusal.BadInput.of(
                    "invalid_value",
                    "parameters.target_survey",
                    "is the survey of the sources; a star is not sought in its own survey");
        }
        return new Pairs(
                sources, scope.targets().getFirst(), calibrations.current().calibration(), asked.settings());
    }

    private CrossmatchSurveys read(JsonNode parameters) {
        try {
            return json.treeToValue(parameters, CrossmatchSurveys.class);
        } catch (JsonProcessingException e) {
            throw JsonFaults.refusal(e);
        }
    }

    /** The stars of a survey in the order of their ids. */
    private static final class Pairs implements JobWork {

        private final SurveySearcher sources;
        private final SurveySearcher target;
        private final Calibration calibration;
        private final MatchSettings settings;
        private Optional<BulkMatch> run = Optional.empty();

        Pairs(SurveySearcher sources, SurveySearcher target, Calibration calibration, MatchSettings settings) {
            this.sources = sources;
            this.target = target;
            this.calibration = calibration;
            this.settings = settings;
        }

        @Override
        public long total() {
            return sources.manifest().stars().kept();
        }

        @Override
        public int itemsAPiece() {
            return BulkMatch.CHUNK;
        }

        @Override
        public List<PairRow> rows(long from, long to) {
            return runFrom((int) from).step().stream().flatMap(PairRow::of).toList();
        }

        /** The run that stands there; one that stands elsewhere is ended. */
        private BulkMatch runFrom(int from) {
            if (run.filter(standing -> standing.place() == from).isEmpty()) {
                close();
                run = Optional.of(new BulkMatch(
                        sources,
                        target,
                        calibration,
                        settings,
                        from,
                        Runtime.getRuntime().availableProcessors(),
                        () -> false));
            }
            return run.orElseThrow();
        }

        @Override
        public void close() {
            run.ifPresent(BulkMatch::close);
            run = Optional.empty();
        }
    }
}
