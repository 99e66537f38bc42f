package org.starkin.solr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.solr.common.SolrInputDocument;
import org.starkin.build.Progress;
import org.starkin.index.Manifest;
import org.starkin.index.SkyUnreachable;
import org.starkin.index.Space;
import org.starkin.index.SpaceHome;
import org.starkin.index.SurveySearcher;

/**
 * Brings the current generation of a survey to a SolrCloud: into a collection of its own, to which the survey's alias is pointed
 * once all of it is there. Killed at whatever moment, the alias names a whole generation, and the next run goes on with what is
 * there or removes it. For one thread; one run a survey at a time.
 */
final class Publishing {

    private final Cluster cluster;
    private final Admin admin;
    private final Names names;
    private final Layout layout;
    private final Consumer<String> notes;

    /**
     * How a collection is spread.
     *
     * @param shards parts, at least 1
     * @param replicas copies of each part, at least 1
     * @param dropsFormer whether the generation before is removed at once, and not by the next run
     */
    record Layout(int shards, int replicas, boolean dropsFormer) {}

    Publishing(Cluster cluster, Names names, Layout layout, Consumer<String> notes) {
        this.cluster = cluster;
        this.admin = new Admin(cluster);
        this.names = names;
        this.layout = layout;
        this.notes = notes;
    }

    /** @throws SkyUnreachable where the cluster is away, or lacks nodes */
    void publish(SurveySearcher survey, Progress progress) throws IOException {
        Manifest manifest = survey.manifest();
        String name = manifest.survey();
        Map<Space, SpaceHome> homes = survey.homes();
        String target = names.collection(name, manifest.generation(), mark(homes));
        String alias = names.alias(name);
        Optional<String> former = Optional.ofNullable(admin.aliases().get(alias));
        removeUnfinished(name, target, former);
        removeConfigsets(name);
        if (former.filter(target::equals).isPresent()) {
            notes.accept(name + ": " + manifest.generationName() + " is published already, in collection " + target);
            removeFormer(name, target, Optional.empty());
            return;
        }
        load(name, target, homes, progress);
        admin.point(alias, target);
        notes.accept(name + ": alias " + alias + " points to " + target + " now");
        removeFormer(name, target, former);
    }

    private void load(String name, String target, Map<Space, SpaceHome> homes, Progress progress) throws IOException {
        Collection collection = new Collection(cluster, target);
        Loading loading = new Loading(cluster, target, progress);
        boolean isFound = takeUp(name, target, homes, loading);
        if (isFound && collection.record().isPresent()) {
            notes.accept(name + ": " + target + " is whole, and only its alias was missing");
            return;
        }
        long stars = homes.values().stream()
                .mapToLong(home -> home.manifest().stars().kept())
                .max()
                .orElse(0);
        progress.begin(stars, 0, () -> "");
        loading.load(new StarStream(name, homes), isFound);
        progress.end();
        requireWhole(collection, target, homes);
        SolrInputDocument record = new SolrInputDocument();
        record.setField(Fields.ID, Fields.RECORD_ID);
        record.setField(Fields.RECORD, record(name, collection, homes).bytes());
        loading.add(record);
    }

    /** Makes the collection, or finds what an earlier run left of it. */
    private boolean takeUp(String name, String target, Map<Space, SpaceHome> homes, Loading loading)
            throws IOException {
        if (admin.collections().contains(target)) {
            try {
                loading.commit();
                long there = new Collection(cluster, target).count(Fields.ORDER + ":[0 TO *]");
                notes.accept(name + ": found " + target + ", unfinished, with " + there + " stars; going on with it");
                return true;
            } catch (SkyUnreachable | IOException e) {
                notes.accept(name + ": found " + target + ", half-made (" + e.getMessage() + "); making it anew");
                admin.remove(target);
            }
        }
        int nodes = admin.liveNodes();
        if (nodes < layout.replicas()) {
            throw new SkyUnreachable(cluster.place() + " has " + nodes + " nodes up where " + layout.replicas()
                    + " copies of each star are wanted; start more, or give --replicas " + nodes);
        }
        Map<Space, Manifest> manifests = new EnumMap<>(Space.class);
        homes.forEach((space, home) -> manifests.put(space, home.manifest()));
        admin.upload(target, Configset.zip(manifests));
        admin.create(target, layout.shards(), layout.replicas());
        return false;
    }

