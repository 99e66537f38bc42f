package org.starkin.solr;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.solr.common.SolrDocument;
import org.starkin.index.Space;
import org.starkin.index.SpaceHome;
import org.starkin.index.StarFilter;

/** Ranks the stars of a space by their strangeness, by sorting in Solr. */
final class SolrRanks implements SpaceHome.StrangeRanks {

    private final Collection collection;
    private final Space space;
    private final Set<String> missing;

    SolrRanks(Collection collection, Space space, Set<String> missing) {
        this.collection = collection;
        this.space = space;
        this.missing = missing;
    }

    @Override
    public double percentile(int star) throws IOException {
        Question question = new Question(space).telling(Fields.STRANGENESS);
        question.query(question.field(Fields.NUMBER) + ":" + star).rows(0, 1).inOnePass();
        List<SolrDocument> found = collection.whole(question);
        if (found.isEmpty()) {
            throw new IOException("star " + star + " is not in " + collection);
        }
        return (double) found.getFirst().getFieldValue(question.field(Fields.STRANGENESS));
    }

    @Override
    public SpaceHome.Ranked strangest(StarFilter filter, int offset, int limit) throws IOException {
        Question question = new Question(space)
                .inSpace()
                .accepting(filter)
                .telling(Fields.NUMBER, Fields.STRANGENESS)
                .rows(offset, limit);
        Cone cone = new Cone(question, filter);
        question.sort(question.field(Fields.STRANGENESS) + " desc," + question.field(Fields.NUMBER) + " asc");
        Cluster.Answer answer = collection.ask(question);
        missing.addAll(answer.missing());
        List<SolrDocument> stars = answer.documents().stream().filter(cone::has).toList();
        return new SpaceHome.Ranked(
                answer.documents().getNumFound(),
                stars.stream()
                        .mapToInt(star -> (int) star.getFieldValue(question.field(Fields.NUMBER)))
                        .toArray(),
                stars.stream()
                        .mapToDouble(star -> (double) star.getFieldValue(question.field(Fields.STRANGENESS)))
                        .toArray());
    }
}
