package org.starkin.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.index.Beginning;
import org.starkin.survey.FitsMaker;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.Readers;

/** A directory of a thousand files, some of which are damaged, hostile or no light curves. */
@Timeout(120)
class DamagedFilesTest {

    private static final int FILES = 1_000;
    private static final int POINTS = 24;

    @TempDir
    Path directory;

    @Test
    void eachCostsOneLineOfRejectsAndNothingElse() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Boolean> visited = visits(server);
            Map<String, byte[]> damaged = damaged("http://127.0.0.1:" + server.getLocalPort() + "/entity");
            Path curves = Files.createDirectory(directory.resolve("curves"));
            Random random = new Random(11);
            for (int i = 0; i < FILES - damaged.size(); i++) {
                Files.write(curves.resolve("tic-" + i + ".fits"), sector(1000 + i, random));
            }
            for (Map.Entry<String, byte[]> file : damaged.entrySet()) {
                Files.write(curves.resolve(file.getKey()), file.getValue());
            }
            Path sky = directory.resolve("sky");

            SurveyBuild.Built built = SmallBuild.run(
                    sky,
                    Beginning.AFRESH,
                    new Inputs(List.of(curves), Optional.empty(), Readers.AUTO, ReadOptions.BUILD),
                    2);

            List<String> rejects = Files.readAllLines(sky.resolve(SmallBuild.SURVEY + "/current/rejects.csv"));
            assertThat(built.manifest().stars().kept()).isEqualTo(FILES - damaged.size());
            assertThat(rejects).hasSize(1 + damaged.size());
            for (String name : damaged.keySet()) {
                assertThat(rejects.stream().filter(line -> line.contains("/" + name + ",")))
                        .as(name)
                        .hasSize(1);
            }
            assertThat(visited).as("visits to the entity's server").isNotDone();
        }
    }

    private static Map<String, byte[]> damaged(String url) throws IOException {
        Random random = new Random(5);
        byte[] whole = sector(1, random);
        Map<String, byte[]> damaged = new LinkedHashMap<>();
        damaged.put("truncated.fits", Arrays.copyOf(whole, whole.length - 2880));
        damaged.put("truncated-header.fits", Arrays.copyOf(whole, 3000));
        damaged.put("bad.fits.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        damaged.put("claims.fits", replaced(whole, "NAXIS2  = ", "2147483648"));
        damaged.put("no-rows.fits", replaced(whole, "NAXIS2  = ", "0"));
        damaged.put(
                "nan.fits",
                tess(2).column("PDCSAP_FLUX", 'E', filled(Double.NaN)).bytes());
        damaged.put("fluxes.dat", text("2453600.1 51234.1 12.0\n2453601.1 51290.4 12.0\n2453602.1 51111.0 12.0\n"));
        damaged.put(
                "bomb.xml",
                text("<?xml version='1.0'?><!DOCTYPE VOTABLE [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>"
                        + "<VOTABLE version='1.4'>&b;</VOTABLE>"));
        damaged.put(
                "entity.vot",
                text("<?xml version='1.0'?><!DOCTYPE VOTABLE [<!ENTITY x SYSTEM '" + url + "'>]>"
                        + "<VOTABLE version='1.4'>&x;</VOTABLE>"));
        damaged.put("empty.csv", new byte[0]);
        damaged.put("header-only.csv", text("object_id,jd,mag\n"));
        damaged.put("readme.txt", text("These are the light curves of a thousand stars.\n"));
        damaged.put("rubbish.bin", rubbish(random));
        return damaged;
    }

    private static byte[] sector(int tic, Random random) {
        double[] flux = new double[POINTS];
        Arrays.setAll(flux, i -> 1000 + 100 * Math.sin(i * 0.7) + random.nextGaussian());
        return tess(tic).column("PDCSAP_FLUX", 'E', flux).bytes();
    }

    private static FitsMaker tess(int tic) {
        double[] times = new double[POINTS];
        Arrays.setAll(times, i -> 1500 + 0.5 * i);
        return new FitsMaker()
                .card("TELESCOP", "'TESS'")
                .card("TICID", tic)
                .tableCard("BJDREFI", 2_457_000)
                .column("TIME", 'D', times)
                .column("PDCSAP_FLUX_ERR", 'E', filled(1))
                .column("SAP_FLUX", 'E', filled(1000))
                .column("QUALITY", 'J', filled(0));
    }

    private static double[] filled(double value) {
        double[] values = new double[POINTS];
        Arrays.fill(values, value);
        return values;
    }

    private static byte[] replaced(byte[] fits, String card, String value) {
        String text = new String(fits, StandardCharsets.ISO_8859_1);
        int at = text.indexOf(card) + card.length();
        String padded = String.format("%20s", value);
        return (text.substring(0, at) + padded + text.substring(at + padded.length()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] rubbish(Random random) {
        byte[] bytes = new byte[4096];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Is done once somebody connects. */
    private static CompletableFuture<Boolean> visits(ServerSocket server) {
        CompletableFuture<Boolean> visited = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (var socket = server.accept()) {
                visited.complete(socket.isConnected());
            } catch (IOException e) {
                // closed at the end of the test without a visit
            }
        });
        return visited;
    }
}
