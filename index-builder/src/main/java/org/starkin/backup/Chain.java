package org.starkin.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.starkin.index.CurrentLink;
import org.starkin.index.SurveyDirectory;
import org.starkin.layout.MapDirectory;

/**
 * A directory of a sky that holds numbered directories and a link to the one that counts: a survey and its generations, or the
 * map of a space and its layouts.
 *
 * @param sky the sky's directory
 * @param name a survey's, or a {@link MapDirectory}'s
 */
record Chain(Path sky, String name) {

    /** What writers begin the names of their unfinished work with, which other writers remove. */
    static final String BUILDING = "building-";

    Chain {
        if (!isName(name)) {
            throw new IllegalArgumentException("'" + name + "' is no name of a survey");
        }
    }

    static boolean isName(String name) {
        return isMapName(name) || SurveyDirectory.isSurveyName(name);
    }

    /**
     * All of a sky, by name, the maps first. A directory without a link and without anything for one is somebody else's.
     *
     * @throws BackupFailed where there is none
     */
    static List<Chain> of(Path sky) throws IOException {
        List<Chain> chains = new ArrayList<>();
        for (String name : names(sky)) {
            if (isName(name) && Files.isDirectory(sky.resolve(name))) {
                Chain chain = new Chain(sky, name);
                if (chain.link().target().isPresent() || !chain.children().isEmpty()) {
                    chains.add(chain);
                }
            }
        }
        if (chains.isEmpty()) {
            throw new BackupFailed(sky + " holds no survey; name the directory that a build wrote to");
        }
        return chains;
    }

    static List<String> names(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static boolean isMapName(String name) {
        return MapDirectory.named(Path.of(""), name).isPresent();
    }

    boolean isMap() {
        return isMapName(name);
    }

    Path path() {
        return sky.resolve(name);
    }

    CurrentLink link() {
        return new CurrentLink(path());
    }

    /** The name of the directory that counts, or nothing. */
    Optional<String> current() throws IOException {
        return link().target().filter(this::isLinkName);
    }

    /** Whether one of the numbered directories can have this name. */
    boolean isLinkName(String child) {
        return isMap() ? MapDirectory.isLayoutName(child) : SurveyDirectory.isGenerationName(child);
    }

    Path child(String child) {
        return path().resolve(child);
    }

    /** The numbered directories, by number. */
    List<String> children() throws IOException {
        return names(path()).stream().filter(this::isLinkName).toList();
    }

    /** The file of a numbered directory by which two of one name are told apart. */
    String identity() {
        return isMap() ? MapDirectory.LAYOUT_JSON : "manifest.json";
    }

    /** In words, for those who read of it. */
    String words() {
        return MapDirectory.named(sky, name).map(map -> "the " + map.words()).orElse("survey " + name);
    }

    /** A numbered directory in words. */
    String words(String child) {
        return words() + ", " + child;
    }
}
