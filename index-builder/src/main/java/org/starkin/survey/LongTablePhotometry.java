package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;

/** Long tables that were looked through once; every read goes through the files anew. */
final class LongTablePhotometry implements Photometry {

    /**
     * One file.
     *
     * @param file where it is
     * @param layout what its columns are
     * @param rows rows below its header
     */
    record Part(Path file, LongTableLayout layout, long rows) {}

    private final List<Part> parts;
    private final ReadOptions options;
    private final RunCounts runs;

    LongTablePhotometry(List<Part> parts, ReadOptions options, RunCounts runs) {
        this.parts = List.copyOf(parts);
        this.options = options;
        this.runs = runs;
    }

    @Override
    public long stars() {
        return runs.stars();
    }

    @Override
    public long rows() {
        return parts.stream().mapToLong(Part::rows).sum();
    }

    @Override
    public List<String> description() {
        return parts.stream()
                .map(part -> part.file().getFileName() + ": " + part.rows() + " rows; "
                        + part.layout().description())
                .toList();
    }

    @Override
    public ReadCounts read(StarConsumer consumer) {
        LongTableLayout first = parts.getFirst().layout();
        boolean hasErrors = parts.stream().anyMatch(part -> part.layout().error() != LongTableLayout.ABSENT);
        StarGatherer gatherer = new StarGatherer(
                consumer,
                new StarGatherer.Meaning(first.timeSystem(), first.unit(), hasErrors),
                runs,
                options.limits());
        for (Part part : parts) {
            String source = part.file().toString();
            try (Rows table = Tables.open(part.file(), options.limits())) {
                table.use(part.layout().used());
                LongRows rows = new LongRows(source, table, part.layout(), options.survey());
                while (rows.next()) {
                    gatherer.take(rows);
                }
                gatherer.endFile();
            }
        }
        return gatherer.finish();
    }
}
