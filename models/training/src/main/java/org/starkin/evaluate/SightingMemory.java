package org.starkin.evaluate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.EncoderId;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.Passband;
import org.starkin.period.Period;
import org.starkin.view.Summary;

/**
 * Keeps what surveys have seen, encoded, from one run to the next. What other code or another encoder made of it is not believed:
 * the file's name is a hash of both. For one thread.
 */
final class SightingMemory {

    private static final int FORMAT = 0x53505331;
    private static final int DIGITS = 12;

    private final Path folder;
    private final EncoderId encoder;

    /** A memory in a folder, which need not exist yet, of one encoder's vectors. */
    SightingMemory(Path folder, EncoderId encoder) {
        this.folder = folder;
        this.encoder = encoder;
    }

    /** Makes what is not remembered. */
    interface Maker {
        Map<String, Map<String, Sighting>> make() throws IOException;
    }

    /**
     * What surveys have seen, by survey and star.
     *
     * @param what in words, all on which it depends but the code and the encoder
     */
    Map<String, Map<String, Sighting>> of(String what, Maker maker) throws IOException {
        Path file = folder.resolve("sightings-" + key(what) + ".bin");
        if (Files.exists(file)) {
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                return read(file, in);
            }
        }
        Map<String, Map<String, Sighting>> seen = maker.make();
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "sightings-", ".tmp");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            write(seen, out);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return seen;
    }

    private String key(String what) throws IOException {
        MessageDigest digest = CodeVersion.sha256();
        String all = what + "\n" + encoder.sha256() + "\n" + CodeVersion.ofSightings();
        digest.update(all.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static void write(Map<String, Map<String, Sighting>> seen, DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        out.writeInt(seen.size());
        for (Map.Entry<String, Map<String, Sighting>> survey : seen.entrySet()) {
            out.writeUTF(survey.getKey());
            out.writeInt(survey.getValue().size());
            for (Sighting star : survey.getValue().values()) {
                write(star, out);
            }
        }
    }

    private static void write(Sighting star, DataOutputStream out) throws IOException {
        out.writeUTF(star.star());
        float[] vector = star.vector().toArray();
        out.writeInt(vector.length);
        for (float value : vector) {
            out.writeFloat(value);
        }
        out.writeByte(star.periods().size());
        for (Period period : star.periods()) {
            out.writeDouble(period.periodDays());
            out.writeDouble(period.score());
        }
        Summary summary = star.summary();
        out.writeUTF(summary.passband().name());
        out.writeUTF(summary.unit().name());
        out.writeDouble(summary.medianBrightness());
        out.writeDouble(summary.amplitudeMag().orElse(Double.NaN));
        out.writeInt(summary.points());
        out.writeDouble(summary.timeSpanDays());
    }

    private static Map<String, Map<String, Sighting>> read(Path file, DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException(file + " holds no sightings of this program; delete it");
        }
        Map<String, Map<String, Sighting>> seen = new TreeMap<>();
        int surveys = in.readInt();
        for (int i = 0; i < surveys; i++) {
            Map<String, Sighting> stars = new TreeMap<>();
            seen.put(in.readUTF(), stars);
            int count = in.readInt();
            for (int j = 0; j < count; j++) {
                Sighting star = star(in);
                stars.put(star.star(), star);
            }
        }
        return seen;
    }

    private static Sighting star(DataInputStream in) throws IOException {
        String name = in.readUTF();
        float[] vector = new float[in.readInt()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = in.readFloat();
        }
        List<Period> periods = new ArrayList<>();
        int count = in.readByte();
        for (int i = 0; i < count; i++) {
            periods.add(new Period(in.readDouble(), in.readDouble()));
        }
        Passband passband = new Passband(in.readUTF());
        BrightnessUnit unit = BrightnessUnit.valueOf(in.readUTF());
        double median = in.readDouble();
        double amplitude = in.readDouble();
        Summary summary = new Summary(
                passband,
                unit,
                median,
                Double.isNaN(amplitude) ? OptionalDouble.empty() : OptionalDouble.of(amplitude),
                in.readInt(),
                in.readDouble());
        return new Sighting(name, Embedding.of(vector), periods, summary);
    }
}
