package org.starkin.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures while they are gathered, in the order of the table. For one thread. */
final class Findings {

    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, Retrieval> retrievals = new LinkedHashMap<>();

    void add(Figure figure) {
        figures.add(figure);
    }

    void add(List<Figure> more) {
        figures.addAll(more);
    }

    /** A retrieval, kept for its classes. */
    void add(String name, Retrieval retrieval) {
        retrievals.put(name, retrieval);
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }

    Map<String, Retrieval> retrievals() {
        return new LinkedHashMap<>(retrievals);
    }
}
