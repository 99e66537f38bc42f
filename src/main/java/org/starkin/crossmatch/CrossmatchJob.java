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

    private record Pairs(SurveySearcher sources, SurveySearcher target, Calibration calibration, MatchSettings settings)
            implements JobWork {

        @Override
        public long total() {
            return sources.manifest().stars().kept();
        }

        @Override
        public int itemsAPiece() {
            return BulkMatch.CHUNK;
        }

        @Override
        public List<PairRow> rows(long from, long to) throws InterruptedException {
            try (BulkMatch match = new BulkMatch(
                    sources,
                    target,
                    calibration,
                    settings,
                    (int) from,
                    Runtime.getRuntime().availableProcessors(),
                    () -> Thread.currentThread().isInterrupted())) {
                return match.step().stream().flatMap(PairRow::of).toList();
            }
        }
    }
}
