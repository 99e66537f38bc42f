package org.starkin.solr;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrResponse;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.client.solrj.request.ConfigSetAdminRequest;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.util.ContentStreamBase;
import org.starkin.index.SkyUnreachable;

/** Makes, lists and removes collections and aliases. What a cluster does not do is a {@link SkyUnreachable}. Thread-safe. */
final class Admin {

    private final Cluster cluster;

    Admin(Cluster cluster) {
        this.cluster = cluster;
    }

    /** What each alias points to. */
    Map<String, String> aliases() {
        cluster.look();
        Map<String, String> aliases = asked(
                "list its aliases",
                client ->
                        new CollectionAdminRequest.ListAliases().process(client).getAliases());
        return new TreeMap<>(aliases);
    }

    List<String> collections() {
        return asked("list its collections", client -> CollectionAdminRequest.listCollections(client));
    }

    int liveNodes() {
        return asked(
                "name its nodes",
                _ -> cluster.client().getClusterStateProvider().getLiveNodes().size());
    }

    List<String> configsets() {
        return asked(
                "list its configsets",
                client -> new ConfigSetAdminRequest.List().process(client).getConfigSets());
    }

    void upload(String configset, byte[] zip) {
        ConfigSetAdminRequest.Upload upload = new ConfigSetAdminRequest.Upload();
        upload.setConfigSetName(configset).setOverwrite(true);
        upload.setUploadStream(
                new ContentStreamBase.ByteArrayStream(zip, configset + ".zip", "application/octet-stream"));
        done("upload configset " + configset, upload);
    }

    void removeConfigset(String configset) {
        done("remove configset " + configset, new ConfigSetAdminRequest.Delete().setConfigSetName(configset));
    }

    /** Makes a collection by the configset of its name, and waits until all of its replicas are there. */
    void create(String collection, int shards, int replicas) {
        done(
                "make collection " + collection,
                CollectionAdminRequest.createCollection(collection, collection, shards, replicas));
    }

    void remove(String collection) {
        done("remove collection " + collection, CollectionAdminRequest.deleteCollection(collection));
    }

    /** Has an alias point to a collection, at once for all who ask. */
    void point(String alias, String collection) {
        done("point alias " + alias + " to " + collection, CollectionAdminRequest.createAlias(alias, collection));
    }

    private interface Asking<T> {
        T of(SolrClient client) throws SolrServerException, IOException;
    }

    private void done(String what, SolrRequest<? extends SolrResponse> request) {
        SolrResponse response = asked(what, request::process);
        Object failure = response.getResponse().get("failure");
        Object exception = response.getResponse().get("exception");
        if (failure != null || exception != null) {
            throw new SkyUnreachable(
                    cluster.place() + " did not " + what + ": " + (failure == null ? exception : failure));
        }
    }

    private <T> T asked(String what, Asking<T> asking) {
        try {
            return asking.of(cluster.client());
        } catch (SolrServerException | IOException | SolrException e) {
            throw new SkyUnreachable(
                    cluster.place() + " did not " + what + ": " + e.getMessage()
                            + "; are its nodes and its ZooKeeper up?",
                    e);
        }
    }
}
