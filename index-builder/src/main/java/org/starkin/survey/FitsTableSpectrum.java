package org.starkin.survey;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.starkin.index.SkyPosition;
import org.starkin.spectrum.Medium;

/**
 * A spectrum in a binary table of FITS that is none of an archive's above, such as ESO's science data products: columns
 * {@code WAVE} or {@code LAMBDA}, {@code FLUX}, {@code ERR}, {@code QUAL}, a pixel a row or one row of vectors (ESO
 * Science Data Products Standard, GEN-SPE-ESO-33000-5335, section 5). The unit is that of {@code TUNIT}; a {@code TUCD}
 * of {@code em.wl;obs.atmos} says air, {@code em.wl} alone vacuum. Stateless.
 */
final class FitsTableSpectrum implements SpectrumFormat {

    @Override
    public String name() {
        return "fits-table";
    }

    @Override
    public boolean recognises(FileHead head) {
        return FitsPixels.areIn(head);
    }

    @Override
    public ReadSpectrum read(Path file, SpectrumOptions options) {
        List<FitsTable> tables = FitsPixels.tables(file, options, FitsPixels::areIn);
        if (tables.isEmpty()) {
            throw new UnusableInput(
                    Fault.MISSING_COLUMN,
                    file.toString(),
                    "has no table with a column of wavelengths, such as WAVE or LOGLAM, and one of FLUX");
        }
        FitsTable table = tables.getFirst();
        MeasuredPixels pixels = FitsPixels.of(file, options, List.of(table), FitsTableSpectrum::marked)
                .unit(unit(table))
                .medium(medium(table));
        if (tables.size() > 1) {
            pixels.remark("the file has " + tables.size() + " tables with spectra; the first was read");
        }
        return pixels.read(name(), star(file, table, options));
    }

    private static BitSet marked(FitsTable table) {
        return table.find("QUAL", "MASK", "AND_MASK", "ANDMASK")
                .map(column -> MeasuredPixels.nonZero(table.elements(column)))
                .orElseGet(BitSet::new);
    }

    private static Optional<WavelengthUnit> unit(FitsTable table) {
        Optional<String> column = FitsPixels.wavelengthColumn(table);
        return column.isEmpty()
                ? Optional.of(WavelengthUnit.ANGSTROM)
                : column.flatMap(name -> table.columnCard("TUNIT", name)).flatMap(WavelengthUnit::of);
    }

    private static Optional<Medium> medium(FitsTable table) {
        Optional<String> descriptor = FitsPixels.wavelengthColumn(table)
                .flatMap(name -> table.columnCard("TUCD", name))
                .map(ucd -> ucd.toLowerCase(Locale.ROOT));
        return descriptor
                .map(ucd -> ucd.contains("obs.atmos") ? Medium.AIR : Medium.VACUUM)
                .or(() -> table.card("VACUUM").map(told -> told.equalsIgnoreCase("T") ? Medium.VACUUM : Medium.AIR));
    }

    private static ObjectRow star(Path file, FitsTable table, SpectrumOptions options) {
        String id = FileId.byPattern(file, options.idPattern()).orElseGet(() -> FileId.ofName(file));
        Map<String, String> facts = new TreeMap<>();
        for (String keyword : new String[] {"OBJECT", "INSTRUME", "TELESCOP", "SPEC_RES"}) {
            table.card(keyword).ifPresent(value -> facts.put(keyword.toLowerCase(Locale.ROOT), value));
        }
        return new ObjectRow(
                id,
                SkyPosition.ifValid(table.number("RA"), table.number("DEC")),
                Optional.empty(),
                OptionalDouble.empty(),
                facts);
    }
}
