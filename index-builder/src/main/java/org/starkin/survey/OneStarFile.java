package org.starkin.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.starkin.index.Reject;

/**
 * One star's file from a stranger, in any format that is read here, recognised by its content. A text table with a header that
 * is none of an archive's is read as strictly as one that is pasted ({@link LongTableReader#readOne}); every other file as a
 * build reads it.
 */
public final class OneStarFile {

    /** What no pasted table is. */
    private static final Set<FileKind> FILES = EnumSet.of(FileKind.FITS, FileKind.PARQUET, FileKind.VOTABLE);

    private OneStarFile() {}

    /**
     * The star in a file.
     *
     * @param name what to call the file in an error, which does not tell its path
     * @throws UnusableInput for every fault of the file, and where it does not hold one star
     */
    public static RawStar read(Path file, String name, ReadOptions options) {
        try {
            Readers readers = new Readers();
            FileHead head = FileHead.of(file);
            Optional<String> format = readers.recognised(head);
            boolean isLongTable =
                    format.filter(new LongTableReader().format()::equals).isPresent();
            return FILES.contains(head.kind()) || (format.isPresent() && !isLongTable)
                    ? one(readers.open(Readers.AUTO, List.of(file), options, OneStarFile::refuse), name)
                    : LongTableReader.readOne(Sources.open(file), name, options);
        } catch (UnusableInput e) {
            String detail = e.reject().detail().replace(file.toString(), name);
            throw new UnusableInput(e.fault(), name, detail, e);
        }
    }

    private static void refuse(UnusableInput fault) {
        throw fault;
    }

    private static RawStar one(Photometry photometry, String name) {
        if (photometry.stars() > 1) {
            throw new UnusableInput(
                    Fault.SEVERAL_STARS, name, "holds " + photometry.stars() + " stars; give one star's rows");
        }
        List<RawStar> stars = new ArrayList<>(1);
        List<String> rejects = new ArrayList<>(1);
        photometry.read(new StarConsumer() {
            @Override
            public void star(RawStar star) {
                if (stars.isEmpty()) {
                    stars.add(star);
                }
            }

            @Override
            public void reject(Reject reject) {
                if (rejects.isEmpty()) {
                    rejects.add(reject.detail());
                }
            }
        });
        if (stars.isEmpty()) {
            throw new UnusableInput(
                    Fault.EMPTY, name, rejects.isEmpty() ? "holds no star" : "holds no star: " + rejects.getFirst());
        }
        return stars.getFirst();
    }
}
