package org.starkin.export;

/** What the elements of a tensor are. */
public enum ElementType {
    FLOAT(1),
    INT32(6),
    INT64(7),
    BOOL(9);

    private final int code;

    ElementType(int code) {
        this.code = code;
    }

    /** The number in {@code TensorProto.DataType} of the ONNX specification. */
    int code() {
        return code;
    }
}
