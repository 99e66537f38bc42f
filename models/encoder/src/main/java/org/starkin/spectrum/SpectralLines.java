package org.starkin.spectrum;

import java.util.List;
import java.util.stream.Stream;

/**
 * The lines and bands that are strong in stars between 3,855 and 7,370 A: those of hydrogen and helium in hot stars, of
 * metals in cool ones, of molecules in the coolest. Immutable.
 *
 * <p>Lines are from the NIST Atomic Spectra Database (version 5, Ritz or observed wavelengths in air, those of hydrogen
 * and of Mg II 4481 means over their fine structure), bands from Pearse and Gaydon 1976 (The Identification of
 * Molecular Spectra, 4th edition, heads in air, to 1 A).
 */
public final class SpectralLines {

    private static final String NIST = "NIST Atomic Spectra Database 5";
    private static final String PEARSE_GAYDON = "Pearse and Gaydon 1976";

    /**
     * A line and what it counts when a velocity is measured.
     *
     * @param cool in a cool star's mask, from 0
     * @param hot in a hot star's mask, from 0
     */
    record Weighted(SpectralLine line, double cool, double hot) {}

    static final List<Weighted> WEIGHTED = List.of(
            line("H alpha", 6562.79, 1, 1),
            line("H beta", 4861.35, 1, 1),
            line("H gamma", 4340.472, 1, 1),
            line("H delta", 4101.734, 1, 1),
            line("H epsilon", 3970.075, 0, 0.7),
            line("H 8", 3889.064, 0, 0.7),
            line("He I 4026", 4026.191, 0, 0.5),
            line("He I 4471", 4471.480, 0, 0.7),
            line("He I 4922", 4921.931, 0, 0.3),
            line("He I 5876", 5875.621, 0, 0.5),
            line("He I 6678", 6678.152, 0, 0.4),
            line("He II 4686", 4685.704, 0, 0.4),
            line("He II 5412", 5411.52, 0, 0.3),
            line("Mg II 4481", 4481.2, 0, 0.3),
            line("Ca II K", 3933.663, 2, 0),
            line("Ca II H", 3968.469, 2, 0),
            line("Ca I 4227", 4226.728, 2, 0),
            line("Mg I b4", 5167.321, 1.5, 0),
            line("Mg I b2", 5172.684, 2, 0),
            line("Mg I b1", 5183.604, 2, 0),
            line("Na I D2", 5889.951, 2, 0),
            line("Na I D1", 5895.924, 2, 0),
            line("Fe I 4046", 4045.812, 1, 0),
            line("Fe I 4064", 4063.594, 1, 0),
            line("Fe I 4072", 4071.738, 1, 0),
            line("Fe I 4272", 4271.760, 1, 0),
            line("Fe I 4326", 4325.762, 1, 0),
            line("Fe I 4384", 4383.545, 1.5, 0),
            line("Fe I 4405", 4404.750, 1, 0),
            line("Fe I 4415", 4415.122, 0.7, 0),
            line("Fe I 4529", 4528.614, 0.7, 0),
            line("Fe I 4921", 4920.502, 0.7, 0),
            line("Fe I 4958", 4957.597, 0.7, 0),
            line("Fe I 5227", 5227.189, 1, 0),
            line("Fe I 5270", 5269.537, 1.5, 0),
            line("Fe I 5328", 5328.039, 1.5, 0),
            line("Fe I 5371", 5371.489, 0.8, 0),
            line("Fe I 5406", 5405.775, 0.8, 0),
            line("Fe I 5430", 5429.696, 0.8, 0),
            line("Fe I 5447", 5446.916, 0.8, 0),
            line("Fe I 5456", 5455.609, 0.8, 0),
            line("Fe I 6495", 6494.980, 0.8, 0),
            line("Ca I 6103", 6102.723, 0.7, 0),
            line("Ca I 6122", 6122.217, 1, 0),
            line("Ca I 6162", 6162.173, 1, 0),
            line("Ca I 6439", 6439.075, 0.7, 0));

    private static final List<SpectralLine> BANDS = List.of(
            band("CN 3883", 3883),
            band("CH G band", 4315),
            band("TiO 4584", 4584),
            band("TiO 4761", 4761),
            band("TiO 4955", 4955),
            band("TiO 5167", 5167),
            band("MgH 5211", 5211),
            band("TiO 5448", 5448),
            band("TiO 5847", 5847),
            band("TiO 6159", 6159),
            band("CaH 6382", 6382),
            band("TiO 6651", 6651),
            band("TiO 7054", 7054));

    /** All of them: lines first, then bands. */
    public static final List<SpectralLine> ALL =
            Stream.concat(WEIGHTED.stream().map(Weighted::line), BANDS.stream()).toList();

    private SpectralLines() {}

    private static Weighted line(String name, double airAngstrom, double cool, double hot) {
        double vacuum = AirVacuum.toVacuum(airAngstrom);
        return new Weighted(new SpectralLine(name, vacuum, SpectralLine.Kind.LINE, NIST), cool, hot);
    }

    private static SpectralLine band(String name, double airAngstrom) {
        return new SpectralLine(name, AirVacuum.toVacuum(airAngstrom), SpectralLine.Kind.BAND, PEARSE_GAYDON);
    }
}
