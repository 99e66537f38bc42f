package org.starkin.build;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.starkin.index.Reject;
import org.starkin.survey.ObjectsTable;

/** The rows of an objects table of which no photometry has come, in the order of the table. Not thread-safe. */
final class UnseenObjects {

    /** The reason of a row of the objects table whose star has no photometry. */
    static final String NO_PHOTOMETRY = "no_photometry";

    private final Optional<ObjectsTable> table;
    private final Set<String> ids = new LinkedHashSet<>();

    private UnseenObjects(Optional<ObjectsTable> table) {
        this.table = table;
        table.map(ObjectsTable::ids).ifPresent(ids::addAll);
    }

    /** Those that {@code sink} was not given so far; none where it takes but a part of a survey. */
    static UnseenObjects of(Optional<ObjectsTable> table, StarSink sink) {
        UnseenObjects unseen = new UnseenObjects(sink.isWholeSurvey() ? table : Optional.empty());
        sink.removeSeenBefore(unseen.ids);
        return unseen;
    }

    /** Something of this object has come. */
    void seen(String objectId) {
        ids.remove(objectId);
    }

    /** Hands on what has not come to the end. */
    void forEach(Consumer<Reject> action) {
        String source = table.map(ObjectsTable::source).orElse("");
        ids.forEach(id -> action.accept(
                new Reject(source, id, NO_PHOTOMETRY, "the objects table names it, but no curve has its id")));
    }
}
