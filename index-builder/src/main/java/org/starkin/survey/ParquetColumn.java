package org.starkin.survey;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * How the values of a Parquet column become text and numbers.
 *
 * @param kind what its values are
 * @param scale decimal places, of a {@link Kind#DECIMAL}
 * @param isInteger whether a decimal is stored as an integer of 32 or 64 bits
 */
record ParquetColumn(Kind kind, int scale, boolean isInteger) {

    /** What the values of a column are. */
    enum Kind {
        INT32,
        INT64,
        UINT32,
        UINT64,
        FLOAT,
        DOUBLE,
        BOOLEAN,
        STRING,
        DECIMAL
    }

    /** How to read a leaf; empty where its type is neither number nor text. */
    static Optional<ParquetColumn> of(Type type) {
        if (!type.isPrimitive()) {
            return Optional.empty();
        }
        PrimitiveType primitive = type.asPrimitiveType();
        Optional<LogicalTypeAnnotation> logical = Optional.ofNullable(primitive.getLogicalTypeAnnotation());
        boolean isInteger = switch (primitive.getPrimitiveTypeName()) {
            case INT32, INT64 -> true;
            default -> false;
        };
        if (logical.isPresent() && logical.get() instanceof DecimalLogicalTypeAnnotation decimal) {
            return Optional.of(new ParquetColumn(Kind.DECIMAL, decimal.getScale(), isInteger));
        }
        boolean isWhole = logical.isPresent() && logical.get() instanceof IntLogicalTypeAnnotation;
        if (isInteger && logical.isPresent() && !isWhole) {
            return Optional.empty();
        }
        boolean isUnsigned = isWhole && logical.get() instanceof IntLogicalTypeAnnotation whole && !whole.isSigned();
        return kind(primitive, isUnsigned).map(kind -> new ParquetColumn(kind, 0, isInteger));
    }

    private static Optional<Kind> kind(PrimitiveType type, boolean isUnsigned) {
        return switch (type.getPrimitiveTypeName()) {
            case INT32 -> Optional.of(isUnsigned ? Kind.UINT32 : Kind.INT32);
            case INT64 -> Optional.of(isUnsigned ? Kind.UINT64 : Kind.INT64);
            case FLOAT -> Optional.of(Kind.FLOAT);
            case DOUBLE -> Optional.of(Kind.DOUBLE);
            case BOOLEAN -> Optional.of(Kind.BOOLEAN);
            case BINARY -> Optional.of(Kind.STRING);
            case INT96, FIXED_LEN_BYTE_ARRAY -> Optional.empty();
        };
    }

    boolean isFloating() {
        return kind == Kind.FLOAT || kind == Kind.DOUBLE;
    }

    /** Whether every value is a number. */
    boolean isNumber() {
        return kind != Kind.STRING && kind != Kind.BOOLEAN;
    }

    /** The value on which {@code cell} stands, as text: integers in all their digits. */
    String text(ColumnReader cell) {
        return switch (kind) {
            case INT32 -> Integer.toString(cell.getInteger());
            case UINT32 -> Integer.toUnsignedString(cell.getInteger());
            case INT64 -> Long.toString(cell.getLong());
            case UINT64 -> Long.toUnsignedString(cell.getLong());
            case FLOAT -> Float.toString(cell.getFloat());
            case DOUBLE -> Double.toString(cell.getDouble());
            case BOOLEAN -> Boolean.toString(cell.getBoolean());
            case STRING -> cell.getBinary().toStringUsingUTF8().strip();
            case DECIMAL -> decimal(cell).toPlainString();
        };
    }

    /** The value on which {@code cell} stands as a number; NaN where it is none. */
    double number(ColumnReader cell) {
        return switch (kind) {
            case INT32 -> cell.getInteger();
            case UINT32 -> Integer.toUnsignedLong(cell.getInteger());
            case INT64 -> cell.getLong();
            case FLOAT -> cell.getFloat();
            case DOUBLE -> cell.getDouble();
            case UINT64, BOOLEAN, STRING -> Cells.number(text(cell));
            case DECIMAL -> decimal(cell).doubleValue();
        };
    }

    /** The same as an element of a list of numbers or flags: a flag that is set is 1. */
    double element(ColumnReader cell) {
        if (kind == Kind.BOOLEAN) {
            return cell.getBoolean() ? 1 : 0;
        }
        return number(cell);
    }

    private BigDecimal decimal(ColumnReader cell) {
        if (!isInteger) {
            return new BigDecimal(new BigInteger(cell.getBinary().getBytes()), scale);
        }
        return BigDecimal.valueOf(
                switch (cell.getDescriptor().getPrimitiveType().getPrimitiveTypeName()) {
                    case INT32 -> cell.getInteger();
                    default -> cell.getLong();
                },
                scale);
    }
}
