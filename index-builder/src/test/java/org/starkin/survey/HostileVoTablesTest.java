package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** VOTables that are damaged or meant to do harm are refused; nothing is fetched, no memory is asked for, no thread stays. */
@Timeout(120)
class HostileVoTablesTest {

    private static final String FIELDS = VoTables.field("id", "int") + VoTables.field("band", "char", "*");

    @TempDir
    Path directory;

    @AfterEach
    void leavesNoThread() throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!threads().isEmpty() && System.nanoTime() < deadline) {
            threads().getFirst().join(Duration.ofMillis(10));
        }
        assertThat(threads()).isEmpty();
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("votable ")
                        || thread.getName().equals("Stream reader"))
                .toList();
    }

    @Test
    void fetchesNothing() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "the secret");
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            String table = VoTables.table(FIELDS, "1|&e;");
            String document = VoTables.document(table);
            List<String> documents = List.of(
                    doctype(
                            "<!DOCTYPE VOTABLE SYSTEM '" + url + "'>",
                            VoTables.document(VoTables.table(FIELDS, "1|G"))),
                    doctype("<!DOCTYPE VOTABLE [<!ENTITY e SYSTEM '" + url + "'>]>", document),
                    doctype("<!DOCTYPE VOTABLE [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>", document),
                    doctype("<!DOCTYPE VOTABLE [<!ENTITY % p SYSTEM '" + url + "'> %p;]>", document),
                    VoTables.document("<TABLE>" + FIELDS + "<DATA><BINARY2><STREAM href='" + url
                            + "'/></BINARY2></DATA></TABLE>"),
                    VoTables.document("<TABLE>" + FIELDS + "<DATA><BINARY><STREAM encoding='gzip' href='"
                            + secret.toUri() + "'/></BINARY></DATA></TABLE>"),
                    VoTables.document(
                            "<TABLE>" + FIELDS + "<DATA><FITS><STREAM href='" + url + "'/></FITS></DATA></TABLE>"));

            for (String each : documents) {
                UnusableInput fault = refusal(each);
                assertThat(String.valueOf(fault.getMessage())).doesNotContain("the secret");
            }
            Path schema = write(VoTables.document(VoTables.table(FIELDS, "1|G"))
                    .replace(
                            "<VOTABLE",
                            "<VOTABLE xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a "
                                    + url + "'"));
            assertThat(count(schema)).isEqualTo(1);

            server.setSoTimeout(200);
            assertThat(catchThrowableOfType(SocketTimeoutException.class, server::accept))
                    .isNotNull();
        }
    }

    private static String doctype(String doctype, String document) {
        return document.replace("<?xml version='1.0'?>\n", "<?xml version='1.0'?>\n" + doctype + "\n");
    }

    @Test
    void refusesAnXmlBomb() throws IOException {
        StringBuilder entities = new StringBuilder("<!ENTITY e0 'bombbombbombbomb'>");
        for (int i = 1; i < 20; i++) {
            entities.append("<!ENTITY e")
                    .append(i)
                    .append(" '")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        String bomb =
                doctype("<!DOCTYPE VOTABLE [" + entities + "]>", VoTables.document(VoTables.table(FIELDS, "1|&e19;")));

        Path file = write(bomb);
        UnusableInput fault = catchThrowableOfType(
                UnusableInput.class, () -> VoTableRows.open(FileHead.of(file), file, Limits.BUILD));

        assertThat(fault.fault()).isEqualTo(Fault.DAMAGED);
        assertThat(fault).hasMessageContaining("DOCTYPE");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, VoTableField.MOST_ELEMENTS + 1})
    void asksForNoMemoryThatAStreamClaims(int length) throws IOException {
        byte[] row =
                ByteBuffer.allocate(9).putInt(1).putInt(length).put((byte) 'G').array();

        UnusableInput fault = refusal(VoTables.document(VoTables.binary("BINARY", FIELDS, row)));

        assertThat(fault.fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(fault).hasMessageContaining("row 1, column 'band'").hasMessageContaining(String.valueOf(length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483647", "99999999999", "65536x65536", "0", "3x0", "x", "-4", "4*x2", "0x*"})
    void refusesCellsOfNoUsableSize(String arraysize) throws IOException {
        String param = "<PARAM name='p' datatype='double' arraysize='" + arraysize + "' value='1'/>";
        String field = VoTables.field("p", "double", arraysize);

        assertThat(refusal(VoTables.document(VoTables.table(field, "1")))).hasMessageContaining("'p'");
        assertThat(refusal(VoTables.document(VoTables.table(FIELDS + param, "1|G"))))
                .hasMessageContaining("'p'");
    }

    @Test
    void refusesRowsThatSwellInMemory() throws IOException {
        String fields = VoTables.field("p", "double", String.valueOf(VoTableField.MOST_ELEMENTS))
                .repeat(3);

        assertThat(refusal(VoTables.document(VoTables.table(fields, "1|1|1"))).fault())
                .isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void refusesAStreamThatBreaksOffOrIsNoBase64() throws IOException {
        byte[] rows = ByteBuffer.allocate(20)
                .putInt(1)
                .putInt(2)
                .put((byte) 'B')
                .put((byte) 'P')
                .putInt(2)
                .putInt(2)
                .put((byte) 'R')
                .put((byte) 'P')
                .array();
        String whole = Base64.getEncoder().encodeToString(rows);
        assertThat(count(write(stream(whole)))).isEqualTo(2);
        for (int length = 1; length < rows.length; length++) {
            String cut = Base64.getEncoder().encodeToString(Arrays.copyOf(rows, length));
            if (length == rows.length / 2) {
                assertThat(count(write(stream(cut)))).isEqualTo(1);
            } else {
                assertThat(refusal(stream(cut)))
                        .as("cut at " + length)
                        .hasMessageContaining("breaks off within row " + (length < rows.length / 2 ? 1 : 2));
            }
        }

        assertThat(refusal(stream(whole.substring(0, 5) + "*" + whole.substring(5))))
                .hasMessageContaining("'*'");
        assertThat(refusal(stream(whole + "AAAA"))).hasMessageContaining("'A'");
        assertThat(count(write(stream("\n " + whole.replaceAll("(.{7})", "$1\n\t") + "\n\n"))))
                .isEqualTo(2);
    }

    private static String stream(String text) {
        return VoTables.document(VoTables.stream("BINARY", FIELDS, text));
    }

    @Test
    void refusesWhatIsBuiltOtherwise() throws IOException {
        String open = "<TABLE>" + FIELDS + "<DATA><TABLEDATA><TR><TD>1</TD><TD>G</TD></TR>";
        assertThat(refusal(VoTables.document(VoTables.table(FIELDS, "1|G", "1"))))
                .hasMessageContaining("row 2 has 1 cells, but there are 2 fields");
        assertThat(refusal(VoTables.document(open)).fault()).isEqualTo(Fault.DAMAGED);
        assertThat(refusal(VoTables.document(open).substring(0, 200)).fault()).isEqualTo(Fault.DAMAGED);
        assertThat(refusal(VoTables.document(open.replace("<TD>G", "<B>G")))).hasMessageContaining("'B'");
        assertThat(refusal(VoTables.document("")).fault()).isEqualTo(Fault.EMPTY);
        assertThat(refusal(VoTables.document("<DATA><TABLEDATA><TR><TD>1</TD></TR></TABLEDATA></DATA>"))
                        .fault())
                .isEqualTo(Fault.DAMAGED);
        assertThat(refusal(VoTables.document("<STREAM>AAAA</STREAM>")).fault()).isEqualTo(Fault.DAMAGED);
        assertThat(refusal(VoTables.document(VoTables.table("<FIELD name='n' datatype='quad'/>", "1"))))
                .hasMessageContaining("'quad'");
        assertThat(refusal(VoTables.document(
                        "<INFO name='QUERY_STATUS' value='ERROR'>no such table</INFO>" + VoTables.table(FIELDS))))
                .hasMessageContaining("'no such table'");
        assertThat(refusal(VoTables.document("<RESOURCE>".repeat(100))).fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(refusal(VoTables.document("<INFO/>".repeat(VoTableGuard.MOST_ELEMENTS)))
                        .fault())
                .isEqualTo(Fault.TOO_LARGE);
        assertThat(refusal(VoTables.document(
                                VoTables.table(VoTables.field("n", "int").repeat(TextRows.MOST_COLUMNS + 1), "1")))
                        .fault())
                .isEqualTo(Fault.TOO_LARGE);
        assertThat(refusal(VoTables.document(
                                VoTables.table(FIELDS, "1|" + "G".repeat(VoTableStream.MOST_ROW_BYTES + 1))))
                        .fault())
                .isEqualTo(Fault.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TABLEDATA", "BINARY"})
    void readsNoFurtherThanItIsAsked(String format) {
        for (int asked = 0; asked < 60; asked++) {
            AtomicLong served = new AtomicLong();

            try (VoTableFeed feed = VoTableFeed.start(endless(format.equals("TABLEDATA"), served), "endless", true)) {
                for (int i = 0; i < asked % 5; i++) {
                    assertThat(feed.take())
                            .isInstanceOf(i == 0 ? VoTableFeed.Item.Header.class : VoTableFeed.Item.Batch.class);
                }
            }

            assertThat(served.get()).isLessThan(4L << 20);
        }
    }

    private static InputStream endless(boolean isRows, AtomicLong served) {
        String whole = VoTables.document(
                isRows ? VoTables.table(FIELDS, "") : VoTables.stream("BINARY", FIELDS, "AAAAAQAAAAFH"));
        String row = isRows ? "<TR><TD>1</TD><TD>G</TD></TR>\n" : "AAAAAQAAAAFH";
        int at = whole.indexOf(isRows ? "<TR>" : "AAAAAQ");
        return new Generated(whole.substring(0, at), row, 100_000_000L, served);
    }

    @Test
    void refusesMoreRowsOrBytesThanTheLimit() throws IOException {
        Path file = write(VoTables.document(VoTables.table(FIELDS, "1|G", "2|G", "3|G")));

        assertThat(refusal(file, new Limits(2, 1 << 20, 10, 10))).hasMessageContaining("more than 2 rows");
        assertThat(refusal(file, new Limits(10, 300, 10, 10)).fault()).isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void answersEveryDamageWithRowsOrARefusal() throws IOException {
        Random random = new Random(5);
        byte[][] wholes = {
            stream(Base64.getEncoder().encodeToString(randomRows(random, 400))).getBytes(StandardCharsets.US_ASCII),
            VoTables.document("<TIMESYS ID='t' timeorigin='0'/>"
                            + VoTables.table(FIELDS, "1|G", "2|BP").repeat(3))
                    .getBytes(StandardCharsets.US_ASCII)
        };
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 600; i++) {
            byte[] bytes = wholes[i % wholes.length].clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                bytes[110 + random.nextInt(bytes.length - 110)] = (byte) random.nextInt(i % 3 == 0 ? 256 : 128);
            }
            Path file = Files.write(directory.resolve("x.vot"), bytes);
            try {
                count(file);
                read++;
            } catch (UnusableInput e) {
                refused++;
                assertThat(e).hasMessageContaining(file.toString());
            }
        }
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    private static byte[] randomRows(Random random, int count) {
        ByteBuffer rows = ByteBuffer.allocate(count * 10);
        for (int i = 0; i < count; i++) {
            rows.putInt(random.nextInt()).putInt(2).put((byte) 'B').put((byte) 'P');
        }
        return rows.array();
    }

    private Path write(String document) throws IOException {
        return Files.writeString(directory.resolve("x.vot"), document);
    }

    private UnusableInput refusal(String document) throws IOException {
        return refusal(write(document), Limits.BUILD);
    }

    private static UnusableInput refusal(Path file, Limits limits) {
        return catchThrowableOfType(UnusableInput.class, () -> count(file, limits));
    }

    private static int count(Path file) {
        return count(file, Limits.BUILD);
    }

    private static int count(Path file, Limits limits) {
        try (Rows rows = Tables.open(file, limits)) {
            int count = 0;
            while (rows.next()) {
                for (int column = 0; column < rows.columns().size(); column++) {
                    rows.text(column);
                    rows.number(column);
                    rows.numbers(column);
                }
                count++;
            }
            return count;
        }
    }
}
