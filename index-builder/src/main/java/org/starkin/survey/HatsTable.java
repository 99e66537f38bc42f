package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;

/**
 * A catalogue of objects in Parquet with one nested light curve each, as LSDB and nested-pandas write them (HATS), be it a
 * whole catalogue or a file alone. The light curve is a structure of lists, a list of structures, or lists side by side; its
 * members are found by the names of a long table's columns. Where the file is part of a HATS catalogue, the catalogue says
 * which columns are the id and the position; every other column is a property. No flag is known, so that all qualities take
 * every point.
 */
final class HatsTable implements NestedFormat {

    @Override
    public String name() {
        return "hats";
    }

    @Override
    public boolean recognises(FileHead head) {
        List<String> names = head.columns();
        return !curves(names).isEmpty()
                || hasCurvesWithinLists(names)
                || (!LongTableLayout.fits(names)
                        && HatsCatalogue.of(Path.of(head.source())).isPresent());
    }

    @Override
    public NestedMeaning bind(ParquetRows rows, Path file, ReadOptions options) {
        List<String> names = rows.leaves().stream().map(ParquetLeaf::name).toList();
        List<ListGroup> curves = curves(names);
        if (curves.isEmpty()) {
            throw noCurve(rows, names);
        }
        if (curves.size() > 1) {
            throw new UnusableInput(
                    Fault.AMBIGUOUS,
                    file.toString(),
                    "has the light curves "
                            + String.join(
                                    ", ", curves.stream().map(ListGroup::name).toList())
                            + "; write a file with one of them");
        }
        ListGroup group = curves.getFirst();
        LongTableLayout layout = LongTableLayout.of(group.members(), file.toString(), options);
        NestedCurve curve = new NestedCurve(
                rows,
                group.column(layout.time()),
                group.column(layout.value()),
                group.column(layout.error()),
                group.column(layout.band()),
                List.of());
        return new NestedStars(
                new ObjectColumns(rows, HatsCatalogue.of(file)),
                curve,
                layout.meaning(),
                NestedCurve.PointRule.ALL,
                options);
    }

    private static List<ListGroup> curves(List<String> names) {
        return ListGroup.of(names).stream()
                .filter(group -> LongTableLayout.fits(group.members()))
                .toList();
    }

    /** Whether there are light curves, but within lists, such as all matches of an object in another catalogue. */
    private static boolean hasCurvesWithinLists(List<String> names) {
        String deep = ParquetLeaf.LIST.repeat(2);
        return !curves(names.stream()
                        .filter(name -> name.endsWith(deep))
                        .map(name -> name.substring(0, name.length() - ParquetLeaf.LIST.length()))
                        .toList())
                .isEmpty();
    }

    private static UnusableInput noCurve(ParquetRows rows, List<String> names) {
        String seems = hasCurvesWithinLists(names)
                ? "a table of matches whose light curves are lists within lists, which are not read; write one row a"
                        + " light curve"
                : LongTableLayout.fits(names)
                        ? "a long table, one row a point; name format long-table"
                        : "a catalogue of objects alone; name it as the objects table, beside the photometry";
        return new UnusableInput(
                Fault.MISSING_COLUMN,
                rows.source(),
                "has no light curve, which is a list of times and one of magnitudes or fluxes; it seems to be " + seems
                        + "; its columns are " + new ColumnNames(rows.columns(), rows.source()).found());
    }
}
