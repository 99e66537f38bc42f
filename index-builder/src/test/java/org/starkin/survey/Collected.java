package org.starkin.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starkin.index.Reject;

/** What a reader handed on. */
final class Collected implements StarConsumer {

    final Map<String, RawStar> stars = new LinkedHashMap<>();
    final List<Reject> rejects = new ArrayList<>();

    /** Everything in {@code files}. */
    static Collected read(ReadOptions options, Path... files) {
        Collected collected = new Collected();
        collected.counts = new LongTableReader().open(List.of(files), options).read(collected);
        return collected;
    }

    /** Everything in {@code files}, of formats recognised by their content. */
    static Collected recognised(ReadOptions options, Path... files) {
        return read(options, Readers.AUTO, files);
    }

    /** Everything in {@code files} of a format. */
    static Collected read(ReadOptions options, String format, Path... files) {
        Collected collected = new Collected();
        Photometry photometry =
                new Readers().open(format, FileTree.files(List.of(files)), options, collected.refused::add);
        collected.counts = photometry.read(collected);
        collected.photometry = Optional.of(photometry);
        return collected;
    }

    final List<UnusableInput> refused = new ArrayList<>();
    Optional<Photometry> photometry = Optional.empty();
    ReadCounts counts = new ReadCounts(0, 0, 0, 0, 0, 0, List.of());

    @Override
    public void star(RawStar star) {
        if (stars.put(star.objectId(), star) != null) {
            throw new AssertionError("star " + star.objectId() + " was handed on twice");
        }
    }

    @Override
    public void reject(Reject reject) {
        rejects.add(reject);
    }

    RawStar star(String id) {
        return Optional.ofNullable(stars.get(id)).orElseThrow(() -> new AssertionError("no star " + id));
    }

    RawStar only() {
        if (stars.size() != 1) {
            throw new AssertionError(stars.size() + " stars: " + stars.keySet());
        }
        return stars.values().iterator().next();
    }
}
