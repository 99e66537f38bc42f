package org.starkin.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Figures as text: a line a figure, a column an encoder. */
final class FigureTable {

    private static final int WIDTH = 17;

    private FigureTable() {}

    /** The table of encoders measured on the same stars, all of the same figures. */
    static String text(List<EncoderFigures> encoders) {
        EncoderFigures first = encoders.getFirst();
        StringBuilder text = new StringBuilder();
        text.append("part=").append(first.part()).append(" seed=").append(first.seed());
        text.append("\nencoders: ")
                .append(encoders.stream().map(one -> one.encoder().toString()).collect(Collectors.joining(", ")));
        for (EncoderFigures one : encoders) {
            text.append("\nrefused light curves, ")
                    .append(one.encoder())
                    .append(": ")
                    .append(refused(one));
        }
        text.append('\n');
        int longest = first.figures().stream()
                .mapToInt(figure -> figure.name().length())
                .max()
                .orElse(1);
        String section = "";
        for (int i = 0; i < first.figures().size(); i++) {
            Figure figure = first.figures().get(i);
            if (!figure.section().equals(section)) {
                section = figure.section();
                text.append(heading(section, longest, encoders));
            }
            text.append("  ").append(padded(figure.name(), longest));
            for (EncoderFigures encoder : encoders) {
                text.append(cell(encoder, figure));
            }
            text.append("   ").append(figure.basis()).append('\n');
        }
        return text.toString();
    }

    private static String refused(EncoderFigures figures) {
        return figures.refused().isEmpty()
                ? "none"
                : figures.refused().entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String heading(String word, int longest, List<EncoderFigures> encoders) {
        String question = Section.valueOf(word.toUpperCase(Locale.ROOT)).question();
        StringBuilder text = new StringBuilder("\n" + word + ": " + question + "\n  " + " ".repeat(longest));
        for (EncoderFigures encoder : encoders) {
            String name = encoder.encoder().name();
            text.append(String.format(
                    Locale.ROOT, "%" + WIDTH + "s", name.substring(Math.max(0, name.length() - WIDTH + 1))));
        }
        return text.append('\n').toString();
    }

    /** An encoder's own figure of the same name; nothing where it has none. */
    private static String cell(EncoderFigures encoder, Figure named) {
        return encoder.find(Section.valueOf(named.section().toUpperCase(Locale.ROOT)), named.name())
                .map(FigureTable::cell)
                .orElse(String.format(Locale.ROOT, "%" + WIDTH + "s", "-"));
    }

    private static String cell(Figure figure) {
        String value = String.format(Locale.ROOT, "%.3f", figure.value());
        String deviation = figure.deviation().isPresent()
                ? String.format(Locale.ROOT, " +- %.3f", figure.deviation().getAsDouble())
                : "";
        return String.format(Locale.ROOT, "%" + WIDTH + "s", value + deviation);
    }

    static String byClass(String title, Retrieval retrieval) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%n%s%n%-12s%9s%8s%8s%8s%n", title, "class", "queries", "mAP", "P@10", "F1"));
        retrieval
                .byClass()
                .forEach((kind, of) -> text.append(String.format(
                        Locale.ROOT,
                        "%-12s%9d%8.3f%8.3f%8.3f%n",
                        kind,
                        of.queries(),
                        of.meanAveragePrecision(),
                        of.precisionAt10(),
                        of.f1())));
        return text.append(retrieval.confusion().text()).toString();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
