package org.starkin.solr;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.BaseHttpSolrClient;
import org.apache.solr.client.solrj.impl.CloudHttp2SolrClient;
import org.apache.solr.client.solrj.impl.CloudSolrClient;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocumentList;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.params.ShardParams;
import org.apache.solr.common.util.NamedList;
import org.starkin.index.SkyUnreachable;

/**
 * Asks the collections of a SolrCloud. What fails is asked once more, of whichever nodes are alive then; so is what only a part
 * of a collection answered. What fails again is asked of the nodes that are known. Thread-safe.
 */
final class Cluster implements AutoCloseable {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final long PAUSE_MILLIS = 100;

    /** As Solr names shards that it makes by number, and parts of them. */
    private static final Pattern SHARD = Pattern.compile("shard\\d+(_\\d+)*");

    private static final String UNNAMED = "a shard";

    private final SolrAddress address;
    private final CloudHttp2SolrClient client;
    private final KnownNodes nodes;
    private final Supplier<Map<String, String>> headers;

    private Cluster(
            SolrAddress address, CloudHttp2SolrClient client, KnownNodes nodes, Supplier<Map<String, String>> headers) {
        this.address = address;
        this.client = client;
        this.nodes = nodes;
        this.headers = headers;
    }

    /**
     * The cluster at an address.
     *
     * @param headers what goes with each question over HTTP, asked for on the thread that asks the question
     * @throws SkyUnreachable where its ZooKeeper, or every node that the address names, does not answer
     */
    static Cluster at(SolrAddress address, Supplier<Map<String, String>> headers) {
        CloudHttp2SolrClient client;
        try {
            client = address.client();
        } catch (RuntimeException e) { // each way of being away has its own
            throw away(address, e);
        }
        try {
            return new Cluster(address, client, new KnownNodes(client), headers);
        } catch (RuntimeException e) { // each way of being away has its own
            close(client);
            throw away(address, e);
        }
    }

    /** The cluster at an address, asked for nobody in particular. */
    static Cluster at(SolrAddress address) {
        return at(address, Map::of);
    }

    private static SkyUnreachable away(SolrAddress address, RuntimeException e) {
        return new SkyUnreachable(
                "there is no SolrCloud at " + address.text() + " (" + e.getMessage()
                        + "); see that its ZooKeeper and its nodes are up, and that the address is theirs",
                e);
    }

    /** Where it is, in words. */
    String place() {
        return "the SolrCloud at " + address.text();
    }

    CloudSolrClient client() {
        return client;
    }

    /**
     * An answer.
     *
     * @param missing the shards that did not answer, by name
     */
    record Answer(SolrDocumentList documents, String nextCursor, Set<String> missing) {}

    /** Sees which nodes are alive now, if that is told. */
    void look() {
        nodes.look();
    }

    /**
     * Asks a collection.
     *
     * @throws SkyUnreachable where there was no answer, twice, nor one of the nodes that are known
     * @throws IOException where the question is refused
     */
    Answer ask(String collection, ModifiableSolrParams question) throws IOException {
        question.set(ShardParams.SHARDS_TOLERANT, true);
        question.set(ShardParams.SHARDS_INFO, true);
        try {
            Answer answer = answer(nodes.ask(request(question), collection));
            if (answer.missing().isEmpty()) {
                return answer;
            }
        } catch (SolrServerException | IOException | SolrException e) {
            requireNotRefused(collection, e);
        }
        pause();
        try {
            return answer(nodes.ask(request(question), collection));
        } catch (SolrServerException | IOException | SolrException e) {
            requireNotRefused(collection, e);
            return askAny(collection, question, e);
        }
    }

    private Answer askAny(String collection, ModifiableSolrParams question, Exception before) throws IOException {
        try {
            return answer(nodes.askAny(request(question), collection));
        } catch (SolrServerException | IOException | SolrException e) {
            requireNotRefused(collection, e);
            before.addSuppressed(e);
            throw unanswered(collection, before);
        }
    }

    private static void requireNotRefused(String collection, Exception e) throws IOException {
        if (e instanceof BaseHttpSolrClient.RemoteSolrException fault
                && fault.code() >= BAD_REQUEST
                && fault.code() < NOT_FOUND) {
            throw new IOException("collection " + collection + " refuses a question: " + e.getMessage(), e);
        }
    }

    private SkyUnreachable unanswered(String collection, Exception cause) {
        return new SkyUnreachable(
                place() + " does not answer for collection " + collection + ": " + cause.getMessage(), cause);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting to ask again", e);
        }
    }

    private QueryRequest request(ModifiableSolrParams question) {
        QueryRequest request = new QueryRequest(question, SolrRequest.METHOD.POST);
        headers.get().forEach(request::addHeader);
        return request;
    }

    private static Answer answer(QueryResponse response) {
        String cursor = response.getNextCursorMark() == null ? "" : response.getNextCursorMark();
        return new Answer(response.getResults(), cursor, missing(response));
    }

    private static Set<String> missing(QueryResponse response) {
        if (!Boolean.TRUE.equals(response.getHeader().getBooleanArg("partialResults"))) {
            return Set.of();
        }
        Set<String> missing = new TreeSet<>();
        if (response.getResponse().get(ShardParams.SHARDS_INFO) instanceof NamedList<?> shards) {
            for (Map.Entry<String, ?> shard : shards) {
                if (shard.getValue() instanceof NamedList<?> told && told.get("error") != null) {
                    missing.add(shardName(shard.getKey(), String.valueOf(told.get("error"))));
                }
            }
        }
        return missing.isEmpty() ? Set.of(UNNAMED) : missing;
    }

    /** Solr tells the address of a replica, in which the shard's name is, or that nothing hosts a shard of that name. */
    private static String shardName(String replica, String error) {
        Matcher name = SHARD.matcher(replica + " " + error);
        return name.find() ? name.group() : UNNAMED;
    }

    @Override
    public void close() {
        close(client);
    }

    private static void close(CloudSolrClient client) {
        try {
            client.close();
        } catch (IOException _) {
            // it was only asked
        }
    }
}