    private static void requireWhole(Collection collection, String target, Map<Space, SpaceHome> homes)
            throws IOException {
        for (Map.Entry<Space, SpaceHome> home : homes.entrySet()) {
            long wanted = home.getValue().manifest().stars().kept();
            long there = collection.count(Fields.of(home.getKey(), Fields.NUMBER) + ":[0 TO *]");
            if (there != wanted) {
                throw new IOException("collection " + target + " holds " + there + " stars of space "
                        + home.getKey().key() + " where the generation has " + wanted
                        + "; its alias was not changed; remove the collection, and publish again");
            }
        }
    }

    private Published record(String name, Collection collection, Map<Space, SpaceHome> homes) throws IOException {
        Map<Space, Published.OfSpace> spaces = new EnumMap<>(Space.class);
        for (Map.Entry<Space, SpaceHome> entry : homes.entrySet()) {
            SpaceHome home = entry.getValue();
            boolean isStrange = home.strangeness().isPresent();
            Published.OfSpace before =
                    new Published.OfSpace(home.manifest(), home.mark(), home.properties(), isStrange);
            Manifest.Recall recall =
                    new RecallProbe(new SolrSpace(collection, entry.getKey(), before, VectorRoom.NONE)).measure();
            notes.accept(name + ": recall in space " + entry.getKey().key() + " "
                    + (recall.curve().isEmpty()
                            ? "of nothing"
                            : recall.curve().getLast().recallAt10() + " at effort "
                                    + recall.curve().getLast().effort()));
            spaces.put(
                    entry.getKey(),
                    new Published.OfSpace(home.manifest().with(recall), home.mark(), home.properties(), isStrange));
        }
        return new Published(Published.LAYOUT, spaces);
    }

    /** What does not answer may be whole, and stays. */
    private void removeUnfinished(String name, String target, Optional<String> current) throws IOException {
        for (String other : others(name, target)) {
            try {
                if (!current.equals(Optional.of(other))
                        && new Collection(cluster, other).record().isEmpty()) {
                    notes.accept(name + ": removing " + other + ", which an earlier run left unfinished");
                    remove(other);
                }
            } catch (SkyUnreachable e) {
                notes.accept(name + ": leaving " + other + " as it is: " + e.getMessage());
            }
        }
    }

    /** Leaves the generation before, for servers that have not looked yet; or, of several, the latest. */
    private void removeFormer(String name, String target, Optional<String> former) {
        List<String> others = others(name, target);
        Optional<String> kept = layout.dropsFormer()
                ? Optional.empty()
                : former.or(() -> others.stream()
                        .max(Comparator.comparing(
                                other -> Names.generation(other).orElse(0))));
        for (String other : others) {
            if (!kept.equals(Optional.of(other))) {
                notes.accept(name + ": removing " + other);
                remove(other);
            }
        }
    }

    /** Those whose collection a run removed that was killed before it removed them too. */
    private void removeConfigsets(String name) {
        List<String> collections = admin.collections();
        for (String configset : admin.configsets()) {
            if (names.isOf(configset, name) && !collections.contains(configset)) {
                admin.removeConfigset(configset);
            }
        }
    }

    private List<String> others(String name, String target) {
        return admin.collections().stream()
                .filter(other -> names.isOf(other, name) && !other.equals(target))
                .toList();
    }

    private void remove(String collection) {
        admin.remove(collection);
        if (admin.configsets().contains(collection)) {
            admin.removeConfigset(collection);
        }
    }

    private static String mark(Map<Space, SpaceHome> homes) {
        StringBuilder marks = new StringBuilder();
        new EnumMap<>(homes).forEach((space, home) -> marks.append(space).append(home.mark()));
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256").digest(marks.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
