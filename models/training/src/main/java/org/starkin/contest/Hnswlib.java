package org.starkin.contest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The C++ library hnswlib, compiled here for this very processor, in a process of its own. */
final class Hnswlib implements Contestant {

    private static final String SOURCE = "hnswlib.cpp";
    private static final String REPETITIONS = "9";

    private final ContestFolder folder;
    private final Path program;

    private Hnswlib(ContestFolder folder, Path program) {
        this.folder = folder;
        this.program = program;
    }

    /** The library; nothing where it or a C++ compiler is not installed. */
    static Optional<Hnswlib> compile(ContestFolder folder) throws IOException {
        Path source = folder.path(SOURCE);
        try (InputStream in = Hnswlib.class.getResourceAsStream(SOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + SOURCE + " is missing");
            }
            Files.copy(in, source);
        }
        Path program = folder.path("hnswlib");
        try {
            said(List.of("g++", "-O3", "-march=native", "-pthread", "-o", program.toString(), source.toString()));
            return Optional.of(new Hnswlib(folder, program));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return "hnswlib";
    }

    @Override
    public double build(Course course, int threads) throws IOException {
        folder.write(course);
        return Double.parseDouble(said(List.of(
                        program.toString(),
                        "build",
                        folder.path("").toString(),
                        Integer.toString(course.dimension()),
                        Integer.toString(Course.MAX_LINKS),
                        Integer.toString(Course.BEAM_WIDTH),
                        Integer.toString(threads)))
                .getFirst());
    }

    @Override
    public Curve run(Course course) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "run",
                folder.path("").toString(),
                Integer.toString(course.dimension()),
                REPETITIONS));
        Course.EFFORTS.forEach(effort -> command.add(Integer.toString(effort)));
        List<Curve.Point> points = new ArrayList<>();
        for (String line : said(command)) {
            String[] words = line.split(" ", -1);
            points.add(new Curve.Point(
                    Integer.parseInt(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2])));
        }
        return new Curve(points);
    }

    private static List<String> said(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(command.getFirst() + " ended with " + code + ": " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.getFirst() + " ran", e);
        }
        return said.lines().toList();
    }

    @Override
    public void close() {
        // its files go with the folder
    }
}
