package org.starkin.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.starkin.encoder.EncoderId;

/**
 * What one encoder's vectors are worth. Immutable.
 *
 * @param encoder which
 * @param part the stars measured on: test stars for figures to quote, validation stars for choosing
 * @param seed of every random draw
 * @param figures in the order of the table
 * @param retrievals class by class, by name: {@code catalina, unseen}
 * @param refused light curves that no encoder takes, or that this one makes no vector of, by survey and reason
 */
public record EncoderFigures(
        EncoderId encoder,
        Part part,
        long seed,
        List<Figure> figures,
        Map<String, Retrieval> retrievals,
        Map<String, Integer> refused) {

    /** Digits kept of a figure in a file: more than its own error is worth. */
    private static final double ROUNDING = 1e4;

    public EncoderFigures {
        figures = List.copyOf(figures);
        retrievals = new LinkedHashMap<>(retrievals);
        refused = new TreeMap<>(refused);
    }

    /** The figure of that name in a section, where it was measured. */
    public Optional<Figure> find(Section section, String name) {
        return figures.stream()
                .filter(figure ->
                        figure.section().equals(section.word()) && figure.name().equals(name))
                .findFirst();
    }

    /** The table as text. */
    public String text() {
        return FigureTable.text(List.of(this));
    }

    /** Maps, lists and numbers only, in the order of the table: for a {@code card.json}. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("encoder", encoder.toString());
        json.put("part", part.name());
        json.put("seed", seed);
        json.put("refused", refused);
        Map<String, Map<String, Object>> sections = new LinkedHashMap<>();
        for (Figure figure : figures) {
            sections.computeIfAbsent(figure.section(), word -> new LinkedHashMap<>())
                    .put(figure.name(), json(figure));
        }
        json.putAll(sections);
        return json;
    }

    private static Map<String, Object> json(Figure figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", rounded(figure.value()));
        figure.deviation().ifPresent(deviation -> json.put("deviation", rounded(deviation)));
        json.put("basis", figure.basis());
        return json;
    }

    private static double rounded(double value) {
        return Math.round(value * ROUNDING) / ROUNDING;
    }

    /** The retrievals class by class, and who is taken for whom by the five nearest. */
    public String byClass() {
        StringBuilder text = new StringBuilder();
        retrievals.forEach((name, retrieval) -> text.append(FigureTable.byClass(encoder + ", " + name, retrieval)));
        return text.toString();
    }
}
