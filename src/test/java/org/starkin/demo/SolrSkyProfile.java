package org.starkin.demo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starkin.solr.Publish;
import org.starkin.solr.TestCluster;

/** Starts the server on the very sky of {@link DemoSky}, published to a SolrCloud of two nodes. */
public final class SolrSkyProfile implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Published.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    /** The cluster, which ends with the tests. */
    public static final class Published implements QuarkusTestResourceLifecycleManager {

        private final DemoSky demo = new DemoSky();
        private Path directory = Path.of("");
        private Optional<TestCluster> cluster = Optional.empty();

        @Override
        public Map<String, String> start() {
            Path sky = Path.of(demo.start().get("starkin.sky"));
            directory = DemoSky.temporary();
            try {
                TestCluster started = TestCluster.start(directory.resolve("cluster"));
                cluster = Optional.of(started);
                int code = Publish.run(sky, started.zooKeeper(), "--name", "demo");
                if (code != 0) {
                    throw new IllegalStateException("publish ended with " + code);
                }
                return Map.of(
                        "starkin.solr.address",
                        started.zooKeeper(),
                        "starkin.solr.name",
                        "demo",
                        "starkin.refresh-interval",
                        "200ms",
                        "starkin.state",
                        directory.resolve("state").toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void inject(TestInjector injector) {
            cluster.ifPresent(
                    started -> injector.injectIntoFields(started, new TestInjector.MatchesType(TestCluster.class)));
        }

        @Override
        public void stop() {
            cluster.ifPresent(TestCluster::close);
            DemoSky.delete(directory);
            demo.stop();
        }
    }
}
