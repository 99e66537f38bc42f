package org.starkin.survey;

import com.github.luben.zstd.Zstd;
import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/**
 * The compressions of Parquet pages, for reading and writing, without the Hadoop runtime that Parquet's own factory needs.
 * Thread-safe.
 */
public final class ParquetCodecs implements CompressionCodecFactory {

    /** Writers aim at pages of one megabyte; a page of this size is meant to exhaust memory. */
    static final int LARGEST_PAGE_BYTES = 256 << 20;

    private interface Packing {
        byte[] pack(byte[] plain) throws IOException;
    }

    private interface Unpacking {
        byte[] unpack(byte[] packed, int size) throws IOException;
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        Packing packing = switch (codec) {
            case UNCOMPRESSED -> plain -> plain;
            case SNAPPY -> Snappy::compress;
            case GZIP -> ParquetCodecs::gzip;
            case ZSTD -> Zstd::compress;
            case LZ4_RAW -> ParquetCodecs::packLz4;
            case LZO, BROTLI, LZ4 -> throw unsupported(codec);
        };
        return new Packer(codec, packing);
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return new Unpacker(
                switch (codec) {
                    case UNCOMPRESSED -> (packed, size) -> packed;
                    case SNAPPY -> ParquetCodecs::unpackSnappy;
                    case GZIP -> ParquetCodecs::gunzip;
                    case ZSTD -> Zstd::decompress;
                    case LZ4_RAW -> ParquetCodecs::unpackLz4;
                    case LZO, BROTLI, LZ4 -> throw unsupported(codec);
                });
    }

    @Override
    public void release() {
        // holds nothing
    }

    private static UnsupportedOperationException unsupported(CompressionCodecName codec) {
        return new UnsupportedOperationException(
                "compression " + codec + " is not known here; use zstd, snappy, gzip, lz4_raw or none");
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] gunzip(byte[] packed, int size) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(size);
        }
    }

    private static byte[] unpackSnappy(byte[] packed, int size) throws IOException {
        int claimed = Snappy.uncompressedLength(packed);
        if (claimed != size) {
            throw new IOException("a page of " + claimed + " bytes that claims " + size);
        }
        return Snappy.uncompress(packed);
    }

    private static byte[] packLz4(byte[] plain) {
        Lz4Compressor compressor = new Lz4Compressor();
        byte[] packed = new byte[compressor.maxCompressedLength(plain.length)];
        return Arrays.copyOf(packed, compressor.compress(plain, 0, plain.length, packed, 0, packed.length));
    }

    private static byte[] unpackLz4(byte[] packed, int size) {
        byte[] unpacked = new byte[size];
        int written = new Lz4Decompressor().decompress(packed, 0, packed.length, unpacked, 0, size);
        return Arrays.copyOf(unpacked, written);
    }

    private static byte[] toBytes(BytesInput bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.toIntExact(bytes.size()));
        bytes.writeAllTo(out);
        return out.toByteArray();
    }

    private record Packer(CompressionCodecName codec, Packing packing) implements BytesInputCompressor {

        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
            return BytesInput.from(packing.pack(toBytes(bytes)));
        }

        @Override
        public CompressionCodecName getCodecName() {
            return codec;
        }

        @Override
        public void release() {
            // holds nothing
        }
    }

    private record Unpacker(Unpacking unpacking) implements BytesInputDecompressor {

        @Override
        public BytesInput decompress(BytesInput bytes, int size) throws IOException {
            return BytesInput.from(unpack(toBytes(bytes), size));
        }

        @Override
        public void decompress(ByteBuffer input, int packedSize, ByteBuffer output, int size) throws IOException {
            byte[] packed = new byte[packedSize];
            input.get(packed);
            output.put(unpack(packed, size));
        }

        private byte[] unpack(byte[] packed, int size) throws IOException {
            if (size < 0 || size > LARGEST_PAGE_BYTES) {
                throw new IOException("a page of " + size + " bytes; at most " + LARGEST_PAGE_BYTES + " are read");
            }
            byte[] unpacked = unpacking.unpack(packed, size);
            if (unpacked.length != size) {
                throw new IOException("a page of " + unpacked.length + " bytes that claims " + size);
            }
            return unpacked;
        }

        @Override
        public void release() {
            // holds nothing
        }
    }
}
