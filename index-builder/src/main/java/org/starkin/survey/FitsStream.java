package org.starkin.survey;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import nom.tam.fits.Header;
import nom.tam.fits.HeaderCard;
import nom.tam.util.FitsInputStream;

/**
 * Walks through a FITS file, gzipped or not, from one header to the next (FITS Standard 4.0, section 3). Whatever a header
 * claims, no more is allocated than the file holds. Not thread-safe.
 */
final class FitsStream implements AutoCloseable {

    /** A header and its data are padded to a multiple of this (FITS Standard 4.0, section 3.1). */
    private static final int BLOCK = 2880;

    private static final int CARD = 80;

    /** More than any light curve's; headers of archives take 3 to 40 blocks. */
    private static final int MOST_HEADER_BYTES = 400 * BLOCK;

    /** Room for a million rows of 256 bytes, ten times the longest sector. */
    private static final long MOST_TABLE_BYTES = 1L << 28;

    /** As large as a number is read; a product of several is checked. */
    private static final long MOST_AXIS = 999_999_999_999_999_999L;

    private static final String END = "END" + " ".repeat(CARD - 3);

    private final String source;
    private final InputStream in;
    private long unread;

    private FitsStream(String source, InputStream in) {
        this.source = source;
        this.in = in;
    }

    static FitsStream open(Path file, Limits limits) {
        try {
            return new FitsStream(file.toString(), Unpacked.of(Sources.open(file), limits.mostUnpackedBytes()));
        } catch (IOException e) {
            throw Sources.damaged(file.toString(), "at its beginning", e);
        }
    }

    /** The next header; what was not read of the data before it is skipped. Empty at the end of the file. */
    Optional<Header> next() {
        try {
            in.skipNBytes(unread);
            unread = 0;
            byte[] block = in.readNBytes(BLOCK);
            String start = new String(block, StandardCharsets.ISO_8859_1);
            if (!start.startsWith("SIMPLE  =") && !start.startsWith("XTENSION=")) {
                return Optional.empty();
            }
            Header header = parse(wholeHeader(block));
            unread = padded(dataBytes(header));
            return Optional.of(header);
        } catch (EOFException e) {
            throw breaksOff("its data");
        } catch (IOException e) {
            throw Sources.damaged(source, "in its headers", e);
        }
    }

    private byte[] wholeHeader(byte[] first) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream(8 * BLOCK);
        byte[] block = first;
        while (true) {
            if (block.length < BLOCK) {
                throw breaksOff("a header");
            }
            header.writeBytes(block);
            if (hasEnd(block)) {
                return header.toByteArray();
            }
            if (header.size() >= MOST_HEADER_BYTES) {
                throw new UnusableInput(
                        Fault.TOO_LARGE,
                        source,
                        "has a header of more than " + MOST_HEADER_BYTES + " bytes without an END; fetch it again");
            }
            block = in.readNBytes(BLOCK);
        }
    }

    private static boolean hasEnd(byte[] block) {
        String text = new String(block, StandardCharsets.ISO_8859_1);
        for (int at = 0; at < BLOCK; at += CARD) {
            if (text.startsWith(END, at)) {
                return true;
            }
        }
        return false;
    }

    /** The library throws whatever its parser meets in a damaged header. */
    private Header parse(byte[] bytes) throws IOException {
        try {
            return new Header(new FitsInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException | RuntimeException e) {
            throw new UnusableInput(
                    Fault.DAMAGED, source, "has a damaged header (" + e.getMessage() + "); fetch it again", e);
        }
    }

    /** The bytes of data that a header claims: |BITPIX|/8 x GCOUNT x (PCOUNT + the product of the axes). */
    private long dataBytes(Header header) {
        long axes = number(header, "NAXIS", 0, 999);
        if (axes == 0) {
            return 0;
        }
        BigInteger product = BigInteger.ONE;
        boolean isGroups = header.getBooleanValue("GROUPS", false);
        for (int i = 1; i <= axes; i++) {
            long axis = number(header, "NAXIS" + i, 0, MOST_AXIS);
            product = i == 1 && isGroups && axis == 0 ? product : product.multiply(BigInteger.valueOf(axis));
        }
        BigInteger bytes = product.add(BigInteger.valueOf(number(header, "PCOUNT", 0, MOST_AXIS)))
                .multiply(BigInteger.valueOf(number(header, "GCOUNT", 1, MOST_AXIS)))
                .multiply(BigInteger.valueOf(bytesOfElement(header)));
        if (bytes.bitLength() > 62) {
            throw tooLarge(bytes);
        }
        return bytes.longValue();
    }

    private long bytesOfElement(Header header) {
        String bits = text(header, "BITPIX").orElse("");
        return switch (bits) {
            case "8" -> 1;
            case "16" -> 2;
            case "32", "-32" -> 4;
            case "64", "-64" -> 8;
            default -> throw badCard("BITPIX", bits, "8, 16, 32, 64, -32 or -64");
        };
    }

    /** The value of a card as text without blanks around it; empty where it has none. */
    static Optional<String> text(Header header, String keyword) {
        return Optional.ofNullable(header.getCard(keyword))
                .map(HeaderCard::getValue)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private UnusableInput badCard(String keyword, String seen, String allowed) {
        return new UnusableInput(
                Fault.DAMAGED,
                source,
                "has a header whose " + keyword + " is " + Sources.shown(seen) + "; it is " + allowed
                        + "; fetch the file again");
    }

    /** A number of a header, from 0 to {@code most}. */
    long number(Header header, String keyword, long otherwise, long most) {
        String text = text(header, keyword).orElse(Long.toString(otherwise));
        boolean isNumber = text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!isNumber || Long.parseLong(text) > most) {
            throw badCard(keyword, text, "a number of 0 to " + most);
        }
        return Long.parseLong(text);
    }

    /** Refuses a claim beyond what is ever read, before anything is. */
    void requireReadable(Header header) {
        long bytes = dataBytes(header);
        if (bytes > MOST_TABLE_BYTES) {
            throw tooLarge(BigInteger.valueOf(bytes));
        }
    }

    private UnusableInput tooLarge(BigInteger bytes) {
        return new UnusableInput(
                Fault.TOO_LARGE,
                source,
                "has a header that claims " + bytes + " bytes of data; at most " + MOST_TABLE_BYTES
                        + " are read of one table; a light curve is smaller, so the header is damaged");
    }

    /** The first bytes of the data of the header that {@link #next} gave last. The buffer grows as they come. */
    byte[] data(int bytes) {
        try {
            byte[] data = in.readNBytes(bytes);
            if (data.length < bytes) {
                throw new UnusableInput(
                        Fault.DAMAGED,
                        source,
                        "breaks off after " + data.length + " of the " + bytes
                                + " bytes of its table; it is truncated, fetch it again");
            }
            unread -= bytes;
            return data;
        } catch (IOException e) {
            throw Sources.damaged(source, "in its table", e);
        }
    }

    /** Reads on to the end, so that a gzip stream that is damaged or breaks off behind the table is found out. */
    void drain() {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw Sources.damaged(source, "behind its table", e);
        }
    }

    private UnusableInput breaksOff(String where) {
        return new UnusableInput(
                Fault.DAMAGED, source, "breaks off within " + where + "; it is truncated, fetch it again");
    }

    private static long padded(long bytes) {
        return (bytes + BLOCK - 1) / BLOCK * BLOCK;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw Sources.damaged(source, "at its end", e);
        }
    }
}
