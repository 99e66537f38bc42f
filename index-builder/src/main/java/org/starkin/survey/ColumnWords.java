package org.starkin.survey;

/**
 * What a table says of a column beside its name; empty where it says nothing.
 *
 * @param unit as the table spells it
 * @param ucd its unified content descriptor
 * @param utype its place in a data model
 */
record ColumnWords(String unit, String ucd, String utype) {

    static final ColumnWords NONE = new ColumnWords("", "", "");
}
