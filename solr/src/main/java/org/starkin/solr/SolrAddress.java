package org.starkin.solr;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.solr.client.solrj.impl.CloudHttp2SolrClient;
import org.apache.solr.client.solrj.impl.Http2SolrClient;

/**
 * Where a SolrCloud is: its ZooKeeper, as {@code HOST:PORT[,HOST:PORT...][/CHROOT]}, or some of its nodes, as {@code
 * http://HOST:PORT/solr[,...]}.
 *
 * @param text as it was given
 */
public record SolrAddress(String text) {

    private static final Pattern ZOOKEEPER =
            Pattern.compile("[A-Za-z0-9_.-]+:\\d{1,5}(,[A-Za-z0-9_.-]+:\\d{1,5})*(/[A-Za-z0-9_./-]*)?");
    private static final Pattern NODES = Pattern.compile("https?://[^,\\s]+(,https?://[^,\\s]+)*");

    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int STATE_KEPT_SECONDS = 10;

    public SolrAddress {
        if (!NODES.matcher(text).matches() && !ZOOKEEPER.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is no SolrCloud; name its ZooKeeper as HOST:PORT[,HOST:PORT...][/CHROOT] or nodes of it as"
                    + " http://HOST:PORT/solr[,http://...]");
        }
    }

    private boolean isNodes() {
        return text.startsWith("http");
    }

    /** A client that asks whichever nodes are alive. */
    CloudHttp2SolrClient client() {
        Http2SolrClient.Builder http = new Http2SolrClient.Builder()
                .withConnectionTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                .withRequestTimeout(ANSWER_MILLIS, TimeUnit.MILLISECONDS)
                .withIdleTimeout(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
        return builder()
                .withHttpClientBuilder(http)
                .withCollectionCacheTtl(STATE_KEPT_SECONDS, TimeUnit.SECONDS)
                .withZkConnectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                .withZkClientTimeout(2 * CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                .build();
    }

    private CloudHttp2SolrClient.Builder builder() {
        if (isNodes()) {
            return new CloudHttp2SolrClient.Builder(Arrays.asList(text.split(",", -1)));
        }
        int slash = text.indexOf('/');
        List<String> hosts = Arrays.asList((slash < 0 ? text : text.substring(0, slash)).split(",", -1));
        Optional<String> chroot = slash < 0 ? Optional.empty() : Optional.of(text.substring(slash));
        return new CloudHttp2SolrClient.Builder(hosts, chroot);
    }
}
