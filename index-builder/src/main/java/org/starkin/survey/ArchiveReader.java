package org.starkin.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads files of one {@link ArchiveFormat}. Stateless and thread-safe. */
final class ArchiveReader implements Reader {

    private final ArchiveFormat format;
    private final Extent extent;

    ArchiveReader(ArchiveFormat format, Extent extent) {
        this.format = format;
        this.extent = extent;
    }

    @Override
    public String format() {
        return format.name();
    }

    @Override
    public boolean recognises(FileHead head) {
        return format.recognises(head);
    }

    @Override
    public Photometry open(List<Path> files, ReadOptions options, Consumer<UnusableInput> refused) {
        boolean isByPosition =
                format.isJoinedByPosition() && options.idPattern().isEmpty();
        PartKeys keys = new PartKeys(isByPosition);
        List<PartPlan.Planned> planned = new ArrayList<>();
        Set<String> otherSurveys = new TreeSet<>();
        for (Path file : files) {
            PartKeys own = new PartKeys(isByPosition);
            FileLook look;
            try {
                look = look(file, options, own);
            } catch (UnusableInput e) {
                refused.accept(e);
                continue;
            }
            planned.add(new PartPlan.Planned(file, keys.size(), own.size(), look));
            keys.addAll(own);
            otherSurveys.addAll(look.otherSurveys());
            if (format.isOfOneMeaning()) {
                requireSameMeaning(planned.getFirst(), planned.getLast());
            }
        }
        if (keys.size() == 0 && !planned.isEmpty() && extent == Extent.SURVEY) {
            throw new UnusableInput(Fault.EMPTY, planned.getFirst().file().toString(), noStar(options, otherSurveys));
        }
        return new PartedPhotometry(format, extent, PartPlan.of(planned, keys, isByPosition), options);
    }

    private FileLook look(Path file, ReadOptions options, PartKeys keys) {
        return FileId.byPattern(file, options.idPattern())
                .map(id -> format.look(file, options, (_, position, channel) -> keys.part(id, position, channel)))
                .orElseGet(() -> format.look(file, options, keys));
    }

    private static void requireSameMeaning(PartPlan.Planned first, PartPlan.Planned other) {
        if (!first.look().meaning().agreesWith(other.look().meaning())) {
            throw new UnusableInput(
                    Fault.AMBIGUOUS,
                    other.file().toString(),
                    "is read as " + other.look().description() + " while " + first.file() + " is read as "
                            + first.look().description()
                            + "; one survey has one time system and one unit: build them as two surveys, or say what"
                            + " they are by the time system or the unit of flux");
        }
    }

    private static String noStar(ReadOptions options, Set<String> otherSurveys) {
        return otherSurveys.isEmpty()
                ? "no row has a usable object id"
                : "no row is of survey '" + options.survey().orElse("") + "'; the survey column names "
                        + String.join(
                                ", ", otherSurveys.stream().map(Sources::shown).toList());
    }
}
