package org.starkin.outlier;

import java.util.Optional;
import org.starkin.index.StarFilter;
import org.starkin.operate.Page;
import org.starkin.operate.RequestParameters;
import org.starkin.similar.FilterBody;
import org.starkin.similar.FilterParameters;

/** Reads from query parameters which of the strangest stars are asked for. */
final class OutlierParameters {

    private OutlierParameters() {}

    /**
     * The question.
     *
     * @throws org.starkin.operate.Refusal.BadInput naming every parameter that is wrong
     */
    static OutlierQuestion read(RequestParameters parameters) {
        Optional<String> survey = parameters.text("survey");
        if (survey.isEmpty()) {
            parameters.fault("survey", "is missing; GET /api/v1/surveys lists the names");
        }
        Page page = Page.read(parameters);
        Optional<FilterBody> filter = FilterParameters.read(parameters);
        parameters.requireNoFault();
        return new OutlierQuestion(
                survey.orElseThrow(), page, filter.map(FilterBody::filter).orElse(StarFilter.NONE));
    }
}
