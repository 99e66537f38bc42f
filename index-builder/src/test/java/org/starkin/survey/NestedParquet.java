package org.starkin.survey;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Writes Parquet files whose rows have light curves, for tests, in every way in which lists are encoded. */
final class NestedParquet {

    /** How a list is encoded; {@code %s} stands for the elements' type, {@code ?} for the list's name. */
    enum Encoding {
        THREE_LEVELS("optional group ? (LIST) { repeated group list { optional %s element%s; } }", "list", "element"),
        ITEMS("required group ? (LIST) { repeated group list { required %s item%s; } }", "list", "item"),
        SPARK_BAG(
                "optional group ? (LIST) { repeated group bag { optional %s array_element%s; } }",
                "bag", "array_element"),
        TWO_LEVELS("optional group ? (LIST) { repeated %s array%s; }", "array", ""),
        BARE("repeated %s ?%s;", "", "");

        private final String schema;
        private final String repeated;
        private final String element;

        Encoding(String schema, String repeated, String element) {
            this.schema = schema;
            this.repeated = repeated;
            this.element = element;
        }

        /** The schema of a list of plain values, such as {@code double} or {@code binary} with {@code (STRING)}. */
        String list(String name, String type) {
            String[] words = type.split(" ", 2);
            return schema.formatted(words[0], words.length > 1 ? " " + words[1] : "")
                    .replace("?", name);
        }

        /** The schema of a list of structures. */
        String structs(String name, String members) {
            return schema.replace("%s element%s;", "group element { " + members + " }")
                    .replace("%s item%s;", "group item { " + members + " }")
                    .replace("%s array_element%s;", "group array_element { " + members + " }")
                    .replace("%s array%s;", "group array { " + members + " }")
                    .replace("%s ?%s;", "group ? { " + members + " }")
                    .replace("?", name);
        }

        boolean canBeNull() {
            return schema.startsWith("optional");
        }

        boolean hasNullElements() {
            return schema.contains("optional %s");
        }

        /** Adds a list; NaN stands for a null element. */
        void add(Group row, String name, double... values) {
            Group list = this == BARE ? row : row.addGroup(name);
            for (double value : values) {
                boolean isNull = hasNullElements() && Double.isNaN(value);
                if (this == BARE) {
                    list.add(name, value);
                } else if (element.isEmpty()) {
                    list.add(repeated, value);
                } else {
                    Group wrapped = list.addGroup(repeated);
                    if (!isNull) {
                        wrapped.add(element, value);
                    }
                }
            }
        }

        /** Adds an empty list of structures, to which {@link #addTo} adds. */
        Group addStructs(Group row, String name) {
            return this == BARE ? row : row.addGroup(name);
        }

        /** Adds a structure to a list. */
        Group addTo(Group list, String name) {
            if (this == BARE) {
                return list.addGroup(name);
            }
            Group wrapped = list.addGroup(repeated);
            return element.isEmpty() ? wrapped : wrapped.addGroup(element);
        }
    }

    private NestedParquet() {}

    static Path write(Path file, String schema, int rows, ParquetFiles.Filler filler) throws IOException {
        return ParquetFiles.write(file, CompressionCodecName.ZSTD, "message t { " + schema + " }", rows, filler);
    }

    /** Adds a list of integers in three levels. */
    static void integers(Group row, String name, int... values) {
        Group list = row.addGroup(name);
        for (int value : values) {
            list.addGroup("list").add("element", value);
        }
    }

    /** Adds a list of single-precision numbers in three levels. */
    static void floats(Group row, String name, double... values) {
        Group list = row.addGroup(name);
        for (double value : values) {
            list.addGroup("list").add("element", (float) value);
        }
    }

    /** Adds a list of flags in three levels. */
    static void flags(Group row, String name, boolean... values) {
        Group list = row.addGroup(name);
        for (boolean value : values) {
            list.addGroup("list").add("element", value);
        }
    }

    /** Adds a list of texts in three levels. */
    static void texts(Group row, String name, String... values) {
        Group list = row.addGroup(name);
        for (String value : values) {
            list.addGroup("list").add("element", value);
        }
    }
}
