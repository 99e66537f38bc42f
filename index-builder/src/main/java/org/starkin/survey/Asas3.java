package org.starkin.survey;

import java.nio.file.Path;
import java.util.Optional;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.TimeSystem;

/**
 * Light curves of ASAS-3 as its pages write them: blocks ({@code #dataset=}, {@code #desig=}, {@code #cra=} in hours,
 * {@code #cdec=}), each of a field, with rows under {@code # HJD MAG_0 ... MER_4 GRADE FRAME} in any order. Times are HJD
 * (UTC), mostly less 2450000. The passband is V.
 *
 * <p>Blocks that follow each other within 15 arcseconds, the resolution of the catalogue, are one star, called by the
 * designation of the first, for a designation may differ by 1 in its last digit from field to field. Their mean magnitudes
 * differ slightly by the archive's own account; they are not brought to one level, as ASAS gives no offsets. Of the five
 * apertures, 2 to 6 pixels wide, one is taken for all blocks of a star, by the rule of thumb of ASAS: number 12 - V, so
 * {@code MAG_0} from magnitude 12 and {@code MAG_4} below 9, where V is the reference magnitude {@code #cmag_2} of the
 * first block; {@code MAG_2} where there is none. Errors are {@code MER}, those of the frame. (Description of the data in
 * each file; explanations of ASAS.)
 *
 * <p>Quality by {@code GRADE}: advised rows are A and B, strict ones A; C and D are left out. Magnitudes of 29.999 and
 * 99.999 are not measured. Thread-safe.
 */
final class Asas3 implements ArchiveFormat {

    private static final double NOT_MEASURED_MAG = 29.99;
    private static final String PASSBAND = "V";

    @Override
    public String name() {
        return "asas3";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.kind() == FileKind.TEXT && head.text().contains("#dataset=") && head.has("HJD", "GRADE");
    }

    @Override
    public FileLook look(Path file, ReadOptions options, KeyConsumer keys) {
        try (Asas3Rows rows = Asas3Rows.open(file, options.limits())) {
            Optional<Asas3Star> current = Optional.empty();
            long count = 0;
            while (rows.next()) {
                count++;
                if (!current.equals(Optional.of(rows.star()))) {
                    current = Optional.of(rows.star());
                    keys.part(rows.star().id(), rows.star().position(), "");
                }
            }
            if (count == 0) {
                throw new UnusableInput(Fault.EMPTY, file.toString(), "has no row below its header");
            }
            return new FileLook(
                    count,
                    "id desig; " + meaning(options).words() + "; one aperture by brightness, flags GRADE",
                    meaning(options));
        }
    }

    private static Meaning meaning(ReadOptions options) {
        return new Meaning(options.timeSystem().orElse(TimeSystem.HJD), BrightnessUnit.MAGNITUDE, true);
    }

    @Override
    public void read(Path file, ReadOptions options, PartConsumer parts) {
        try (Asas3Rows rows = Asas3Rows.open(file, options.limits())) {
            Part part = Part.NONE;
            while (rows.next()) {
                if (!part.star().equals(rows.star())) {
                    part.endTo(parts, options);
                    part = new Part(rows.star(), new StarRows(options.limits().mostPointsPerStar()));
                }
                Optional<String> fault = add(rows, part.points(), options);
                if (fault.isPresent()) {
                    part.points().drop(DropReason.UNREADABLE);
                    parts.unreadable(file + ", " + rows.where() + ", " + fault.get());
                }
            }
            part.endTo(parts, options);
        }
    }

    private record Part(Asas3Star star, StarRows points) {

        static final Part NONE = new Part(Asas3Star.NONE, new StarRows(1));

        void endTo(PartConsumer parts, ReadOptions options) {
            if (!star.equals(Asas3Star.NONE)) {
                ObjectRow known = ObjectRow.at(star.id(), star.position());
                parts.part(new StarPart(known, meaning(options), points, StarPart.Level.COMMON));
            }
        }
    }

    private static Optional<String> add(Asas3Rows rows, StarRows points, ReadOptions options) {
        int aperture = rows.star().aperture();
        Optional<String> fault = rows.fault(aperture);
        if (fault.isPresent()) {
            return fault;
        }
        double mag = rows.mag(aperture);
        if (isFlagged(rows.grade(), options.quality())) {
            points.drop(DropReason.FLAGGED);
        } else if (mag >= NOT_MEASURED_MAG) {
            points.drop(DropReason.NOT_MEASURED);
        } else {
            double written = rows.hjd();
            double time = options.timeSystem().isPresent() ? written : TimeSystems.fullJd(written);
            points.add(options.passband().orElse(PASSBAND), time, mag, rows.error(aperture));
        }
        return Optional.empty();
    }

    private static boolean isFlagged(String grade, Quality quality) {
        return switch (quality) {
            case ANY -> false;
            case ADVISED -> !grade.equals("A") && !grade.equals("B");
            case STRICT -> !grade.equals("A");
        };
    }
}
