package org.starkin.solr;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.solr.common.SolrInputDocument;
import org.starkin.build.Progress;
import org.starkin.index.SkyJson;
import org.starkin.index.Space;
import org.starkin.layout.MapDirectory;
import org.starkin.match.CalibrationFile;

/** Files in a collection, in parts, with a list of them that is written last. */
final class StoredFiles {

    private static final int PART_BYTES = 4 << 20;
    private static final String CURRENT = "current";

    private final Cluster cluster;
    private final String collection;

    StoredFiles(Cluster cluster, String collection) {
        this.cluster = cluster;
        this.collection = collection;
    }

    /**
     * What lies beside the surveys of a sky.
     *
     * @param files their paths below the sky, with slashes
     * @param maps by the directory of a map the name of the layout that counts
     */
    record Listing(List<StoredFile> files, SortedMap<String, String> maps) {
        Listing {
            files = List.copyOf(files);
            maps = Collections.unmodifiableSortedMap(new TreeMap<>(maps));
        }
    }

    /** @param parts so many documents hold it */
    record StoredFile(String path, int parts) {}

    /** The files of a sky that are worth storing. */
    static Listing of(Path sky) throws IOException {
        List<StoredFile> files = new ArrayList<>();
        if (Files.exists(sky.resolve(CalibrationFile.NAME))) {
            files.add(file(sky, sky.resolve(CalibrationFile.NAME)));
        }
        SortedMap<String, String> maps = new TreeMap<>();
        for (Space space : MapDirectory.SPACES) {
            String name = new MapDirectory(sky, space).name();
            Path link = sky.resolve(name).resolve(CURRENT);
            if (Files.isSymbolicLink(link)) {
                maps.put(name, Files.readSymbolicLink(link).toString());
                addAll(sky, link, files);
            }
        }
        return new Listing(files, maps);
    }

    private static void addAll(Path sky, Path link, List<StoredFile> files) throws IOException {
        Path layout = link.resolveSibling(Files.readSymbolicLink(link));
        try (Stream<Path> children = Files.list(layout)) {
            for (Path child : children.filter(Files::isRegularFile).sorted().toList()) {
                files.add(file(sky, child));
            }
        }
    }

    private static StoredFile file(Path sky, Path file) throws IOException {
        String path = sky.relativize(file).toString().replace('\\', '/');
        return new StoredFile(path, (int) Math.ceilDiv(Files.size(file), PART_BYTES));
    }

    /** Stores the files, and their list after them. */
    void store(Path sky, Listing listing) throws IOException {
        Loading loading = new Loading(cluster, collection, Progress.SILENT);
        for (StoredFile file : listing.files()) {
            try (InputStream in = Files.newInputStream(sky.resolve(file.path()))) {
                for (int part = 0; part < file.parts(); part++) {
                    loading.send(List.of(document(id(file, part), in.readNBytes(PART_BYTES))));
                }
            }
        }
        loading.commit();
        loading.add(document(Fields.RECORD_ID, SkyJson.mapper().writeValueAsBytes(listing)));
    }

    private static SolrInputDocument document(String id, byte[] bytes) {
        SolrInputDocument document = new SolrInputDocument();
        document.setField(Fields.ID, id);
        document.setField(Fields.RECORD, bytes);
        return document;
    }

    private static String id(StoredFile file, int part) {
        return "file " + part + " " + file.path();
    }

    /** The list, if all is stored. */
    Optional<Listing> listing() throws IOException {
        Optional<byte[]> bytes = new Collection(cluster, collection).bytes(Fields.RECORD_ID);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SkyJson.mapper().readValue(bytes.get(), Listing.class));
        } catch (JsonProcessingException e) {
            throw new IOException("the list of files in collection " + collection + " cannot be read", e);
        }
    }

    /** Writes the files to a folder as they lay in their sky. */
    void writeTo(Path folder) throws IOException {
        Listing listing = listing()
                .orElseThrow(
                        () -> new IOException("collection " + collection + " holds no list of files; publish again"));
        for (StoredFile file : listing.files()) {
            Path path = folder.resolve(file.path()).normalize();
            if (!path.startsWith(folder)) {
                throw new IOException(
                        "collection " + collection + " holds a file '" + file.path() + "' outside of its sky");
            }
            Files.createDirectories(path.getParent());
            write(file, path);
        }
        for (Map.Entry<String, String> map : listing.maps().entrySet()) {
            Path link = folder.resolve(map.getKey()).resolve(CURRENT).normalize();
            if (!link.startsWith(folder)) {
                throw new IOException(
                        "collection " + collection + " holds a map '" + map.getKey() + "' outside of its sky");
            }
            Files.createSymbolicLink(link, Path.of(map.getValue()).getFileName());
        }
    }

    private void write(StoredFile file, Path path) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int part = 0; part < file.parts(); part++) {
                String id = id(file, part);
                out.write(new Collection(cluster, collection)
                        .bytes(id)
                        .orElseThrow(() -> new IOException("collection " + collection + " lacks '" + id + "'")));
            }
        }
    }
}
