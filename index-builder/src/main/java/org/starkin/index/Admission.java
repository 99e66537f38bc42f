package org.starkin.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.FixedBitSet;

/** Decides which stars a survey takes: no id twice, no id or class that is not one. Not thread-safe. */
final class Admission {

    private final String source;
    private final BytesRefHash ids = new BytesRefHash();
    private final BytesRefHash otherIds = new BytesRefHash();

    /** @param source the name under which rejects are listed */
    Admission(String source) {
        this.source = source;
    }

    /** Why the star is not taken; where it is, its id is taken from now on. */
    Optional<Reject> refuse(StarFacts facts) {
        Optional<Reject> unfit = unfit(facts);
        if (unfit.isPresent()) {
            return unfit;
        }
        String objectId = facts.id().objectId();
        if (ids.add(new BytesRef(objectId)) < 0) {
            return Optional.of(duplicate(objectId));
        }
        facts.otherIds().forEach(other -> otherIds.add(new BytesRef(other)));
        return Optional.empty();
    }

    /** Why no star of that id and class can be taken; the id is not taken. */
    Optional<Reject> unfit(StarFacts facts) {
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
        return Optional.empty();
    }

    /** How a star is listed whose id was taken before. */
    Reject duplicate(String objectId) {
        return new Reject(
                source, objectId, SurveyWriter.DUPLICATE_OBJECT_ID, "the survey already holds a star of this id");
    }

    /** Takes the id of every star of {@code segment}; set are the documents of those that were not taken before. */
    FixedBitSet takeAll(LeafReader segment) throws IOException {
        FixedBitSet taken = new FixedBitSet(segment.maxDoc());
        SortedDocValues segmentIds = segment.getSortedDocValues(StarDocument.ID);
        SortedSetDocValues others = DocValues.getSortedSet(segment, StarDocument.OTHER_ID);
        for (int document = 0; document < segment.maxDoc(); document++) {
            if (segmentIds == null || !segmentIds.advanceExact(document)) {
                throw new IOException("star " + document + " of " + segment + " has no id");
            }
            if (ids.add(segmentIds.lookupOrd(segmentIds.ordValue())) >= 0) {
                taken.set(document);
                takeOthers(others, document);
            }
        }
        return taken;
    }

    private void takeOthers(SortedSetDocValues others, int document) throws IOException {
        if (others.advanceExact(document)) {
            for (int i = 0; i < others.docValueCount(); i++) {
                otherIds.add(others.lookupOrd(others.nextOrd()));
            }
        }
    }

    /** Whether the survey has a star of this id, be it one that was joined to another. */
    boolean contains(String objectId) {
        BytesRef id = new BytesRef(objectId);
        return ids.find(id) >= 0 || otherIds.find(id) >= 0;
    }

    private Optional<Reject> refused(String objectId, String reason, String detail) {
        return Optional.of(new Reject(source, objectId, reason, detail));
    }

    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
