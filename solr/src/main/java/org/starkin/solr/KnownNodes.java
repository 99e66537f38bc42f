package org.starkin.solr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.CloudHttp2SolrClient;
import org.apache.solr.client.solrj.impl.ClusterStateProvider;
import org.apache.solr.client.solrj.impl.LBSolrClient;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.util.URLUtil;

/**
 * The nodes of a cluster that were alive when that could be told last. They know their collections by heart: where nobody tells
 * what is alive, as without ZooKeeper, they answer all the same. Thread-safe.
 */
final class KnownNodes {

    /** While the cluster does not tell, it is looked at so seldom: each look may wait for it. */
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final CloudHttp2SolrClient client;
    private volatile List<String> addresses;
    private volatile boolean isAway;
    private final AtomicLong lookedNanos = new AtomicLong();

    /** @throws RuntimeException of some kind, where nobody tells */
    KnownNodes(CloudHttp2SolrClient client) {
        this.client = client;
        this.addresses = told();
    }

    private List<String> told() {
        ClusterStateProvider provider = client.getClusterStateProvider();
        String scheme = provider.getClusterProperty("urlScheme", "http");
        return provider.getLiveNodes().stream()
                .map(node -> URLUtil.getBaseUrlForNodeName(node, scheme))
                .toList();
    }

    /** Sees which nodes are alive now, if that is told. */
    void look() {
        try {
            addresses = told();
        } catch (RuntimeException _) { // each way of being away has its own
            // those that are known stay so
        }
    }

    /** Asks a node that has a part of the collection, or, while nobody tells which those are, one after the other. */
    QueryResponse ask(QueryRequest request, String collection) throws SolrServerException, IOException {
        if (isAway && !isTimeToLook()) {
            return askAny(request, collection);
        }
        QueryResponse response = request.process(client, collection);
        isAway = false;
        return response;
    }

    private boolean isTimeToLook() {
        long last = lookedNanos.get();
        long now = System.nanoTime();
        return now - last >= BETWEEN_LOOKS_NANOS && lookedNanos.compareAndSet(last, now);
    }

    /** Asks one after the other, in any order, until one answers; then the cluster is away. */
    QueryResponse askAny(QueryRequest request, String collection) throws SolrServerException, IOException {
        List<LBSolrClient.Endpoint> nodes = new ArrayList<>();
        for (String address : addresses) {
            nodes.add(new LBSolrClient.Endpoint(address, collection));
        }
        Collections.shuffle(nodes);
        QueryResponse response = new QueryResponse();
        response.setResponse(client.getLbClient()
                .request(new LBSolrClient.Req(request, nodes))
                .getResponse());
        if (!isAway) {
            lookedNanos.set(System.nanoTime());
            isAway = true;
        }
        return response;
    }
}
