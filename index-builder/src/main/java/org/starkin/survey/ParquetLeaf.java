package org.starkin.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * A leaf of a Parquet schema. Its name tells structures by dots and lists by {@code []}, and leaves out the groups that only
 * encode a list, so that every encoding of a list has one name: {@code mag[]} for a list of numbers, {@code lc.mag[]} for a
 * list within a structure and for a list of structures alike.
 *
 * @param name the name, such as {@code lc.mag[]}
 * @param path the names of the groups and the leaf as the schema has them
 * @param type how its values are read; empty where they are neither numbers nor text
 * @param lists how many lists it lies within
 * @param elementLevel the definition level from which on the list within which it lies has an element; 0 without a list
 */
record ParquetLeaf(String name, List<String> path, Optional<ParquetColumn> type, int lists, int elementLevel) {

    /** What follows the name of a list. */
    static final String LIST = "[]";

    ParquetLeaf {
        path = List.copyOf(path);
    }

    /** The leaves of a schema, in its order. */
    static List<ParquetLeaf> of(MessageType schema) {
        List<ParquetLeaf> leaves = new ArrayList<>();
        Walk top = new Walk(List.of(), List.of(), 0, 0, 0);
        schema.getFields().forEach(field -> field(field, top, leaves));
        return leaves;
    }

    /** The schema of these leaves alone. */
    static MessageType projected(MessageType schema, List<ParquetLeaf> leaves) {
        List<List<String>> paths = leaves.stream().map(ParquetLeaf::path).toList();
        return new MessageType(schema.getName(), projected(schema, paths, 0));
    }

    private static List<Type> projected(GroupType group, List<List<String>> paths, int depth) {
        List<Type> kept = new ArrayList<>();
        for (Type field : group.getFields()) {
            List<List<String>> below = paths.stream()
                    .filter(path -> path.size() > depth && path.get(depth).equals(field.getName()))
                    .toList();
            if (!below.isEmpty()) {
                kept.add(
                        field.isPrimitive()
                                ? field
                                : field.asGroupType().withNewFields(projected(field.asGroupType(), below, depth + 1)));
            }
        }
        return kept;
    }

    /** Whether it is a list of plain values within one row. */
    boolean isList() {
        return lists == 1 && type.isPresent();
    }

    /** Whether it is one plain value a row. */
    boolean isFlat() {
        return lists == 0 && type.isPresent();
    }

    /** Whether it is a number a row or a list of numbers. */
    boolean isNumber() {
        return type.filter(ParquetColumn::isNumber).isPresent();
    }

    /** The name for people: values that cannot be read are shown with the reason, and so not found by their name. */
    String shown() {
        if (type.isEmpty()) {
            return name + " (time stamp or bytes)";
        }
        return lists > 1 ? name + " (lists within lists)" : name;
    }

    /**
     * Where the walk through a schema stands.
     *
     * @param names for the leaf's name
     * @param path from the root
     * @param lists lists on the way
     * @param level the definition level
     * @param elementLevel that of the last repeated field on the way
     */
    private record Walk(List<String> names, List<String> path, int lists, int level, int elementLevel) {

        /** A step into a field; its name is shown unless it but encodes a list. */
        Walk into(Type field, boolean isShown) {
            boolean isRepeated = field.isRepetition(Type.Repetition.REPEATED);
            int at = level + (field.isRepetition(Type.Repetition.REQUIRED) ? 0 : 1);
            return new Walk(
                    isShown ? appended(names, field.getName()) : names,
                    appended(path, field.getName()),
                    lists + (isRepeated ? 1 : 0),
                    at,
                    isRepeated ? at : elementLevel);
        }

        private static List<String> appended(List<String> before, String last) {
            List<String> all = new ArrayList<>(before);
            all.add(last);
            return all;
        }

        ParquetLeaf leaf(Type type) {
            String name = String.join(".", names) + LIST.repeat(lists);
            return new ParquetLeaf(name, path, ParquetColumn.of(type), lists, elementLevel);
        }
    }

    private static void field(Type field, Walk before, List<ParquetLeaf> leaves) {
        value(field, before.into(field, true), leaves);
    }

    private static void value(Type type, Walk at, List<ParquetLeaf> leaves) {
        if (type.isPrimitive()) {
            leaves.add(at.leaf(type));
            return;
        }
        GroupType group = type.asGroupType();
        if (!isList(group)) {
            group.getFields().forEach(field -> field(field, at, leaves));
            return;
        }
        Type repeated = group.getType(0);
        Walk element = at.into(repeated, false);
        if (isElement(repeated, group)) {
            value(repeated, element, leaves);
        } else {
            Type wrapped = repeated.asGroupType().getType(0);
            value(wrapped, element.into(wrapped, false), leaves);
        }
    }

    private static boolean isList(GroupType group) {
        return group.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation
                && group.getFieldCount() == 1
                && group.getType(0).isRepetition(Type.Repetition.REPEATED);
    }

    /**
     * Whether the repeated field of a list is its element, rather than a group around it: the rules for older writers of the
     * Parquet format (LogicalTypes.md, Lists, backward-compatibility rules).
     */
    private static boolean isElement(Type repeated, GroupType list) {
        if (repeated.isPrimitive()) {
            return true;
        }
        GroupType group = repeated.asGroupType();
        return group.getFieldCount() != 1
                || group.getName().equals("array")
                || group.getName().equals(list.getName() + "_tuple");
    }

    /** The path as Parquet's own calls take it. */
    String[] pathArray() {
        return path.toArray(new String[0]);
    }
}
