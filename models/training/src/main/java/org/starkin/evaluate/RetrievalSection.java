package org.starkin.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Class retrieval within each survey and from one to the other, among unseen stars and among training stars. */
final class RetrievalSection {

    private static final String FEW = "the same without classes of ten queries or fewer";

    private final EncodedStars stars;
    private final Findings findings;

    private RetrievalSection(EncodedStars stars, Findings findings) {
        this.stars = stars;
        this.findings = findings;
    }

    static void measure(EncodedStars stars, Findings findings) {
        RetrievalSection section = new RetrievalSection(stars, findings);
        for (LabelledSurvey survey : LabelledSurvey.ALL) {
            section.within(survey);
        }
        section.across(LabelledSurvey.ASAS, LabelledSurvey.CATALINA);
        section.across(LabelledSurvey.CATALINA, LabelledSurvey.ASAS);
    }

    private void within(LabelledSurvey survey) {
        Sample queries = stars.unseen(survey);
        add(survey.name(), "unseen", Retrieval.measureWhereEnough(queries, queries));
        add(survey.name(), "training", Retrieval.measure(queries, stars.training(survey)));
    }

    private void across(LabelledSurvey from, LabelledSurvey to) {
        Sample queries = stars.commonUnseen().ofSurvey(from.name());
        String name = from.name() + " -> " + to.name();
        add(
                name,
                "unseen",
                Retrieval.measureWhereEnough(queries, stars.commonUnseen().ofSurvey(to.name())));
        add(name, "training", Retrieval.measure(queries, stars.commonTraining().ofSurvey(to.name())));
    }

    private void add(String between, String gallery, Retrieval retrieval) {
        String name = between + ", " + gallery + ": ";
        String basis = retrieval.queries() + " queries of "
                + retrieval.byClass().size() + " classes, " + retrieval.gallery() + " stars";
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(name + "mAP", basis, retrieval.meanAveragePrecision()));
        figures.add(figure(name + "P@10", basis, retrieval.precisionAt10()));
        figures.add(figure(name + "kNN-5 macro-F1", basis, retrieval.macroF1()));
        int wellKnown = retrieval.wellKnown().size();
        if (wellKnown < retrieval.byClass().size()) {
            figures.add(figure(name + "kNN-5 macro-F1 of " + wellKnown + " classes", FEW, retrieval.wellKnownF1()));
        }
        findings.add(figures);
        findings.add(name.substring(0, name.length() - 2), retrieval);
    }

    private static Figure figure(String name, String basis, double value) {
        return Figure.of(Section.RETRIEVAL, name, basis, value);
    }
}
