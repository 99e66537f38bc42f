package org.starkin.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** Makes small tables of sine waves. */
public final class Curves {

    private Curves() {}

    /** Stars {@code S0} and up of 20 points each; every tenth has only three, too few to be analysed. */
    public static Path write(Path file, int stars, long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder table = new StringBuilder("object_id,jd,mag,mag_err,band\n");
        for (int star = 0; star < stars; star++) {
            double period = 0.3 + random.nextDouble(3);
            int points = star % 10 == 9 ? 3 : 20;
            for (int i = 0; i < points; i++) {
                double time = 10 * i + random.nextDouble(5);
                double mag = 12 + star * 0.01 + 0.3 * Math.sin(2 * Math.PI * time / period);
                table.append(String.format(Locale.ROOT, "S%d,%.4f,%.4f,0.01,V%n", star, 2450000 + time, mag));
            }
        }
        return Files.writeString(file, table);
    }
}
