package org.starkin.render;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.ac.starlink.table.ColumnData;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.ColumnStarTable;
import uk.ac.starlink.table.DefaultValueInfo;
import uk.ac.starlink.table.DescribedValue;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.ValueInfo;
import uk.ac.starlink.votable.VOStarTable;

/** Tables as the library that writes VOTable and CSV has them. */
final class StarTables {

    private StarTables() {}

    /** @param base the address that links begin with */
    static StarTable of(Table table, URI base) {
        ColumnStarTable star = ColumnStarTable.makeTableWithRows(table.rows().size());
        star.setName(table.name());
        star.setParameter(parameter(new Fact("Description", table.description(), "")));
        table.facts().forEach(fact -> star.setParameter(parameter(fact)));
        for (Column column : table.columns()) {
            star.addColumn(new Cells(info(column, table.timeSystem()), column, table.rows(), base));
        }
        return star;
    }

    private static DescribedValue parameter(Fact fact) {
        return new DescribedValue(
                new DefaultValueInfo(fact.name(), fact.value().getClass(), fact.description()), fact.value());
    }

    private static ColumnInfo info(Column column, Optional<TimeSystemRow> timeSystem) {
        ColumnInfo info = new ColumnInfo(column.name(), column.type(), column.description());
        info.setUCD(column.ucd());
        if (!column.unit().isEmpty()) {
            info.setUnitString(column.unit());
        }
        switch (column.frame()) {
            case NONE -> {}
            case ICRS -> tell(info, VOStarTable.COOSYS_SYSTEM_INFO, "ICRS");
            case TIME -> timeSystem.ifPresent(system -> tell(info, system));
        }
        return info;
    }

    /** In the words of VOTable 1.4, section 3.5. */
    private static void tell(ColumnInfo info, TimeSystemRow system) {
        tell(info, VOStarTable.TIMESYS_TIMESCALE_INFO, system.scale());
        tell(info, VOStarTable.TIMESYS_REFPOSITION_INFO, system.referencePosition());
        tell(info, VOStarTable.TIMESYS_TIMEORIGIN_INFO, Double.toString(system.originJd()));
    }

    private static void tell(ColumnInfo info, ValueInfo what, String value) {
        info.setAuxDatum(new DescribedValue(what, value));
    }

    private static final class Cells extends ColumnData {

        private final Column column;
        private final List<? extends Record> rows;
        private final URI base;

        Cells(ColumnInfo info, Column column, List<? extends Record> rows, URI base) {
            super(info);
            this.column = column;
            this.rows = rows;
            this.base = base;
        }

        @Override
        public @Nullable Object readValue(long row) {
            return Links.value(column, rows.get((int) row), base).orElse(null);
        }
    }
}
