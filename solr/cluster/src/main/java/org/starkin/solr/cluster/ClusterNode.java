package org.starkin.solr.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;

/** A node of a SolrCloud, which runs until its process is ended. */
public final class ClusterNode {

    /** What it prints, with a line's end, once it answers. */
    public static final String READY = "ready";

    private static final String SOLR_XML = """
            <solr>
              <solrcloud>
                <str name="host">127.0.0.1</str>
                <int name="hostPort">${starkin.port}</int>
                <str name="hostContext">solr</str>
                <int name="zkClientTimeout">20000</int>
                <bool name="genericCoreNodeNames">true</bool>
                <int name="distribUpdateConnTimeout">15000</int>
                <int name="distribUpdateSoTimeout">60000</int>
              </solrcloud>
              <shardHandlerFactory name="shardHandlerFactory" class="HttpShardHandlerFactory">
                <int name="connTimeout">10000</int>
                <int name="socketTimeout">30000</int>
              </shardHandlerFactory>
              <metrics enabled="false"/>
            </solr>
            """;

    private ClusterNode() {}

    /**
     * Starts the node.
     *
     * @param arguments its port, its folder, which is made where it is not there, and where ZooKeeper listens, as {@code host:port}
     */
    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Path home = Files.createDirectories(Path.of(arguments[1]));
        Files.writeString(home.resolve("solr.xml"), SOLR_XML);
        System.setProperty("starkin.port", arguments[0]);
        System.setProperty("zkHost", arguments[2]);
        Properties properties = new Properties();
        properties.setProperty("zkHost", arguments[2]);
        JettySolrRunner node = new JettySolrRunner(
                home.toString(),
                properties,
                JettyConfig.builder()
                        .setPort(port)
                        .withFilter(TracedRequests.class, "/*")
                        .build());
        node.start();
        System.out.println(READY);
        Thread.currentThread().join();
    }
}
