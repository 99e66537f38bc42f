package org.starkin.contest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A C++ library in a process of its own, by a program that is compiled here for this very processor. */
final class CppLibrary implements Contestant {

    private static final String SHARED = "contest.h";

    private final String name;
    private final ContestFolder folder;
    private final Path program;

    private CppLibrary(String name, ContestFolder folder, Path program) {
        this.name = name;
        this.folder = folder;
        this.program = program;
    }

    static Optional<Contestant> hnswlib(ContestFolder folder) throws IOException {
        return compile("hnswlib", List.of(), folder);
    }

    static Optional<Contestant> faiss(ContestFolder folder) throws IOException {
        return compile("faiss", List.of("-lfaiss", "-fopenmp", "-llapack", "-lblas"), folder);
    }

    /** The library; nothing where it or a C++ compiler is not installed. */
    private static Optional<Contestant> compile(String name, List<String> linked, ContestFolder folder)
            throws IOException {
        unpack(SHARED, folder);
        Path source = unpack(name + ".cpp", folder);
        Path program = folder.path(name);
        List<String> command = new ArrayList<>(
                List.of("g++", "-O3", "-march=native", "-pthread", "-o", program.toString(), source.toString()));
        command.addAll(linked);
        try {
            Programs.said(command);
            return Optional.of(new CppLibrary(name, folder, program));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Path unpack(String resource, ContestFolder folder) throws IOException {
        Path file = folder.path(resource);
        try (InputStream in = CppLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is missing");
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Built build(Course course, int threads) throws IOException {
        folder.write(course);
        String[] words = Programs.said(command("build", course, List.of(Course.MAX_LINKS, Course.BEAM_WIDTH, threads)))
                .getLast()
                .split(" ", -1);
        return new Built(Double.parseDouble(words[0]), Double.parseDouble(words[1]));
    }

    @Override
    public Curve run(Course course, Asking asking) throws IOException {
        List<Integer> numbers = new ArrayList<>(List.of(Passes.MOST, asking.threads()));
        numbers.addAll(asking.efforts());
        List<Curve.Point> points = new ArrayList<>();
        for (String line : Programs.said(command("run", course, numbers))) {
            String[] words = line.split(" ", -1);
            points.add(new Curve.Point(
                    Integer.parseInt(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2])));
        }
        return new Curve(points);
    }

    private List<String> command(String verb, Course course, List<Integer> numbers) {
        List<String> command = new ArrayList<>(
                List.of(program.toString(), verb, folder.path("").toString(), Integer.toString(course.dimension())));
        numbers.forEach(number -> command.add(Integer.toString(number)));
        return command;
    }

    @Override
    public void close() {
        // its files go with the folder
    }
}
