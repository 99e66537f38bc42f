package org.starkin.survey;

import java.nio.charset.StandardCharsets;

/** What a file is, judged by its first bytes. */
public enum FileKind {
    TEXT("text"),
    PARQUET("a Parquet file"),
    FITS("a FITS file"),
    HDF5("an HDF5 file"),
    VOTABLE("a VOTable"),
    XML("an XML or HTML document"),
    JSON("a JSON document"),
    ZIP("a zip archive"),
    BZIP2("a bzip2 file; unpack it first"),
    XZ("an xz file; unpack it first"),
    ZSTD("a zstd file; unpack it first"),
    UTF16("UTF-16 text; save it as UTF-8"),
    IMAGE("a picture"),
    PDF("a PDF document"),
    GZIP("a gzip file within a gzip file"),
    BINARY("binary data"),
    EMPTY("empty");

    private final String words;

    FileKind(String words) {
        this.words = words;
    }

    /** The kind in words, to stand after "seems to be". */
    public String words() {
        return words;
    }

    /** The kind of a file that begins with these bytes, unpacked where it was gzipped. */
    static FileKind of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        String start = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1);
        FileKind known = byMagic(start);
        if (known != TEXT) {
            return known;
        }
        String trimmed = start.stripLeading();
        if (trimmed.startsWith("<")) {
            return start.contains("<VOTABLE") ? VOTABLE : XML;
        }
        if (trimmed.startsWith("{") || trimmed.startsWith("[")) {
            return JSON;
        }
        return looksLikeText(head) ? TEXT : BINARY;
    }

    private static FileKind byMagic(String start) {
        record Magic(String bytes, FileKind kind) {}
        Magic[] magics = {
            new Magic("PAR1", PARQUET),
            new Magic("SIMPLE  =", FITS),
            new Magic("\u0089HDF", HDF5),
            new Magic("PK\u0003\u0004", ZIP),
            new Magic("BZh", BZIP2),
            new Magic("\u00fd7zXZ", XZ),
            new Magic("(\u00b5/\u00fd", ZSTD),
            new Magic("\u00ff\u00fe", UTF16),
            new Magic("\u00fe\u00ff", UTF16),
            new Magic("\u0089PNG", IMAGE),
            new Magic("\u00ff\u00d8\u00ff", IMAGE),
            new Magic("GIF8", IMAGE),
            new Magic("%PDF", PDF),
            new Magic("\u001f\u008b", GZIP),
        };
        for (Magic magic : magics) {
            if (start.startsWith(magic.bytes)) {
                return magic.kind;
            }
        }
        return TEXT;
    }

    /** Text has no control characters but white space; a UTF-16 table shows as every other byte zero. */
    private static boolean looksLikeText(byte[] head) {
        for (byte value : head) {
            boolean isControl = value >= 0 && value < ' ';
            boolean isWhite = value == '\t' || value == '\n' || value == '\r' || value == '\f';
            if (isControl && !isWhite) {
                return false;
            }
        }
        return true;
    }
}
