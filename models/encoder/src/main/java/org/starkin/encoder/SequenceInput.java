package org.starkin.encoder;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A tensor {@code [n, points]} or {@code [n, points, holds.size()]} of a network that takes sequences.
 *
 * @param tensorName its name in the network
 * @param holds what it holds of each point, one or more
 * @param type what its elements are
 * @param hasChannels whether it has the third axis
 */
public record SequenceInput(String tensorName, List<PointValue> holds, Element type, boolean hasChannels) {

    private static final Set<String> ENTRIES = Set.of("holds", "type", "shape");

    /** What the elements are. Numbers become whole ones towards zero, and true where they are not zero. */
    public enum Element {
        FLOAT32(Float.BYTES),
        INT64(Long.BYTES),
        BOOL(1);

        private final int bytes;

        Element(int bytes) {
            this.bytes = bytes;
        }

        void put(ByteBuffer into, double value) {
            switch (this) {
                case FLOAT32 -> into.putFloat((float) value);
                case INT64 -> into.putLong((long) value);
                case BOOL -> into.put((byte) (value == 0 ? 0 : 1));
            }
        }
    }

    public SequenceInput {
        holds = List.copyOf(holds);
        if (holds.isEmpty() || (holds.size() > 1 && !hasChannels)) {
            throw CardJson.wrong(
                    "sequence.inputs." + tensorName,
                    "of " + holds.size() + " values and no axis for them",
                    "one value, or the shape [\"n\", \"points\", " + holds.size() + "]");
        }
    }

    static SequenceInput parse(String tensorName, CardJson card) {
        card.requireOnly(ENTRIES);
        List<PointValue> holds = new ArrayList<>();
        for (String word : card.texts("holds")) {
            holds.add(CardJson.word(card.place("holds"), word, PointValue.values()));
        }
        List<String> shape = card.shape("shape");
        boolean hasChannels = shape.size() == 3;
        List<String> wanted =
                hasChannels ? List.of("n", "points", Integer.toString(holds.size())) : List.of("n", "points");
        if (!shape.equals(wanted)) {
            throw CardJson.wrong(
                    card.place("shape"), shape.toString(), "[n, points] or [n, points, " + holds.size() + "]");
        }
        return new SequenceInput(tensorName, holds, card.word("type", Element.values()), hasChannels);
    }

    Map<String, Object> toEntries() {
        List<Object> shape = new ArrayList<>(List.of("n", "points"));
        if (hasChannels) {
            shape.add(holds.size());
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("holds", holds.stream().map(CardJson::word).toList());
        entries.put("type", CardJson.word(type));
        entries.put("shape", shape);
        return entries;
    }

    /** The bytes of a sequence padded to {@code length}. */
    public int bytes(int length) {
        return Math.multiplyExact(length * holds.size(), type.bytes);
    }

    /** The shape of {@code stars} sequences padded to {@code length}. */
    long[] shape(int stars, int length) {
        return hasChannels ? new long[] {stars, length, holds.size()} : new long[] {stars, length};
    }

    /** Puts a sequence, padded to {@code length}, at the buffer's position; padding is 0 but for the mask. */
    public void fill(PointSequence sequence, int length, ByteBuffer into) {
        for (int point = 0; point < length; point++) {
            for (PointValue value : holds) {
                type.put(into, sequence.value(value, point));
            }
        }
    }
}
