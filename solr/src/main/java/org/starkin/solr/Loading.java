package org.starkin.solr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.SolrInputDocument;
import org.starkin.build.Progress;
import org.starkin.index.SkyUnreachable;

/** Loads documents into a collection, some hundreds at a time; those that are there already are passed over. For one thread. */
final class Loading {

    private static final int TOGETHER = 500;

    private final Cluster cluster;
    private final String collection;
    private final Progress progress;

    Loading(Cluster cluster, String collection, Progress progress) {
        this.cluster = cluster;
        this.collection = collection;
        this.progress = progress;
    }

    /**
     * Loads what a stream gives, and commits.
     *
     * @param areSomeThere whether an earlier run may have loaded some
     */
    void load(StarStream stars, boolean areSomeThere) throws IOException {
        Collection there = new Collection(cluster, collection);
        List<SolrInputDocument> batch = batch(stars);
        int from = 0;
        while (!batch.isEmpty()) {
            int to = from + batch.size();
            boolean isThere =
                    areSomeThere && there.count(Fields.ORDER + ":[" + from + " TO " + (to - 1) + "]") == batch.size();
            if (!isThere) {
                send(batch);
            }
            batch.forEach(_ -> progress.star());
            from = to;
            batch = batch(stars);
        }
        commit();
    }

    private static List<SolrInputDocument> batch(StarStream stars) throws IOException {
        List<SolrInputDocument> batch = new ArrayList<>();
        while (batch.size() < TOGETHER) {
            Optional<SolrInputDocument> star = stars.next();
            if (star.isEmpty()) {
                break;
            }
            batch.add(star.get());
        }
        return batch;
    }

    /** Adds documents; they are found after the next commit. */
    void send(List<SolrInputDocument> batch) {
        update(new UpdateRequest().add(batch));
    }

    /** Adds one document, and commits. */
    void add(SolrInputDocument document) {
        update(new UpdateRequest().add(document));
        commit();
    }

    /** What was loaded is kept, and found from now on. */
    void commit() {
        UpdateRequest commit = new UpdateRequest();
        commit.setAction(UpdateRequest.ACTION.COMMIT, true, true);
        update(commit);
    }

    private void update(UpdateRequest update) {
        try {
            once(update);
        } catch (SolrServerException | IOException | SolrException first) {
            try {
                once(update); // what was added by the first is replaced by the same
            } catch (SolrServerException | IOException | SolrException e) {
                e.addSuppressed(first);
                throw new SkyUnreachable(
                        cluster.place() + " did not take stars into collection " + collection + ": " + e.getMessage()
                                + "; publish again, and it goes on from here",
                        e);
            }
        }
    }

    private void once(UpdateRequest update) throws SolrServerException, IOException {
        update.process(cluster.client(), collection);
    }
}
