package org.starkin.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An object of a {@code card.json}, entry by entry, each checked with its place in the card told where it is wrong. */
final class CardJson {

    private static final int LONGEST_SHOWN = 60;

    private final String path;
    private final JsonNode node;

    private CardJson(String path, JsonNode node) {
        this.path = path;
        this.node = node;
        if (!(node instanceof ObjectNode)) {
            throw new UnusableEncoder("card.json: " + (path.isEmpty() ? "the card" : path) + " is " + shown(node)
                    + "; it must be an object { }");
        }
    }

    /** The card in {@code json}. */
    static CardJson parse(byte[] json) {
        try {
            return new CardJson("", new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UnusableEncoder("card.json is not JSON: " + e.getMessage(), e);
        }
    }

    boolean has(String entry) {
        return node.hasNonNull(entry);
    }

    CardJson object(String entry) {
        return new CardJson(place(entry), node.path(entry));
    }

    /** The names of this object's entries, in the card's order. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    void requireOnly(Set<String> known) {
        for (String name : names()) {
            if (!known.contains(name)) {
                throw wrong(
                        place(name),
                        "unknown",
                        String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    String text(String entry) {
        return text(place(entry), node.path(entry));
    }

    private static String text(String place, JsonNode value) {
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw wrong(place, shown(value), "a text");
        }
        return value.textValue();
    }

    /** The texts of an array, or a single text. */
    List<String> texts(String entry) {
        JsonNode value = node.path(entry);
        if (!value.isArray()) {
            return List.of(text(entry));
        }
        List<String> texts = new ArrayList<>();
        value.forEach(one -> texts.add(text(place(entry), one)));
        return texts;
    }

    /** The axes of a shape, names and lengths alike as texts. */
    List<String> shape(String entry) {
        JsonNode value = node.path(entry);
        if (!value.isArray()) {
            throw wrong(place(entry), shown(value), "an array");
        }
        List<String> axes = new ArrayList<>();
        value.forEach(axis -> axes.add(axis.asText()));
        return axes;
    }

    int integer(String entry, int least, int most) {
        JsonNode value = node.path(entry);
        if (!value.canConvertToInt()
                || !value.isIntegralNumber()
                || value.intValue() < least
                || value.intValue() > most) {
            throw wrong(place(entry), shown(value), least + " to " + most);
        }
        return value.intValue();
    }

    double number(String entry) {
        JsonNode value = node.path(entry);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw wrong(place(entry), shown(value), "a number");
        }
        return value.doubleValue();
    }

    /** A word that is the name of a constant, in lower case. */
    <E extends Enum<E>> E word(String entry, E[] allowed) {
        return word(place(entry), text(entry), allowed);
    }

    /** The word that means a constant. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E word(String place, String word, E[] allowed) {
        Optional<E> found =
                Arrays.stream(allowed).filter(one -> word(one).equals(word)).findFirst();
        return found.orElseThrow(() -> wrong(
                place,
                "'" + word + "'",
                Arrays.stream(allowed).map(CardJson::word).collect(Collectors.joining(", "))));
    }

    String place(String entry) {
        return path.isEmpty() ? entry : path + "." + entry;
    }

    static UnusableEncoder wrong(String place, String seen, String allowed) {
        return new UnusableEncoder("card.json: " + place + " is " + seen + "; allowed: " + allowed);
    }

    private static String shown(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "missing";
        }
        String text = value.toString();
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
    }
}
