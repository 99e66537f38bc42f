package org.starkin.survey;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes FITS files of one binary table, card by card, without the library that reads them. */
public final class FitsMaker {

    private static final int BLOCK = 2880;

    private record Column(String name, char form, List<Double> values) {
        int bytes() {
            return switch (form) {
                case 'D', 'K' -> 8;
                case 'E', 'J' -> 4;
                case 'I' -> 2;
                default -> 1;
            };
        }

        void write(DataOutputStream out, int row) throws IOException {
            switch (form) {
                case 'D' -> out.writeDouble(values.get(row));
                case 'K' -> out.writeLong(values.get(row).longValue());
                case 'E' -> out.writeFloat(values.get(row).floatValue());
                case 'J' -> out.writeInt(values.get(row).intValue());
                case 'I' -> out.writeShort(values.get(row).intValue());
                default -> out.writeByte(values.get(row).intValue());
            }
        }
    }

    private final List<String> primary = new ArrayList<>(List.of(
            "SIMPLE  =                    T", "BITPIX  =                    8", "NAXIS   =                    0"));
    private final List<Column> columns = new ArrayList<>();
    private final List<String> more = new ArrayList<>();

    /** A card of the primary header; texts bring their quotes. */
    public FitsMaker card(String keyword, Object value) {
        primary.add(cardOf(keyword, value));
        return this;
    }

    /** A card of the table's header; one of the same keyword written before counts no more. */
    public FitsMaker tableCard(String keyword, Object value) {
        more.add(cardOf(keyword, value));
        return this;
    }

    /** A column of the type that one of the letters D E K J I B A stands for. */
    public FitsMaker column(String name, char form, double... values) {
        columns.add(new Column(name, form, Arrays.stream(values).boxed().toList()));
        return this;
    }

    public byte[] bytes() {
        int rows = columns.isEmpty() ? 0 : columns.getFirst().values().size();
        int rowBytes = columns.stream().mapToInt(Column::bytes).sum();
        List<String> table = new ArrayList<>(List.of(
                "XTENSION= 'BINTABLE'",
                cardOf("BITPIX", 8),
                cardOf("NAXIS", 2),
                cardOf("NAXIS1", rowBytes),
                cardOf("NAXIS2", rows),
                cardOf("PCOUNT", 0),
                cardOf("GCOUNT", 1),
                cardOf("TFIELDS", columns.size())));
        for (int i = 0; i < columns.size(); i++) {
            table.add(cardOf("TTYPE" + (i + 1), "'" + columns.get(i).name() + "'"));
            table.add(cardOf("TFORM" + (i + 1), "'1" + columns.get(i).form() + "'"));
        }
        for (String card : more) {
            table.removeIf(other -> other.startsWith(card.substring(0, 9)));
            table.add(card);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            header(out, primary);
            header(out, table);
            for (int row = 0; row < rows; row++) {
                for (Column column : columns) {
                    column.write(out, row);
                }
            }
            pad(out, (byte) 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String cardOf(String keyword, Object value) {
        String text = String.valueOf(value);
        return String.format("%-8s= %s", keyword, text.startsWith("'") ? text : String.format("%20s", text));
    }

    private static void header(DataOutputStream out, List<String> cards) throws IOException {
        for (String card : cards) {
            out.write(String.format("%-80s", card).getBytes(StandardCharsets.ISO_8859_1));
        }
        out.write(String.format("%-80s", "END").getBytes(StandardCharsets.ISO_8859_1));
        pad(out, (byte) ' ');
    }

    private static void pad(DataOutputStream out, byte with) throws IOException {
        while (out.size() % BLOCK != 0) {
            out.write(with);
        }
    }
}
