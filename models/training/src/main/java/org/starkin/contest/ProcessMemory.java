package org.starkin.contest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Java process uses.
 *
 * @param heapMegabytes after a full collection
 * @param residentMegabytes of the whole process, mapped files among it
 */
record ProcessMemory(long heapMegabytes, long residentMegabytes) {

    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final int KILO = 1024;

    static ProcessMemory of(long pid) throws IOException {
        jcmd(pid, "GC.run");
        long used = sum(USED, jcmd(pid, "GC.heap_info"));
        long resident = sum(RESIDENT, Files.readString(Path.of("/proc", Long.toString(pid), "status")));
        return new ProcessMemory(used / KILO, resident / KILO);
    }

    private static long sum(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        long sum = 0;
        while (matcher.find()) {
            sum += Long.parseLong(matcher.group(1));
        }
        return sum;
    }

    private static String jcmd(long pid, String command) throws IOException {
        Path program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(List.of(program.toString(), Long.toString(pid), command))
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
