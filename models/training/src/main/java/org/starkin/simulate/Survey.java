package org.starkin.simulate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** The surveys that can be simulated: their names, their ids, their tables and how well they place a star. */
public enum Survey {
    /** Positions to 0.1 arcseconds (Stassun et al. 2019, AJ 158, 138). */
    TESS(1, 0.1, TableColumns.FLUX_IN_BJD),
    /** Positions to half a milliarcsecond (Gaia DR3 documentation). */
    GAIA(2, 0.0005, TableColumns.MAGNITUDE_IN_BJD_TCB),
    /** Positions to 0.1 arcseconds. */
    ZTF(3, 0.1, TableColumns.MAGNITUDE_IN_HMJD),
    /** ASAS-3: positions to 2 arcseconds, a seventh of a pixel. */
    ASAS(4, 2, TableColumns.MAGNITUDE_IN_HJD),
    /** ASAS-SN in V, until 2018. */
    ASASSN(5, 1, TableColumns.MAGNITUDE_IN_HJD),
    /** ASAS-SN in g, since 2017. */
    ASASSN_G(6, 1, TableColumns.MAGNITUDE_IN_HJD),
    /** The Catalina surveys. */
    CATALINA(7, 0.5, TableColumns.MAGNITUDE_IN_MJD),
    ATLAS(8, 0.2, TableColumns.MAGNITUDE_IN_MJD),
    OGLE(9, 0.1, TableColumns.MAGNITUDE_IN_HJD),
    MACHO(10, 0.5, TableColumns.MAGNITUDE_IN_MJD),
    LINEAR(11, 0.3, TableColumns.MAGNITUDE_IN_MJD),
    /** Hipparcos: positions to a milliarcsecond. */
    HIPPARCOS(12, 0.001, TableColumns.MAGNITUDE_IN_BJD),
    KEPLER(13, 0.1, TableColumns.FLUX_IN_BKJD),
    K2(14, 0.1, TableColumns.FLUX_IN_BKJD),
    /** Rubin's LSST. */
    RUBIN(15, 0.05, TableColumns.NANOJANSKY_IN_MJD),
    /** VVV, infrared. */
    VVV(16, 0.1, TableColumns.MAGNITUDE_IN_MJD),
    /** Another survey for every star, none of which exists. */
    SPARSE(17, 0.5, TableColumns.MAGNITUDE_IN_HJD);

    private static final long FIRST_PLACE = 16;

    private final int place;
    private final double astrometricErrorArcsec;
    private final TableColumns columns;

    Survey(int place, double astrometricErrorArcsec, TableColumns columns) {
        this.place = place;
        this.astrometricErrorArcsec = astrometricErrorArcsec;
        this.columns = columns;
    }

    /** The survey of a name, in any case. */
    public static Optional<Survey> named(String name) {
        return Arrays.stream(values())
                .filter(survey -> survey.lowerName().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All names, for a message. */
    public static String allNames() {
        return Arrays.stream(values()).map(Survey::lowerName).collect(Collectors.joining(", "));
    }

    /** The name by which files and skies call it. */
    public String lowerName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What looks at the stars of the sky that has this seed, under that sky's weather. */
    public Observatory observatory(long skySeed) {
        return maker().apply(skySeed);
    }

    private LongFunction<Observatory> maker() {
        return switch (this) {
            case TESS -> _ -> new TessObservatory();
            case GAIA -> _ -> new GaiaObservatory();
            case ZTF -> ZtfObservatory::new;
            case ASAS -> onGround(AsasPlan.plan());
            case ASASSN -> onGround(AsasSnPlan.inV());
            case ASASSN_G -> onGround(AsasSnPlan.inG());
            case CATALINA -> onGround(CatalinaPlan.plan());
            case ATLAS -> onGround(AtlasPlan.plan());
            case OGLE -> onGround(OglePlan.plan());
            case MACHO -> onGround(MachoPlan.plan());
            case LINEAR -> onGround(LinearPlan.plan());
            case HIPPARCOS -> _ -> new HipparcosObservatory();
            case KEPLER -> _ -> new KeplerObservatory(false);
            case K2 -> _ -> new KeplerObservatory(true);
            case RUBIN -> onGround(RubinPlan.plan());
            case VVV -> onGround(VvvPlan.plan());
            case SPARSE -> SparseObservatory::new;
        };
    }

    private LongFunction<Observatory> onGround(GroundPlan plan) {
        return skySeed -> new GroundObservatory(this, plan, skySeed);
    }

    /** The columns of its table of photometry. */
    TableColumns columns() {
        return columns;
    }

    /** What sets its randomness apart from that of other surveys; never changed, lest skies change. */
    int place() {
        return place;
    }

    /** A seed for what this survey draws about a target; surveys do not disturb each other. */
    long seedFor(Target target) {
        return Seeds.within(target.seed(), FIRST_PLACE + place);
    }

    /** Where this survey thinks the star is. */
    Direction position(SimulatedStar star) {
        SplittableRandom random = Seeds.generator(seedFor(star), 0);
        return star.direction().measured(random, astrometricErrorArcsec);
    }
}
