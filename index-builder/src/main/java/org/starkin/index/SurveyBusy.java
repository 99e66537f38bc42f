package org.starkin.index;

import java.nio.file.Path;

/** A survey that another writer is building at this moment. */
public final class SurveyBusy extends IndexException {

    private final String survey;

    SurveyBusy(String survey, Path lock, Throwable cause) {
        super(
                "survey " + survey + " is being built by another writer, which holds " + lock
                        + "; wait until it ends, or build under another name",
                cause);
        this.survey = survey;
    }

    public String survey() {
        return survey;
    }
}
