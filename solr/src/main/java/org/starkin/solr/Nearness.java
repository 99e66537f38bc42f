package org.starkin.solr;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;
import org.starkin.graph.Best;
import org.starkin.graph.Nearest;
import org.starkin.index.Cosine;
import org.starkin.index.Found;
import org.starkin.index.Space;
import org.starkin.index.SpaceHome;

/**
 * Finds the stars of a space that are most similar to a vector: Solr ranks, by a walk through the graphs of its segments or by
 * comparing all, in single precision, and what it ranks highest is ranked anew by the vectors as they are. So many are ranked
 * anew that no star is lost to Solr's roundings.
 */
final class Nearness {

    /** Stars fetched beyond those sought, so that seldom more must be. */
    private static final int BEYOND = 16;

    /** Solr's score of unit vectors is half their dot product and a half, a float. */
    private static final double SCORE_ROUNDING = 0x1p-22;

    private final Collection collection;
    private final Space space;
    private final int size;
    private final Set<String> missing;

    Nearness(Collection collection, Space space, int size, Set<String> missing) {
        this.collection = collection;
        this.space = space;
        this.size = size;
        this.missing = missing;
    }

    Found of(float[] query, SpaceHome.Sought sought) throws IOException {
        if (size == 0) {
            return Found.of(new Best(1), true, 0);
        }
        if (sought.effort().isEmpty()) {
            return exact(query, sought);
        }
        int kept = sought.kept(sought.effort().getAsInt());
        if (kept >= size) {
            return exact(query, sought);
        }
        Found walked = ranked(query, sought, knn(query, kept), false);
        return walked.size() < sought.limit() && walked.visited() < needed(sought) ? exact(query, sought) : walked;
    }

    private Found exact(float[] query, SpaceHome.Sought sought) throws IOException {
        return ranked(query, sought, comparing(query), true);
    }

    private static int needed(SpaceHome.Sought sought) {
        return sought.limit() + sought.leftOut().size();
    }

    private String knn(float[] query, int kept) {
        return "{!knn f=" + Fields.of(space, Fields.VECTOR) + " topK=" + kept + "}" + Vectors.text(query);
    }

    private String comparing(float[] query) {
        return "{!func}vectorSimilarity(" + Fields.of(space, Fields.VECTOR) + "," + Vectors.text(query) + ")";
    }

    private Found ranked(float[] query, SpaceHome.Sought sought, String by, boolean isExact) throws IOException {
        Question question = new Question(space)
                .inSpace()
                .accepting(sought.filter())
                .telling(Fields.NUMBER, Fields.VALUES)
                .also("score")
                .query(by);
        Cone cone = new Cone(question, sought.filter());
        question.sort("score desc," + Fields.ID + " asc").inOnePass();
        double slack = 2 * SCORE_ROUNDING + Nearest.slack(query.length);
        for (int rows = needed(sought) + BEYOND; ; rows = 2 * rows) {
            Cluster.Answer answer = collection.ask(question.rows(0, Math.min(rows, size)));
            Best best = rank(query, sought, cone, question, answer.documents());
            boolean isAll = answer.documents().size() < rows;
            if (isAll
                    || lowest(answer.documents()) + slack < best.threshold()
                    || lowest(answer.documents()) + slack < sought.minSimilarity()) {
                missing.addAll(answer.missing());
                return Found.of(best, isExact, answer.documents().getNumFound());
            }
        }
    }

    /** The least cosine that any star fetched can have, by its score; those that were not fetched have no more. */
    private static double lowest(SolrDocumentList stars) {
        return 2 * score(stars.getLast()) - 1;
    }

    private static double score(SolrDocument star) {
        return star.getFieldValue("score") instanceof Number score ? score.doubleValue() : 0;
    }

    private static Best rank(
            float[] query, SpaceHome.Sought sought, Cone cone, Question question, SolrDocumentList stars) {
        Set<Integer> leftOut = new HashSet<>(sought.leftOut());
        float[] vector = new float[query.length];
        Best best = new Best(Math.max(1, sought.limit()));
        for (SolrDocument star : stars) {
            int number = (int) star.getFieldValue(question.field(Fields.NUMBER));
            if (!leftOut.contains(number) && cone.has(star)) {
                Vectors.read((byte[]) star.getFieldValue(question.field(Fields.VALUES)), vector, 0);
                double similarity = Cosine.of(query, vector);
                if (similarity >= sought.minSimilarity()) {
                    best.offer(number, similarity);
                }
            }
        }
        return best;
    }
}
