package org.starkin.solr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Brings the files that lie beside the surveys of a sky to a SolrCloud, by an alias like a survey's. For one thread. */
final class FilesPublishing {

    private final Cluster cluster;
    private final Admin admin;
    private final Names names;
    private final int replicas;
    private final Consumer<String> notes;

    FilesPublishing(Cluster cluster, Names names, int replicas, Consumer<String> notes) {
        this.cluster = cluster;
        this.admin = new Admin(cluster);
        this.names = names;
        this.replicas = replicas;
        this.notes = notes;
    }

    void publish(Path sky) throws IOException {
        StoredFiles.Listing listing = StoredFiles.of(sky);
        Optional<String> former = Optional.ofNullable(admin.aliases().get(names.filesAlias()));
        if (listing.files().isEmpty() && former.isEmpty()) {
            return;
        }
        String target = names.filesCollection(mark(sky, listing));
        if (!former.equals(Optional.of(target))) {
            store(sky, listing, target);
            admin.point(names.filesAlias(), target);
            notes.accept("map and calibration: alias " + names.filesAlias() + " points to " + target + " now");
        }
        for (String other : admin.collections()) {
            if (names.isOfFiles(other) && !other.equals(target)) {
                admin.remove(other);
                if (admin.configsets().contains(other)) {
                    admin.removeConfigset(other);
                }
            }
        }
    }

    private void store(Path sky, StoredFiles.Listing listing, String target) throws IOException {
        if (admin.collections().contains(target)) {
            notes.accept("map and calibration: removing " + target + ", which an earlier run left unfinished");
            admin.remove(target);
        }
        admin.upload(target, Configset.zip(Map.of()));
        admin.create(target, 1, replicas);
        new StoredFiles(cluster, target).store(sky, listing);
    }

    private static String mark(Path sky, StoredFiles.Listing listing) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (StoredFiles.StoredFile file : listing.files()) {
                digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(sky.resolve(file.path())));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
