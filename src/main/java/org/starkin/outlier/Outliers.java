package org.starkin.outlier;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.starkin.index.EmbeddedStar;
import org.starkin.index.Hit;
import org.starkin.index.SearchOptions;
import org.starkin.index.SkyView;
import org.starkin.index.StrangeStars;
import org.starkin.index.Strangest;
import org.starkin.index.SurveySearcher;
import org.starkin.operate.OpenSky;
import org.starkin.operate.Page;
import org.starkin.operate.Refusal;
import org.starkin.operate.Validation;
import org.starkin.render.AnsweredBy;
import org.starkin.render.StarRow;
import org.starkin.render.Stopwatch;
import org.starkin.star.StarLookup;

/** Tells the strangest stars of a survey. Thread-safe; each answer is of one generation. */
@Singleton
final class Outliers {

    private final OpenSky sky;
    private final Validation validation;

    Outliers(OpenSky sky, Validation validation) {
        this.sky = sky;
        this.validation = validation;
    }

    /**
     * The strangest stars.
     *
     * @throws Refusal where there is no such survey, it does not know, or the page is out of bounds
     */
    OutlierAnswer answer(OutlierQuestion question) {
        Stopwatch watch = new Stopwatch();
        requireAllowed(question);
        try (SkyView view = sky.acquire()) {
            SurveySearcher survey = StarLookup.survey(view, question.survey());
            Page page = question.page();
            Strangest strangest =
                    StarLookup.strangeStars(survey).strangest(question.filter(), page.offset(), page.limit());
            List<OutlierRow> rows = rows(survey, strangest.stars(), page.offset());
            return new OutlierAnswer(
                    sky.name(),
                    List.of(AnsweredBy.of(survey)),
                    watch.tookMs(),
                    strangest.total(),
                    page.offset(),
                    page.limit(),
                    rows);
        }
    }

    private void requireAllowed(OutlierQuestion question) {
        Page page = validation.requireAllowed(question.page());
        if ((long) page.offset() + page.limit() > StrangeStars.MOST_LISTED) {
            throw Refusal.BadInput.of(
                    "invalid_value",
                    "offset",
                    page.offset() + " and the limit " + page.limit() + " together exceed " + StrangeStars.MOST_LISTED
                            + "; narrow the question, by max_percentile for instance");
        }
    }

    private static List<OutlierRow> rows(SurveySearcher survey, List<Strangest.Row> stars, int offset) {
        List<OutlierRow> rows = new ArrayList<>(stars.size());
        for (Strangest.Row row : stars) {
            Optional<Hit> nearest = nearest(survey, row.star());
            rows.add(new OutlierRow(
                    offset + rows.size() + 1,
                    row.percentile(),
                    nearest.map(hit -> hit.star().id().objectId()),
                    nearest.map(hit -> OptionalDouble.of(hit.similarity())).orElseGet(OptionalDouble::empty),
                    StarRow.of(row.star().facts())));
        }
        return rows;
    }

    private static Optional<Hit> nearest(SurveySearcher survey, EmbeddedStar star) {
        SearchOptions options = SearchOptions.nearest(1).without(star.facts().id());
        return survey.search(star.embedding(), options).hits().stream().findFirst();
    }
}
