package org.starkin.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists of a Parquet file that belong together: the members of one structure or list of structures, or all lists at the top.
 *
 * @param name of the structure; empty at the top
 * @param members the names of the lists without it
 * @param columns the number of each
 */
record ListGroup(String name, List<String> members, List<Integer> columns) {

    ListGroup {
        members = List.copyOf(members);
        columns = List.copyOf(columns);
    }

    /** The groups among columns so named, as {@link ParquetLeaf#name} has it, in their order. */
    static List<ListGroup> of(List<String> names) {
        Map<String, ListGroup.Builder> groups = new LinkedHashMap<>();
        for (int column = 0; column < names.size(); column++) {
            String name = names.get(column);
            if (name.endsWith(ParquetLeaf.LIST) && !name.endsWith(ParquetLeaf.LIST.repeat(2))) {
                String path = name.substring(0, name.length() - ParquetLeaf.LIST.length());
                int dot = path.lastIndexOf('.');
                groups.computeIfAbsent(path.substring(0, Math.max(0, dot)), Builder::new)
                        .add(path.substring(dot + 1), column);
            }
        }
        return groups.values().stream().map(Builder::group).toList();
    }

    private record Builder(String name, List<String> members, List<Integer> columns) {

        Builder(String name) {
            this(name, new ArrayList<>(), new ArrayList<>());
        }

        void add(String member, int column) {
            members.add(member);
            columns.add(column);
        }

        ListGroup group() {
            return new ListGroup(name, members, columns);
        }
    }

    /** Whether these lists are among its members, whatever their case. */
    boolean has(String... wanted) {
        for (String one : wanted) {
            if (find(one) == ColumnNames.ABSENT) {
                return false;
            }
        }
        return true;
    }

    /** The column of a member, whatever its case; {@link ColumnNames#ABSENT} where there is none. */
    int find(String member) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).equalsIgnoreCase(member)) {
                return columns.get(i);
            }
        }
        return ColumnNames.ABSENT;
    }

    /** The column of the member of that number, {@link ColumnNames#ABSENT} for itself. */
    int column(int member) {
        return member == ColumnNames.ABSENT ? ColumnNames.ABSENT : columns.get(member);
    }
}
