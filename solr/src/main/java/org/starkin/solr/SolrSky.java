package org.starkin.solr;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.starkin.index.SkyHome;
import org.starkin.index.SkyUnreachable;
import org.starkin.index.Space;
import org.starkin.index.SurveySearcher;

/** A sky in a SolrCloud: its surveys are those that have an alias there. Thread-safe. */
public final class SolrSky implements SkyHome {

    private static final long KEPT_BYTES = 4L << 30;

    private final Cluster cluster;
    private final Admin admin;
    private final Names names;
    private final VectorRoom room;

    /**
     * The sky of that name. Nothing is asked before it is.
     *
     * @throws SkyUnreachable where the cluster's ZooKeeper does not answer
     */
    public SolrSky(SolrAddress address, Names names) {
        this(address, names, Map::of, KEPT_BYTES);
    }

    /**
     * The same.
     *
     * @param headers what goes with each question over HTTP, by which its trace goes on: asked for on the thread that asks
     * @param keptBytes of the folder for temporary files, the room for vectors of surveys all of whose stars were asked for; what has
     *     no room is fetched each time
     */
    public SolrSky(SolrAddress address, Names names, Supplier<Map<String, String>> headers, long keptBytes) {
        this.cluster = Cluster.at(address, headers);
        this.admin = new Admin(cluster);
        this.names = names;
        this.room = new VectorRoom(keptBytes);
    }

    @Override
    public String place() {
        return "sky " + names.sky() + " in " + cluster.place();
    }

    @Override
    public List<String> surveys() {
        return admin.aliases().keySet().stream()
                .flatMap(alias -> names.survey(alias).stream())
                .sorted()
                .toList();
    }

    @Override
    public Optional<Stamp> stamp(String survey) {
        return Optional.ofNullable(admin.aliases().get(names.alias(survey)))
                .flatMap(collection -> Names.generation(collection).map(number -> new Stamp(number, collection)));
    }

    @Override
    public SurveySearcher open(String survey, Stamp stamp) throws IOException {
        Collection collection = new Collection(cluster, stamp.version());
        Published record = collection
                .record()
                .orElseThrow(() -> new IOException("collection " + stamp.version()
                        + " is no generation that was published whole; publish survey " + survey + " again"));
        Map<Space, SolrSpace> homes = new EnumMap<>(Space.class);
        record.spaces().forEach((space, of) -> homes.put(space, new SolrSpace(collection, space, of, room)));
        return SurveySearcher.of(homes);
    }

    @Override
    public void close() {
        cluster.close();
    }
}
