package org.starkin.index;

import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/** Decides which stars a survey takes: no id twice, no id or class that is not one. Not thread-safe. */
final class Admission {

    private final String source;
    private final BytesRefHash ids = new BytesRefHash();

    /** @param source the name under which rejects are listed */
    Admission(String source) {
        this.source = source;
    }

    /** Why the star is not taken; where it is, its id is taken from now on. */
    Optional<Reject> refuse(StarFacts facts) {
        String objectId = facts.id().objectId();
        String label = facts.label().orElse("");
        if (objectId.isBlank() || objectId.length() > SurveyWriter.LONGEST_OBJECT_ID) {
            return refused(
                    objectId,
                    SurveyWriter.BAD_OBJECT_ID,
                    "it has " + objectId.length() + " characters; an object id has 1 to "
                            + SurveyWriter.LONGEST_OBJECT_ID + " and is not blank");
        }
        if (objectId.codePoints().anyMatch(Admission::isUnprintable)) {
            return refused(objectId, SurveyWriter.BAD_OBJECT_ID, "it holds a control character or half a character");
        }
        if (label.length() > SurveyWriter.LONGEST_LABEL) {
            return refused(
                    objectId,
                    SurveyWriter.BAD_LABEL,
                    "its class has " + label.length() + " characters; at most " + SurveyWriter.LONGEST_LABEL
                            + " are allowed");
        }
        if (ids.add(new BytesRef(objectId)) < 0) {
            return refused(objectId, SurveyWriter.DUPLICATE_OBJECT_ID, "the survey already holds a star of this id");
        }
        return Optional.empty();
    }

    private Optional<Reject> refused(String objectId, String reason, String detail) {
        return Optional.of(new Reject(source, objectId, reason, detail));
    }

    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
