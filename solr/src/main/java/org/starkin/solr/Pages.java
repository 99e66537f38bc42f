package org.starkin.solr;

import java.io.IOException;
import java.util.Set;
import org.apache.solr.common.SolrDocument;
import org.starkin.index.Space;

/** Reads all that a question finds, a page at a time, by ascending number. */
final class Pages {

    private static final int ROWS = 20_000;

    private Pages() {}

    /** Takes a star of the answer. */
    @FunctionalInterface
    interface Visitor {
        void star(int number, SolrDocument document);
    }

    /**
     * Hands on every star found.
     *
     * @param missing takes the shards that did not answer
     */
    static void read(Cluster cluster, String collection, Question question, Set<String> missing, Visitor visitor)
            throws IOException {
        String number = question.field(Fields.NUMBER);
        question.also(number).sort(number + " asc," + Fields.ID + " asc").rows(0, ROWS);
        String cursor = "*";
        while (true) {
            Cluster.Answer answer =
                    cluster.ask(collection, question.cursor(cursor).params());
            missing.addAll(answer.missing());
            for (SolrDocument document : answer.documents()) {
                visitor.star((int) document.getFieldValue(number), document);
            }
            if (answer.documents().isEmpty() || answer.nextCursor().equals(cursor)) {
                return;
            }
            cursor = answer.nextCursor();
        }
    }

    /** A question about all stars of a space that tells only what is named. */
    static Question all(Space space, String... fields) {
        return new Question(space).inSpace().telling(fields);
    }
}
