package org.starkin.survey;

import com.github.luben.zstd.Zstd;
import io.airlift.compress.lz4.Lz4Decompressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/**
 * The compressions of Parquet pages, without the Hadoop runtime that Parquet's own factory needs. Pages are read only.
 */
final class ParquetCodecs implements CompressionCodecFactory {

    /** Writers aim at pages of one megabyte; a page of this size is meant to exhaust memory. */
    static final int LARGEST_PAGE_BYTES = 256 << 20;

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("pages are read only");
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return switch (codec) {
            case UNCOMPRESSED -> new Pages((packed, size) -> packed);
            case SNAPPY -> new Pages((packed, size) -> Snappy.uncompress(packed));
            case GZIP -> new Pages(ParquetCodecs::gunzip);
            case ZSTD -> new Pages(Zstd::decompress);
            case LZ4_RAW -> new Pages(ParquetCodecs::unpackLz4);
            case LZO, BROTLI, LZ4 ->
                throw new UnsupportedOperationException("compression " + codec
                        + " is not read; write the file with zstd, snappy, gzip, lz4_raw or none");
        };
    }

    @Override
    public void release() {
        // holds nothing
    }

    private static byte[] gunzip(byte[] packed, int size) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(size);
        }
    }

    private static byte[] unpackLz4(byte[] packed, int size) {
        byte[] unpacked = new byte[size];
        int written = new Lz4Decompressor().decompress(packed, 0, packed.length, unpacked, 0, size);
        return Arrays.copyOf(unpacked, written);
    }

    private interface Unpacking {
        byte[] unpack(byte[] packed, int size) throws IOException;
    }

    private record Pages(Unpacking unpacking) implements BytesInputDecompressor {

        @Override
        public BytesInput decompress(BytesInput bytes, int size) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream(Math.toIntExact(bytes.size()));
            bytes.writeAllTo(packed);
            return BytesInput.from(unpack(packed.toByteArray(), size));
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
