package org.starkin.access;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a key: shows it once, and appends its hash to a keys file. */
public final class KeyCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;
    private static final List<String> OPTIONS =
            List.of("--keys", "--name", "--role", "--expires", "--per-second", "--at-once");
    private static final Rate UNLIMITED = new Rate(0, 0);
    private static final FileAttribute<?> OWNERS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param out gets the key, and nothing else
     * @param err gets all other words
     */
    public KeyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The exit code of the command with these arguments. */
    public int run(List<String> arguments) {
        try {
            Map<String, String> options = options(arguments);
            Path file = Path.of(required(options, "--keys"));
            String secret = Key.random();
            Key key = key(options, secret);
            append(file, key);
            out.println(secret);
            err.println("starkin: key " + key.name() + " of role " + key.role().word() + " appended to " + file
                    + ". The key itself is kept nowhere: note it now. A running server takes it within seconds.");
            return DONE;
        } catch (IllegalArgumentException e) {
            err.println("starkin: " + e.getMessage() + "; the verb is ./starkin key --keys FILE --name NAME"
                    + " --role read|label|operate [--expires 2027-01-01T00:00:00Z] [--per-second N] [--at-once N]");
            return WRONG_USE;
        } catch (IOException e) {
            err.println("starkin: the keys file cannot be written: " + e);
            return FAILED;
        }
    }

    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!OPTIONS.contains(name)) {
                throw new IllegalArgumentException("key does not know '" + name + "', but " + OPTIONS);
            }
            if (i + 1 == arguments.size() || options.put(name, arguments.get(i + 1)) != null) {
                throw new IllegalArgumentException(name + " needs one value, given once");
            }
        }
        return options;
    }

    private static String required(Map<String, String> options, String name) {
        return Optional.ofNullable(options.get(name))
                .orElseThrow(() -> new IllegalArgumentException("key needs " + name));
    }

    /** Through the very reader of the file's lines: what is appended is what a server reads. */
    private static Key key(Map<String, String> options, String secret) {
        StringBuilder line = new StringBuilder(required(options, "--name"))
                .append(' ')
                .append(required(options, "--role"))
                .append(' ')
                .append(Key.hash(secret));
        Map.of("--expires", "expires", "--per-second", "per_second", "--at-once", "at_once")
                .forEach((option, name) -> Optional.ofNullable(options.get(option))
                        .ifPresent(value ->
                                line.append(' ').append(name).append('=').append(value)));
        return KeyLine.read(line.toString(), UNLIMITED);
    }

    private static void append(Path file, Key key) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file, OWNERS_ALONE);
        }
        String there = Files.readString(file);
        if (there.lines().anyMatch(line -> line.strip().startsWith(key.name() + " "))) {
            throw new IllegalArgumentException("--name " + key.name() + " is in " + file + " already; take another");
        }
        String gap = there.isEmpty() || there.endsWith("\n") ? "" : "\n";
        Files.writeString(file, gap + KeyLine.write(key) + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }
}
