package org.starkin.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.starkin.index.Reject;

/**
 * One star's file from a stranger, in any format that is read here, recognised by its content. A table whose columns its sender
 * chooses, a text table with a header that is none of an archive's, and a Parquet file, VOTable or FITS table without ids that is
 * none either, are read as strictly as what is pasted ({@link LongTableReader#readOne}); every other file as a build reads it.
 */
public final class OneStarFile {

    /** What no pasted table is. */
    private static final Set<FileKind> FILES = EnumSet.of(FileKind.FITS, FileKind.PARQUET, FileKind.VOTABLE);

    private final Path file;
    private final String name;
    private final ReadOptions options;
    private final Optional<String> wanted;

    private OneStarFile(Path file, String name, ReadOptions options, Optional<String> wanted) {
        this.file = file;
        this.name = name;
        this.options = options;
        this.wanted = wanted;
    }

    /**
     * The star in a file.
     *
     * @param name what to call the file in an error, which does not tell its path
     * @param wanted the id of the star, of a file of several
     * @throws UnusableInput for every fault of the file, and where it does not hold one star, or not the one that is wanted
     */
    public static OneStar read(Path file, String name, ReadOptions options, Optional<String> wanted) {
        try {
            return new OneStarFile(file, name, options, wanted).read();
        } catch (UnusableInput e) {
            throw e.calling(name, file.toString());
        }
    }

    private OneStar read() {
        Readers readers = new Readers();
        FileHead head = FileHead.of(file);
        Optional<String> archive = readers.recognised(head).filter(format -> !format.equals(LongTable.NAME));
        return isOneTable(head, archive) ? table() : ofArchive(readers, head, archive.orElse(LongTable.NAME));
    }

    private boolean isOneTable(FileHead head, Optional<String> archive) {
        if (!options.columns().isEmpty()) {
            return true;
        }
        return archive.isEmpty() && (!FILES.contains(head.kind()) || isWithoutIds(head.columns()));
    }

    private static boolean isWithoutIds(List<String> columns) {
        return LongTableLayout.fits(columns)
                && columns.stream().noneMatch(column -> ColumnNames.ID.stream().anyMatch(column::equalsIgnoreCase));
    }

    private OneStar table() {
        try (Rows rows = Tables.open(file, options.limits())) {
            return new PastedTable(file.toString(), options, wanted).read(rows);
        }
    }

    private OneStar ofArchive(Readers readers, FileHead head, String format) {
        Photometry photometry = readers.open(Readers.AUTO, List.of(file), options, OneStarFile::refuse);
        Map<ColumnRole, String> taken = format.equals(LongTable.NAME)
                ? LongTableLayout.of(head.columns(), file.toString(), options).taken()
                : Map.of();
        return new OneStar(one(photometry), format, head.columns(), taken, String.join("; ", photometry.description()));
    }

    private static void refuse(UnusableInput fault) {
        throw fault;
    }

    private RawStar one(Photometry photometry) {
        Stars stars = new Stars(wanted);
        photometry.read(stars);
        if (stars.ids.size() > 1 && wanted.isEmpty()) {
            throw new UnusableInput(
                    Fault.SEVERAL_STARS,
                    name,
                    "holds " + photometry.stars() + " stars; give one star's rows, or say which object",
                    stars.choices());
        }
        return stars.found.orElseThrow(() -> wanted.isPresent() && !stars.ids.isEmpty()
                ? new UnusableInput(
                        Fault.NO_SUCH_STAR, name, "has no object " + Sources.shown(wanted.get()), stars.choices())
                : new UnusableInput(
                        Fault.EMPTY,
                        name,
                        stars.rejects.isEmpty() ? "holds no star" : "holds no star: " + stars.rejects.getFirst()));
    }

    /** Keeps the star that is wanted, or else the first, and the ids of all. */
    private static final class Stars implements StarConsumer {

        private final Optional<String> wanted;
        private final Set<String> ids = new LinkedHashSet<>();
        private final List<String> rejects = new ArrayList<>();
        private Optional<RawStar> found = Optional.empty();

        Stars(Optional<String> wanted) {
            this.wanted = wanted;
        }

        @Override
        public void star(RawStar star) {
            ids.add(star.objectId());
            boolean isWanted = wanted.isEmpty() || star.ids().contains(wanted.get());
            if (found.isEmpty() && isWanted) {
                found = Optional.of(star);
            }
        }

        @Override
        public void reject(Reject reject) {
            if (rejects.isEmpty()) {
                rejects.add(reject.detail());
            }
        }

        List<String> choices() {
            return ids.stream().limit(PastedTable.MOST_CHOICES).toList();
        }
    }
}
