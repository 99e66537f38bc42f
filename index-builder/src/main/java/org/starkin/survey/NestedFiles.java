package org.starkin.survey;

import java.nio.file.Path;
import java.util.Optional;

/** A format whose rows are stars: each row is one part of its star. Thread-safe. */
final class NestedFiles implements ArchiveFormat {

    private final NestedFormat format;

    NestedFiles(NestedFormat format) {
        this.format = format;
    }

    @Override
    public String name() {
        return format.name();
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.kind() == FileKind.PARQUET && format.recognises(head);
    }

    @Override
    public boolean isJoinedByPosition() {
        return format.isJoinedByPosition();
    }

    @Override
    public boolean isOfOneMeaning() {
        return format.isOfOneMeaning();
    }

    @Override
    public FileLook look(Path file, ReadOptions options, KeyConsumer keys) {
        HatsCatalogue.of(file).ifPresent(HatsCatalogue::requireStars);
        try (ParquetRows table = open(file, options)) {
            NestedMeaning meaning = format.bind(table, file, options);
            table.use(meaning.owners());
            OwnedRows rows = new OwnedRows(table, meaning);
            boolean isEmpty = true;
            while (rows.next()) {
                isEmpty = false;
                if (rows.owner() == OwnedRows.Owner.STAR) {
                    keys.part(rows.id(), meaning.star(rows.id()).position(), meaning.channel());
                }
            }
            if (isEmpty) {
                throw new UnusableInput(Fault.EMPTY, file.toString(), "has columns but no row");
            }
            return new FileLook(table.values(meaning.points()), meaning.description(), meaning.meaning());
        }
    }

    @Override
    public void read(Path file, ReadOptions options, PartConsumer parts) {
        try (ParquetRows table = open(file, options)) {
            NestedMeaning meaning = format.bind(table, file, options);
            table.use(meaning.used());
            OwnedRows rows = new OwnedRows(table, meaning);
            OwnerlessRows ownerless = new OwnerlessRows(file.toString(), parts);
            while (rows.next()) {
                if (rows.owner() == OwnedRows.Owner.STAR) {
                    ownerless.end();
                    handOn(rows, meaning, options.limits(), parts);
                } else {
                    ownerless.take(rows);
                }
            }
            ownerless.end();
        }
    }

    private static void handOn(OwnedRows rows, NestedMeaning meaning, Limits limits, PartConsumer parts) {
        StarRows points = new StarRows(limits.mostPointsPerStar());
        Optional<NestedMeaning.Flaw> flaw = meaning.addTo(points);
        if (flaw.isPresent()) {
            NestedMeaning.Flaw found = flaw.get();
            String detail = rows.where() + ": " + found.detail();
            parts.emptyPart(rows.id(), found.reason(), detail, Math.max(1, found.points()));
            return;
        }
        ObjectRow star = meaning.described(meaning.star(rows.id()));
        parts.part(new StarPart(star, meaning.meaning(), points, StarPart.Level.COMMON));
    }

    private ParquetRows open(Path file, ReadOptions options) {
        FileKind kind = FileHead.kindOf(file);
        if (kind != FileKind.PARQUET) {
            throw new UnusableInput(
                    Fault.NOT_A_TABLE,
                    file.toString(),
                    "seems to be " + kind.words() + "; format " + format.name() + " is a Parquet file");
        }
        return ParquetRows.open(file, options.limits());
    }
}
