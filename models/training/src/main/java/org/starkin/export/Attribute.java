package org.starkin.export;

import java.util.Arrays;
import java.util.List;

/** A named constant of a node, such as the strides of a convolution. */
public sealed interface Attribute {

    String name();

    record OfInt(String name, long value) implements Attribute {}

    record OfFloat(String name, float value) implements Attribute {}

    record OfString(String name, String value) implements Attribute {}

    record OfInts(String name, List<Long> values) implements Attribute {}

    record OfTensor(String name, Tensor value) implements Attribute {}

    static Attribute of(String name, long value) {
        return new OfInt(name, value);
    }

    static Attribute of(String name, float value) {
        return new OfFloat(name, value);
    }

    static Attribute of(String name, String value) {
        return new OfString(name, value);
    }

    /** The element type that a {@code Cast} makes. */
    static Attribute of(String name, ElementType type) {
        return new OfInt(name, type.code());
    }

    static Attribute ofInts(String name, long... values) {
        return new OfInts(name, Arrays.stream(values).boxed().toList());
    }

    static Attribute of(String name, Tensor value) {
        return new OfTensor(name, value);
    }
}
