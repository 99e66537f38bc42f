package org.starkin.render;

/** An answer that can be told as one table: as CSV, VOTable or Parquet, beside its JSON. */
public interface Tabular {

    /** The rows of the answer, and what it says beside them. */
    Table table();
}
