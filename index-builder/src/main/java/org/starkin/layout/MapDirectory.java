package org.starkin.layout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.starkin.index.Checksums;
import org.starkin.index.CurrentLink;
import org.starkin.index.IndexDamaged;
import org.starkin.index.SkyJson;
import org.starkin.index.Space;
import org.starkin.index.SurveySearcher;

/**
 * Where the layouts of a space lie: of light curves in {@code SKY/_map/layout-NNNNNN}, of the joint space in
 * {@code SKY/_map_joint/layout-NNNNNN}, and the link {@code current} beside them. No survey can have these names. A layout is made in
 * a directory {@code building-layout-NNNNNN}, renamed when it is whole, and then pointed to: whatever happens in between,
 * {@code current} names a whole layout. Places of later generations are added to it, a file each.
 *
 * @param sky the sky's directory
 * @param space one of {@link #SPACES}
 */
public record MapDirectory(Path sky, Space space) {

    /** The spaces of which a sky has maps. That of spectra is none of them: the joint one has all its stars. */
    public static final List<Space> SPACES = List.of(Space.LIGHT_CURVE, Space.JOINT);

    private static final String NAME = "_map";

    /** What a layout says of itself, in its directory. */
    public static final String LAYOUT_JSON = "layout.json";

    private static final String LOCK = ".lock";
    private static final String BUILDING = "building-";
    private static final String PLACES = ".places";
    private static final Pattern LAYOUT = Pattern.compile("layout-(\\d{6,9})");
    private static final long MOST_BYTES = 1L << 20;

    public MapDirectory {
        if (!SPACES.contains(space)) {
            throw new IllegalArgumentException("there are no maps of the space " + space.key());
        }
    }

    /** The name of the directory in the sky. */
    public String name() {
        return space == Space.LIGHT_CURVE ? NAME : NAME + "_" + space.key();
    }

    /** That of this name, or nothing where none has it. */
    public static Optional<MapDirectory> named(Path sky, String name) {
        return SPACES.stream()
                .map(space -> new MapDirectory(sky, space))
                .filter(directory -> directory.name().equals(name))
                .findFirst();
    }

    /** What it is called where users read of it. */
    public String words() {
        return words(space);
    }

    /** What the map of a space is called where users read of it: map, or joint map. */
    static String words(Space space) {
        return space == Space.LIGHT_CURVE ? "map" : space.key() + " map";
    }

    private Path path() {
        return sky.resolve(name());
    }

    /** Waits until no other process makes this map, and keeps others waiting until it is closed. */
    public Closeable lock() throws IOException {
        FileChannel channel =
                FileChannel.open(sky.resolve("." + name() + LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            channel.lock();
            return channel;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new UnusableMap(path(), "this process is making it already", e);
        }
    }

    /** Whether a layout's directory can have this name. */
    public static boolean isLayoutName(String name) {
        return LAYOUT.matcher(name).matches();
    }

    private CurrentLink link() {
        return new CurrentLink(path());
    }

    /** Whether something is said to be the layout that counts. */
    public boolean isThere() {
        return Files.exists(link().path(), LinkOption.NOFOLLOW_LINKS);
    }

    /** The layout that counts, or nothing where there is none. */
    Optional<Path> current() throws IOException {
        if (link().isBlocked()) {
            throw new UnusableMap(link().path(), "is not a link to a layout");
        }
        Optional<String> target = link().target();
        if (target.isPresent() && !LAYOUT.matcher(target.get()).matches()) {
            throw new UnusableMap(link().path(), "points to '" + target.get() + "', which is no layout");
        }
        return target.map(path()::resolve);
    }

    /** Removes what crashed makers left, and makes the directory of the next layout. Only under the lock. */
    Path begin() throws IOException {
        Files.createDirectories(path());
        for (String name : names()) {
            if (name.startsWith(BUILDING)) {
                IOUtils.rm(path().resolve(name));
            }
        }
        int next = layouts().stream().mapToInt(MapDirectory::number).max().orElse(0) + 1;
        return Files.createDirectory(path().resolve(BUILDING + String.format("layout-%06d", next)));
    }

    /** Makes a whole layout the current one; the former stays, for those who have just read the link, and older ones go. */
    Path finish(Path building) throws IOException {
        Optional<String> former = link().target();
        String name = building.getFileName().toString().substring(BUILDING.length());
        IOUtils.fsync(building, true);
        Files.move(building, path().resolve(name), StandardCopyOption.ATOMIC_MOVE);
        if (link().isBlocked()) {
            IOUtils.rm(link().path());
        }
        link().flip(name);
        for (String old : layouts()) {
            if (!old.equals(name) && !old.equals(former.orElse(""))) {
                IOUtils.rm(path().resolve(old));
            }
        }
        return path().resolve(name);
    }

    private List<String> layouts() throws IOException {
        return names().stream().filter(name -> LAYOUT.matcher(name).matches()).toList();
    }

    private static int number(String layout) {
        return Integer.parseInt(layout.substring(layout.indexOf('-') + 1));
    }

    private List<String> names() throws IOException {
        return names(path());
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    static void write(Path layout, SkyLayout what) throws IOException {
        Path file = layout.resolve(LAYOUT_JSON);
        Checksums.forget(file);
        SkyJson.write(file, what);
        Checksums.remember(file);
    }

    /** @throws UnusableMap where it cannot be read, or another version of the program wrote it */
    static SkyLayout read(Path layout) throws IOException {
        Path file = layout.resolve(LAYOUT_JSON);
        if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
            throw new UnusableMap(file, "there is no such file, or it is much too large");
        }
        try {
            JsonNode json = SkyJson.mapper().readTree(Checksums.content(file));
            if (json.path("schema_version").asInt() != SkyLayout.SCHEMA_VERSION) {
                throw new UnusableMap(
                        file,
                        "its schema_version is " + json.path("schema_version") + "; this program reads "
                                + SkyLayout.SCHEMA_VERSION);
            }
            return SkyJson.mapper().treeToValue(json, SkyLayout.class);
        } catch (IndexDamaged e) {
            throw new UnusableMap(file, String.valueOf(e.getMessage()), e);
        } catch (JsonProcessingException e) {
            throw new UnusableMap(file, "it cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** Where the places of a generation's stars lie on a layout, whether they are there or not. */
    static Path places(Path layout, SurveySearcher survey) {
        return layout.resolve(
                survey.manifest().survey() + "-" + survey.manifest().generationName() + PLACES);
    }

    /** Removes from a layout half-written files, and places of generations that are no longer on disk. Only under the lock. */
    void sweep(Path layout, Set<String> surveys) throws IOException {
        List<String> alive = new ArrayList<>();
        for (String survey : surveys) {
            for (String generation : names(sky.resolve(survey))) {
                alive.add(survey + "-" + generation + PLACES);
            }
        }
        for (String name : names(layout)) {
            String listed = name.endsWith(Checksums.SUFFIX)
                    ? name.substring(0, name.length() - Checksums.SUFFIX.length())
                    : name;
            if (name.endsWith(".tmp") || (listed.endsWith(PLACES) && !alive.contains(listed))) {
                Files.delete(layout.resolve(name));
            }
        }
    }
}
