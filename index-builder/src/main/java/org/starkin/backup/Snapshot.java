package org.starkin.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.starkin.index.Checksums;
import org.starkin.index.FileSum;
import org.starkin.index.SkyJson;

/**
 * What a sky consisted of at a moment: of each survey one generation, whole.
 *
 * @param schemaVersion of this list, {@value #SCHEMA_VERSION}
 * @param sky the name of the sky's directory
 * @param takenUtc when
 * @param starkin the version of the program that took it
 * @param parts surveys, the map, and what lies beside them
 */
public record Snapshot(int schemaVersion, String sky, Instant takenUtc, String starkin, List<Part> parts) {

    static final int SCHEMA_VERSION = 1;

    private static final Pattern ID = Pattern.compile("\\d{8}T\\d{9}Z-[0-9a-f]{16}");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int HASH_LETTERS = 16;

    /**
     * A directory of the sky that a link names, or the files beside the surveys.
     *
     * @param name of the survey or the map; empty for the files beside them
     * @param folder the generation or layout; empty for the files beside them
     * @param createdUtc when it was made
     * @param files all of them, by name
     */
    public record Part(String name, String folder, Instant createdUtc, List<Entry> files) {

        public Part {
            boolean isLoose = name.isEmpty() && folder.isEmpty();
            if (!isLoose && !isChild(name, folder)) {
                throw new IllegalArgumentException("'" + name + "/" + folder + "' is no part of a sky");
            }
            files = List.copyOf(files);
            Set<String> paths = new HashSet<>();
            for (Entry entry : files) {
                if (!paths.add(entry.path()) || (isLoose && entry.path().contains("/"))) {
                    throw new IllegalArgumentException("'" + entry.path() + "' is listed twice, or out of place");
                }
            }
        }

        private static boolean isChild(String name, String folder) {
            return Chain.isName(name) && new Chain(Path.of(""), name).isLinkName(folder);
        }

        boolean isLoose() {
            return name.isEmpty();
        }

        public long bytes() {
            return files.stream().mapToLong(Entry::bytes).sum();
        }

        String words() {
            return isLoose() ? "the files beside the surveys" : name + "/" + folder;
        }
    }

    /**
     * A file.
     *
     * @param path within its directory, with {@code /} between the parts of it
     * @param bytes its size
     * @param sha256 the sum of its content
     */
    public record Entry(String path, long bytes, String sha256) {

        public Entry {
            Checksums.requireName(path);
            var _ = new FileSum(bytes, sha256);
        }

        FileSum sum() {
            return new FileSum(bytes, sha256);
        }
    }

    public Snapshot {
        parts = List.copyOf(parts);
    }

    public long bytes() {
        return parts.stream().mapToLong(Part::bytes).sum();
    }

    /** What its parts are, in words. */
    public List<String> names() {
        return parts.stream().map(Part::words).toList();
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    byte[] json() {
        try {
            return (SkyJson.mapper().writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a snapshot is always writable", e);
        }
    }

    /**
     * When it was taken, to a millisecond, so that ids in the order of their letters are in the order of time; and of what content
     * its list is: no list can be damaged, or exchanged, unnoticed.
     */
    String id() {
        return id(takenUtc, json());
    }

    /** Whether the snapshot of this id was taken after a moment. */
    static boolean isLaterThan(String id, Instant moment) {
        return id.substring(0, id.indexOf('-')).compareTo(TIME.format(moment)) > 0;
    }

    private static String id(Instant takenUtc, byte[] json) {
        return TIME.format(takenUtc) + "-" + FileSum.of(json).sha256().substring(0, HASH_LETTERS);
    }

    /** @throws BackupFailed where it is not what was written under this id */
    static Snapshot parse(String id, byte[] json) {
        if (!FileSum.of(json).sha256().startsWith(id.substring(id.indexOf('-') + 1))) {
            throw new BackupFailed("the list of snapshot " + id + " is damaged: its sum is "
                    + FileSum.of(json).sha256() + "; restore an older one (./starkin snapshot --list names them)");
        }
        try {
            JsonNode tree = SkyJson.mapper().readTree(json);
            if (tree.path("schema_version").asInt() != SCHEMA_VERSION) {
                throw new BackupFailed("snapshot " + id + " has schema " + tree.path("schema_version")
                        + " where this program reads " + SCHEMA_VERSION + "; restore it with the program that took it");
            }
            return SkyJson.mapper().treeToValue(tree, Snapshot.class);
        } catch (IOException e) {
            throw new BackupFailed("the list of snapshot " + id + " cannot be read: " + e.getMessage(), e);
        }
    }
}
