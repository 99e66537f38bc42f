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
import org.starkin.simulate.SimulateCommand;

/** Tells one version of compiled code from another by its hash. */
final class CodeVersion {

    private static final List<String> OF_PERIODS = List.of("org/starkin/lightcurve", "org/starkin/period");
    private static final List<String> OF_VECTORS =
            List.of("org/starkin/lightcurve", "org/starkin/period", "org/starkin/view", "org/starkin/encoder");
    private static final List<String> OF_SIMULATIONS = List.of("org/starkin/simulate");
    private static final int DIGITS = 12;

    private CodeVersion() {}

    /** Twelve hexadecimal digits that change with the period search, the numbers it has learnt, or light curves. */
    static String ofPeriodSearch() throws IOException {
        return of(PeriodSearch.class, OF_PERIODS);
    }

    /** Digits that change with all that comes between a star, simulated or not, and its vector. */
    static String ofSightings() throws IOException {
        return of(PeriodSearch.class, OF_VECTORS) + of(SimulateCommand.class, OF_SIMULATIONS);
    }

    private static String of(Class<?> one, List<String> packages) throws IOException {
        Path place;
        try {
            place = Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the place of the program's classes is no path", e);
        }
        if (Files.isDirectory(place)) {
            return hash(place, packages);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return hash(jar.getPath("/"), packages);
        }
    }

    private static String hash(Path root, List<String> packages) throws IOException {
        MessageDigest digest = sha256();
        for (String name : packages) {
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
