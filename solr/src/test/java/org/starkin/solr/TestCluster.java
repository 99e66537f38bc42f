package org.starkin.solr;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A SolrCloud of two nodes and a ZooKeeper, each a process of its own, so that one can be killed. It listens on this machine alone.
 * Closed, nothing is left of it.
 */
public final class TestCluster implements AutoCloseable {

    private static final String NODE = "org.starkin.solr.cluster.ClusterNode";
    private static final String ZOOKEEPER = "org.apache.zookeeper.server.ZooKeeperServerMain";
    private static final long LONGEST_START_NANOS = 120_000_000_000L;
    private static final int BETWEEN_LOOKS_MILLIS = 50;

    private final Path directory;
    private final Path module;
    private final int zookeeperPort;
    private final List<Process> processes = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();

    private TestCluster(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.module = Stream.of("cluster", "../solr/cluster", "solr/cluster")
                .map(Path::of)
                .filter(path -> Files.exists(path.resolve("target/node.classpath")))
                .findFirst()
                .orElseThrow(() -> new IOException("solr/cluster is not built: there is no target/node.classpath"));
        this.zookeeperPort = freePort();
    }

    /** Starts a cluster whose files lie in a directory, and waits until it answers. */
    public static TestCluster start(Path directory) throws IOException {
        TestCluster cluster = new TestCluster(directory);
        try {
            cluster.startAll();
            return cluster;
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    private void startAll() throws IOException {
        processes.add(launchZooKeeper());
        for (int node = 0; node < 2; node++) {
            ports.add(freePort());
            processes.add(launchNode(node));
        }
        for (int node = 0; node < 2; node++) {
            awaitReady(node);
        }
    }

    private Process launchZooKeeper() throws IOException {
        Path data = Files.createDirectories(directory.resolve("zookeeper"));
        Process zookeeper = launch(
                "zookeeper",
                List.of("-Xmx96m", "-Dzookeeper.admin.enableServer=false"),
                ZOOKEEPER,
                Integer.toString(zookeeperPort),
                data.toString());
        long deadline = System.nanoTime() + LONGEST_START_NANOS;
        try {
            while (!isListening(zookeeperPort)) {
                pause(zookeeper, "zookeeper", deadline);
            }
            return zookeeper;
        } catch (IOException e) {
            end(zookeeper);
            throw e;
        }
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private Process launchNode(int node) throws IOException {
        return launch(
                "node-" + node,
                List.of(
                        "-Xmx" + System.getProperty("starkin.solr.node-heap", "512m"),
                        "--enable-native-access=ALL-UNNAMED"),
                NODE,
                Integer.toString(ports.get(node)),
                directory.resolve("node-" + node).toString(),
                "127.0.0.1:" + zookeeperPort);
    }

    private void awaitReady(int node) throws IOException {
        long deadline = System.nanoTime() + LONGEST_START_NANOS;
        while (!isReady(node)) {
            pause(processes.get(node + 1), "node-" + node, deadline);
        }
    }

    private boolean isReady(int node) throws IOException {
        try (BufferedReader log = Files.newBufferedReader(log("node-" + node))) {
            return log.lines().anyMatch("ready"::equals);
        }
    }

    private void pause(Process process, String name, long deadline) throws IOException {
        if (!process.isAlive() || System.nanoTime() > deadline) {
            throw new IOException(name + (process.isAlive() ? " does not get ready" : " ended") + "; its log says:\n"
                    + Files.readString(log(name)));
        }
        try {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Path log(String name) {
        return directory.resolve(name + ".log");
    }

    private Process launch(String name, List<String> flags, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-XX:+UseSerialGC", "-Djava.awt.headless=true"));
        command.addAll(flags);
        String classPath =
                Files.readString(module.resolve("target/node.classpath")).strip();
        command.addAll(List.of("-cp", module.resolve("target/classes") + File.pathSeparator + classPath, main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(name).toFile()))
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Where its ZooKeeper is. */
    public String zooKeeper() {
        return "127.0.0.1:" + zookeeperPort;
    }

    /** Where its nodes are. */
    public String nodes() {
        return String.join(
                ",",
                ports.stream().map(port -> "http://127.0.0.1:" + port + "/solr").toList());
    }

    /** Whether a node was asked something that bore this as a header. */
    public boolean wasAskedBy(String header, String value) throws IOException {
        String line = "asked by " + header + " " + value;
        for (int node = 0; node < ports.size(); node++) {
            try (Stream<String> lines = Files.lines(log("node-" + node))) {
                if (lines.anyMatch(line::equals)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Kills a node at once, as kill -9 does. */
    public void kill(int node) {
        end(processes.get(node + 1));
    }

    /** Starts a node again that was killed. */
    public void restart(int node) throws IOException {
        Files.deleteIfExists(log("node-" + node));
        processes.set(node + 1, launchNode(node));
        awaitReady(node);
    }

    /** Kills ZooKeeper at once. */
    public void killZooKeeper() {
        end(processes.getFirst());
    }

    /** Starts ZooKeeper again, with what it knew. */
    public void restartZooKeeper() throws IOException {
        processes.set(0, launchZooKeeper());
    }

    private static void end(Process process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        processes.reversed().forEach(TestCluster::end);
    }
}
