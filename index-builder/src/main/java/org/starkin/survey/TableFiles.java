package org.starkin.survey;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.starkin.lightcurve.DropReason;

/** A format that is a table: rows of one id that follow each other are one part of its star. Thread-safe. */
final class TableFiles implements ArchiveFormat {

    private static final int MOST_SURVEYS_NAMED = 20;

    private final TableFormat format;

    TableFiles(TableFormat format) {
        this.format = format;
    }

    @Override
    public String name() {
        return format.name();
    }

    @Override
    public boolean recognises(FileHead head) {
        return format.recognises(head);
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
        try (Rows table = Tables.open(file, options.limits())) {
            RowMeaning meaning = format.bind(table, file, options);
            table.use(meaning.owners());
            OwnedRows rows = new OwnedRows(table, meaning);
            Set<String> otherSurveys = new TreeSet<>();
            Optional<String> current = Optional.empty();
            long count = 0;
            while (rows.next()) {
                count++;
                if (rows.owner() == OwnedRows.Owner.STAR && !current.equals(Optional.of(rows.id()))) {
                    current = Optional.of(rows.id());
                    keys.part(rows.id(), meaning.star(rows.id()).position(), meaning.channel());
                }
                if (rows.owner() == OwnedRows.Owner.OTHER_SURVEY && otherSurveys.size() < MOST_SURVEYS_NAMED) {
                    meaning.otherSurvey().ifPresent(otherSurveys::add);
                }
            }
            if (count == 0) {
                throw new UnusableInput(Fault.EMPTY, file.toString(), "has a header but no row below it");
            }
            String description = Stream.concat(Stream.of(meaning.description()), table.remarks().stream())
                    .collect(Collectors.joining("; "));
            return new FileLook(count, description, meaning.meaning(), otherSurveys);
        }
    }

    @Override
    public void read(Path file, ReadOptions options, PartConsumer parts) {
        try (Rows table = Tables.open(file, options.limits())) {
            RowMeaning meaning = format.bind(table, file, options);
            table.use(meaning.used());
            OwnedRows rows = new OwnedRows(table, meaning);
            Runs runs = new Runs(file.toString(), rows, meaning, parts, options.limits());
            while (rows.next()) {
                runs.take();
            }
            runs.end();
        }
    }

    /** Gathers the rows that follow each other: those of one star, and those that belong to none. */
    private static final class Runs {

        private record Current(ObjectRow star, StarRows points) {}

        private final String source;
        private final OwnedRows rows;
        private final RowMeaning meaning;
        private final PartConsumer parts;
        private final Limits limits;
        private final OwnerlessRows ownerless;
        private Optional<Current> current = Optional.empty();

        Runs(String source, OwnedRows rows, RowMeaning meaning, PartConsumer parts, Limits limits) {
            this.source = source;
            this.rows = rows;
            this.meaning = meaning;
            this.parts = parts;
            this.limits = limits;
            this.ownerless = new OwnerlessRows(source, parts);
        }

        void take() {
            switch (rows.owner()) {
                case STAR -> takePoint();
                case OTHER_SURVEY -> parts.otherSurvey();
                case NO_ID, BAD_ID -> ownerless.take(rows);
            }
        }

        private void takePoint() {
            ownerless.end();
            if (current.isEmpty() || !current.get().star().objectId().equals(rows.id())) {
                endStar();
                current = Optional.of(new Current(meaning.star(rows.id()), new StarRows(limits.mostPointsPerStar())));
            }
            StarRows points = current.orElseThrow().points();
            meaning.addTo(points).ifPresent(fault -> {
                points.drop(DropReason.UNREADABLE);
                parts.unreadable(source + ", " + rows.where() + ", " + fault);
            });
        }

        private void endStar() {
            current.ifPresent(star ->
                    parts.part(new StarPart(star.star(), meaning.meaning(), star.points(), StarPart.Level.COMMON)));
            current = Optional.empty();
        }

        void end() {
            ownerless.end();
            endStar();
        }
    }
}
