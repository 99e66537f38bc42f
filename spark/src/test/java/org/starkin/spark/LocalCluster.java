package org.starkin.spark;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * A Spark cluster on this machine: the test is the driver, and each executor a process of its own with one core. The
 * executors' class paths are those of a real cluster: Spark's jars, and in a class loader below it, sent by the driver,
 * ours. Which is which Maven has written into {@code target/app.classpath}.
 */
final class LocalCluster implements AutoCloseable {

    /** Spark refuses to run an executor with less than 450 MiB. */
    private static final int MEGABYTES = 512;

    /** How the names of our own jars begin. */
    private static final String OURS = "starkin-";

    private final JavaSparkContext context;

    private LocalCluster(JavaSparkContext context) {
        this.context = context;
    }

    /**
     * Starts a cluster of that many executors. Spark takes its own jars from the folder that the environment variable
     * {@code SPARK_HOME} names, and its executors write their logs below it; it is made anew here, and stays for who wants
     * to know why a test failed.
     */
    static LocalCluster start(int executors) throws IOException {
        Path home = Path.of(System.getenv("SPARK_HOME"));
        if (Files.exists(home)) {
            IOUtils.rm(home);
        }
        List<Path> all = paths(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        List<Path> ours = new ArrayList<>(
                paths(Files.readString(Path.of("target/app.classpath")).strip()));
        ours.addAll(all.stream()
                .filter(path ->
                        Files.isDirectory(path) || path.getFileName().toString().startsWith(OURS))
                .filter(path -> !ours.contains(path))
                .toList());
        link(all.stream().filter(path -> !ours.contains(path)).toList(), Files.createDirectories(home.resolve("jars")));
        SparkConf conf = new SparkConf(false)
                .setMaster("local-cluster[" + executors + ",1," + MEGABYTES + "]")
                .setAppName("starkin test")
                .set("spark.executor.memory", MEGABYTES + "m")
                .set("spark.executor.extraJavaOptions", System.getProperty("starkin.jvm") + " -XX:+UseSerialGC")
                .set("spark.local.dir", home.resolve("scratch").toString())
                .set("spark.ui.enabled", "false")
                .set("spark.jars", String.join(",", jars(ours, Files.createDirectories(home.resolve("ours")))));
        return new LocalCluster(new JavaSparkContext(conf));
    }

    JavaSparkContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }

    private static List<Path> paths(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(Path::of)
                .distinct()
                .toList();
    }

    private static void link(List<Path> jars, Path folder) throws IOException {
        for (Path jar : jars) {
            Files.createSymbolicLink(folder.resolve(jar.getFileName()), jar);
        }
    }

    private static List<String> jars(List<Path> classPath, Path folder) throws IOException {
        List<String> jars = new ArrayList<>();
        for (Path entry : classPath) {
            Path jar = Files.isDirectory(entry) ? packed(entry, folder.resolve(jars.size() + ".jar")) : entry;
            jars.add(jar.toUri().toString());
        }
        return jars;
    }

    private static Path packed(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            entries.setLevel(0);
            files.filter(Files::isRegularFile).sorted().forEach(file -> pack(classes, file, entries));
        }
        return jar;
    }

    private static void pack(Path classes, Path file, JarOutputStream entries) {
        try {
            entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
            Files.copy(file, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
