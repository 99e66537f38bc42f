package org.starkin.survey;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a file, by which its format is recognised.
 *
 * @param source the file
 * @param kind what it seems to be
 * @param text its first {@value #BYTES} bytes at most, unpacked where it is gzipped, as Latin-1 text
 * @param columns the names of its columns, as far as they can be seen: the header of a text table, the fields of a VOTable,
 *     the columns of the binary tables of a FITS file, the leaves of a Parquet schema as {@code a.b[]}; empty where there
 *     are none
 */
public record FileHead(String source, FileKind kind, String text, List<String> columns) {

    /** Room for the headers of a FITS table, and for the fields of a VOTable. */
    static final int BYTES = 1 << 16;

    private static final int PEEKED_BYTES = 1 << 13;
    private static final int CARD = 80;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** A keyword and the sign behind it. */
    private static final int KEYWORD = 9;

    private static final Pattern FIELD =
            Pattern.compile("<(?:\\w+:)?FIELD\\s[^>]*?\\bname\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern TIME = Pattern.compile("(?i)time|jd");
    private static final Pattern STRING_CARD = Pattern.compile("\\s*'((?:[^']|'')*)'.*");

    public FileHead {
        columns = List.copyOf(columns);
    }

    /**
     * Looks at the first bytes of a file.
     *
     * @throws UnusableInput where it cannot be read
     */
    public static FileHead of(Path file) {
        String source = file.toString();
        try (InputStream in = Unpacked.of(Sources.open(file), Long.MAX_VALUE)) {
            FileHead head = of(in.readNBytes(BYTES), source);
            return head.kind() == FileKind.PARQUET ? head.with(ParquetSchema.leaves(file)) : head;
        } catch (IOException e) {
            throw Sources.damaged(source, "at its beginning", e);
        }
    }

    /**
     * What a file seems to be, without a look at its columns.
     *
     * @throws UnusableInput where it cannot be read
     */
    static FileKind kindOf(Path file) {
        String source = file.toString();
        try (InputStream in = Unpacked.of(Sources.open(file), Long.MAX_VALUE)) {
            return FileKind.of(withoutByteOrderMark(in.readNBytes(PEEKED_BYTES)));
        } catch (IOException e) {
            throw Sources.damaged(source, "at its beginning", e);
        }
    }

    /** The head of a stream that can be marked; its position is kept. */
    static FileHead peek(BufferedInputStream in, String source) throws IOException {
        in.mark(PEEKED_BYTES);
        byte[] head = in.readNBytes(PEEKED_BYTES);
        in.reset();
        return of(head, source);
    }

    private static FileHead of(byte[] bytes, String source) {
        byte[] head = withoutByteOrderMark(bytes);
        FileKind kind = FileKind.of(head);
        String text = new String(head, StandardCharsets.ISO_8859_1);
        List<String> columns = switch (kind) {
            case TEXT -> TextHeader.names(text);
            case FITS -> fitsColumns(text);
            case VOTABLE -> fields(text);
            default -> List.of();
        };
        return new FileHead(source, kind, text, columns);
    }

    private static byte[] withoutByteOrderMark(byte[] bytes) {
        boolean isMarked = Arrays.mismatch(bytes, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length;
        return isMarked ? Arrays.copyOfRange(bytes, BYTE_ORDER_MARK.length, bytes.length) : bytes;
    }

    private FileHead with(List<String> names) {
        return new FileHead(source, kind, text, names);
    }

    private static List<String> fields(String text) {
        List<String> names = new ArrayList<>();
        Matcher matcher = FIELD.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1).strip());
        }
        return names;
    }

    private static List<String> fitsColumns(String text) {
        List<String> names = new ArrayList<>();
        for (int at = 0; at + CARD <= text.length(); at += CARD) {
            if (text.startsWith("TTYPE", at)) {
                names.add(valueOf(text.substring(at + KEYWORD, at + CARD)));
            }
        }
        return names;
    }

    /** What stands in quotes, or else before the comment. */
    private static String valueOf(String card) {
        Matcher quoted = STRING_CARD.matcher(card);
        return quoted.matches() ? quoted.group(1).strip() : card.split("/", 2)[0].strip();
    }

    /** Whether all these columns are there, whatever their case. */
    boolean has(String... names) {
        for (String name : names) {
            if (columns.stream().noneMatch(name::equalsIgnoreCase)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a column seems to be a time, by its name or its unified content descriptor. */
    boolean hasTimes() {
        return text.contains("ucd=\"time")
                || columns.stream().anyMatch(name -> TIME.matcher(name).find());
    }

    /** The value of a card of a FITS header, the first of that keyword; empty where it is not seen or has none. */
    Optional<String> card(String keyword) {
        String begin = String.format("%-8s=", keyword);
        for (int at = 0; at + CARD <= text.length(); at += CARD) {
            if (text.startsWith(begin, at)) {
                return Optional.of(valueOf(text.substring(at + KEYWORD, at + CARD)))
                        .filter(value -> !value.isEmpty());
            }
        }
        return Optional.empty();
    }

    /** The file in words, to stand after "seems to be". */
    String words() {
        if (kind == FileKind.FITS) {
            return FitsWords.of(this);
        }
        if (columns.isEmpty() || kind == FileKind.TEXT) {
            return kind.words();
        }
        return kind.words() + " with columns " + new ColumnNames(columns, source).found();
    }
}
