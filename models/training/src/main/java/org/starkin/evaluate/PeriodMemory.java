package org.starkin.evaluate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.LightCurve;
import org.starkin.period.LogPeriodogram;
import org.starkin.period.Period;
import org.starkin.period.PeriodResult;
import org.starkin.period.PeriodSearch;
import org.starkin.period.RelativePeriodogram;

/**
 * A period search that remembers, from one run to the next, what it found in which photometry. What another version of
 * the search found is not believed: the file's name says the version. Thread-safe.
 */
public final class PeriodMemory implements Function<LightCurve, PeriodResult> {

    private static final int FORMAT = 0x53505032;
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final PeriodSearch search = new PeriodSearch();
    private final Map<String, PeriodResult> known = new ConcurrentHashMap<>();
    private final AtomicInteger searched = new AtomicInteger();

    private PeriodMemory(Path file) {
        this.file = file;
    }

    /** The memory in a folder, which need not exist yet. */
    public static PeriodMemory open(Path folder) throws IOException {
        PeriodMemory memory = new PeriodMemory(folder.resolve("periods-" + CodeVersion.ofPeriodSearch() + ".bin"));
        if (Files.exists(memory.file)) {
            memory.load();
        }
        return memory;
    }

    @Override
    public PeriodResult apply(LightCurve cleaned) {
        String key = key(cleaned);
        PeriodResult remembered = known.get(key);
        if (remembered != null) {
            return remembered;
        }
        PeriodResult found = search.search(cleaned);
        known.put(key, found);
        searched.incrementAndGet();
        return found;
    }

    /** How many light curves had to be searched in this run. */
    int searched() {
        return searched.get();
    }

    /** Writes everything known, where anything is new. */
    public void save() throws IOException {
        if (searched.get() == 0) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "periods-", ".tmp");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            Map<String, PeriodResult> sorted = new TreeMap<>(known);
            out.writeInt(FORMAT);
            out.writeInt(sorted.size());
            for (Map.Entry<String, PeriodResult> entry : sorted.entrySet()) {
                out.write(HexFormat.of().parseHex(entry.getKey()));
                write(entry.getValue(), out);
            }
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void load() throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != FORMAT) {
                throw new IOException(file + " holds no periods of this program; delete it");
            }
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String key = HexFormat.of().formatHex(in.readNBytes(KEY_BYTES));
                known.put(key, read(in));
            }
        }
    }

    private static void write(PeriodResult result, DataOutputStream out) throws IOException {
        out.writeByte(result.periods().size());
        for (Period period : result.periods()) {
            out.writeDouble(period.periodDays());
            out.writeDouble(period.score());
        }
        write(result.periodogram().toArray(), out);
        write(result.beside().toArray(), out);
    }

    private static void write(float[] powers, DataOutputStream out) throws IOException {
        for (float power : powers) {
            out.writeFloat(power);
        }
    }

    private static PeriodResult read(DataInputStream in) throws IOException {
        int count = in.readByte();
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            periods.add(new Period(in.readDouble(), in.readDouble()));
        }
        LogPeriodogram periodogram = LogPeriodogram.of(readPowers(LogPeriodogram.BINS, in));
        return new PeriodResult(periods, periodogram, RelativePeriodogram.of(readPowers(RelativePeriodogram.BINS, in)));
    }

    private static float[] readPowers(int bins, DataInputStream in) throws IOException {
        float[] powers = new float[bins];
        for (int bin = 0; bin < bins; bin++) {
            powers[bin] = in.readFloat();
        }
        return powers;
    }

    /** The hash of the photometry. */
    private static String key(LightCurve cleaned) {
        MessageDigest digest = CodeVersion.sha256();
        for (BandSeries series : cleaned.series()) {
            digest.update((series.passband().name() + "\n" + series.unit() + "\n" + series.size() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
            update(digest, series.times());
            update(digest, series.values());
            update(digest, series.errors());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES);
        bytes.asDoubleBuffer().put(numbers);
        digest.update(bytes);
    }
}
