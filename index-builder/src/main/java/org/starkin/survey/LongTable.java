package org.starkin.survey;

import java.nio.file.Path;

/** The long table, as {@link LongTableReader} describes it. */
final class LongTable implements TableFormat {

    /** The word of the format. */
    static final String NAME = "long-table";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(FileHead head) {
        return switch (head.kind()) {
            case TEXT, PARQUET, EMPTY -> true;
            default -> false;
        };
    }

    /** A table whose times or fluxes mean something else than those of another was not meant for the same survey. */
    @Override
    public boolean isOfOneMeaning() {
        return true;
    }

    @Override
    public RowMeaning bind(Rows rows, Path file, ReadOptions options) {
        String source = file.toString();
        LongTableLayout layout = LongTableLayout.withIds(rows.columns(), source, options);
        if (layout.id() != LongTableLayout.ABSENT && rows.isFloating(layout.id())) {
            throw new ColumnNames(rows.columns(), source).floatingId(layout.id());
        }
        return new LongRows(rows, layout, options);
    }
}
