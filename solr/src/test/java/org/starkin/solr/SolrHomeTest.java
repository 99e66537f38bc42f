package org.starkin.solr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.starkin.index.HomeContract;
import org.starkin.index.Sky;

/** A SolrCloud keeps the contract of homes. */
class SolrHomeTest extends HomeContract {

    private final List<TestCluster> clusters = new ArrayList<>();

    @Override
    protected Sky home(Path folder) throws Exception {
        TestCluster cluster = TestCluster.start(folder.resolveSibling("cluster"));
        clusters.add(cluster);
        int code = Publish.run(folder, cluster.zooKeeper());
        if (code != 0) {
            throw new IllegalStateException("publish ended with " + code);
        }
        return Sky.of(new SolrSky(new SolrAddress(cluster.zooKeeper()), new Names("sky")));
    }

    @AfterAll
    void stop() {
        clusters.forEach(TestCluster::close);
    }
}
