package org.starkin.survey;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * LAMOST's spectra as tables: low resolution from DR8 on, a table {@code COADD} of one row of vectors {@code FLUX,
 * IVAR, WAVELENGTH, ANDMASK, ORMASK}; medium resolution, tables {@code COADD_B} and {@code COADD_R}, whose wavelengths
 * were logarithms, {@code LOGLAM}, a pixel a row, up to DR7 (LAMOST DR8, "Data production description" of both surveys,
 * section 2). Of medium resolution the exposures one by one, in tables {@code B-...} and {@code R-...}, are not read.
 * Stateless.
 */
final class LamostTable implements SpectrumFormat {

    private static final String COADDED = "COADD";

    @Override
    public String name() {
        return "lamost-table";
    }

    @Override
    public boolean recognises(FileHead head) {
        return FitsPixels.areIn(head) && LamostCards.isLamost(head);
    }

    @Override
    public ReadSpectrum read(Path file, SpectrumOptions options) {
        List<FitsTable> arms = FitsPixels.tables(file, options, LamostTable::isCoadded);
        if (arms.isEmpty()) {
            throw new UnusableInput(
                    Fault.MISSING_COLUMN,
                    file.toString(),
                    "has no table COADD, COADD_B or COADD_R with FLUX and WAVELENGTH; single exposures are not read");
        }
        MeasuredPixels pixels = FitsPixels.of(file, options, arms, LamostTable::marked);
        return LamostCards.read(name(), file, pixels, options, arms.getFirst()::card);
    }

    private static boolean isCoadded(FitsTable table) {
        boolean isNamedSo = table.ownCard("EXTNAME")
                .filter(extension -> extension.toUpperCase(Locale.ROOT).startsWith(COADDED))
                .isPresent();
        return isNamedSo && FitsPixels.areIn(table);
    }

    private static BitSet marked(FitsTable table) {
        return table.find("ANDMASK", "PIXMASK")
                .map(column -> MeasuredPixels.nonZero(table.elements(column)))
                .orElseGet(BitSet::new);
    }
}
