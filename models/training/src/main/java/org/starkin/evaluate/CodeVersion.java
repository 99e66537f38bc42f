package org.starkin.evaluate;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.starkin.period.PeriodSearch;

/** Tells one version of compiled code from another by its hash. */
final class CodeVersion {

    private static final List<String> PACKAGES = List.of("org/starkin/lightcurve", "org/starkin/period");
    private static final int DIGITS = 12;

    private CodeVersion() {}

    /** Twelve hexadecimal digits that change with the period search, the numbers it has learnt, or light curves. */
    static String ofPeriodSearch() throws IOException {
        Path place;
        try {
            place = Path.of(PeriodSearch.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the place of the program's classes is no path", e);
        }
        if (Files.isDirectory(place)) {
            return hash(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return hash(jar.getPath("/"));
        }
    }

    private static String hash(Path root) throws IOException {
        MessageDigest digest = sha256();
        for (String name : PACKAGES) {
            for (Path file : files(root.resolve(name))) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java platform must have", e);
        }
    }
}
