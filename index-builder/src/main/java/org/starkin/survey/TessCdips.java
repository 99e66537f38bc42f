package org.starkin.survey;

import java.util.List;
import java.util.Optional;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.TimeSystem;

/**
 * Light curves of the Cluster Difference Imaging Photometric Survey of TESS (Bouma et al. 2019, ApJS 245, 13): magnitudes
 * of the smallest of three apertures, {@code PCA1}, freed of what the stars of a detector share, or where a release has
 * none {@code IRM1}, as measured; not {@code TFA1}, whose filter is made for transits. Errors are {@code IRE1} for both.
 * The id is that of Gaia DR2; the TIC number is a property. Times, {@code TMID_BJD}, are whole Barycentric Julian Dates in
 * TDB, whatever the header says of a time zero.
 *
 * <p>Advised, and strict, are points whose flag {@code IRQ1} is {@code G} or {@code 0}; the column's comment calls them OK.
 */
final class TessCdips implements FitsFormat {

    @Override
    public String name() {
        return "tess-cdips";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.has("TMID_BJD", "IRM1", "IRE1", "IRQ1");
    }

    @Override
    public FitsCurve curve(FitsTable table, Quality quality) {
        String flags = table.require("IRQ1");
        return new FitsCurve(
                MissionCards.star(
                        table, new String[] {"OBJECT", "TICID"}, "TICID", "TESSMAG", "TICTEFF", "TICLOGG", "TICRAD"),
                TessSpoc.PASSBAND,
                TimeSystem.BJD_TDB,
                BrightnessUnit.MAGNITUDE,
                table.require("TMID_BJD"),
                table.require("PCA1", "IRM1"),
                table.find("IRE1"),
                Optional.empty(),
                quality == Quality.ANY
                        ? List.of()
                        : List.of(new FitsCurve.Flag(flags, letter -> letter != 'G' && letter != '0')));
    }
}
