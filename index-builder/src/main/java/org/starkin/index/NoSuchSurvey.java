package org.starkin.index;

import java.util.List;

/** A survey that is asked for and not there, or there and broken. */
public final class NoSuchSurvey extends IndexException {

    private final String survey;
    private final List<String> known;

    NoSuchSurvey(String survey, List<String> known) {
        super("survey '" + survey + "' is not in this sky; it holds " + known);
        this.survey = survey;
        this.known = List.copyOf(known);
    }

    NoSuchSurvey(String survey, String reason, List<String> known) {
        super("survey '" + survey + "' cannot be read: " + reason);
        this.survey = survey;
        this.known = List.copyOf(known);
    }

    public String survey() {
        return survey;
    }

    /** The surveys that can be asked, by name. */
    public List<String> known() {
        return known;
    }
}
