package org.starkin.export;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A network as it is put together, node by node, and written as an ONNX file: {@code ModelProto} of the ONNX
 * specification, IR version {@value #IR_VERSION}, operator set {@value #OPERATOR_SET}. (In that set {@code ReduceMean}
 * and {@code ReduceMax} take their axes as an attribute, {@code ReduceSum} and {@code Slice} as inputs; there is no
 * {@code Gelu}.) The same calls make the same bytes. Not thread-safe.
 *
 * <p>Values go by name. Each must have been made, as an input, a constant or a node's output, before a node takes it,
 * and no name is made twice; {@link IllegalArgumentException} says which name breaks this.
 */
public final class OnnxGraph {

    /** The version of the default domain's operators. */
    public static final int OPERATOR_SET = 17;

    /** The format's version that came with that operator set. */
    public static final int IR_VERSION = 8;

    private static final String PRODUCER = "starkin";

    private final String name;
    private final ProtoMessage nodes = new ProtoMessage();
    private final ProtoMessage constants = new ProtoMessage();
    private final ProtoMessage inputs = new ProtoMessage();
    private final ProtoMessage outputs = new ProtoMessage();
    private final Map<String, String> metadata = new TreeMap<>();
    private final Set<String> made = new HashSet<>();
    private int unnamed;

    /** An empty graph; {@code name} is for people who look into the file. */
    public OnnxGraph(String name) {
        this.name = name;
    }

    /** Takes a value from outside; returns its name. */
    public String input(String input, ElementType type, Shape shape) {
        make(input);
        inputs.message(11, valueInfo(input, type, shape));
        return input;
    }

    /** Holds constant numbers, a network's weights say, by that name, which it returns. */
    public String constant(String constant, Tensor value) {
        make(constant);
        constants.message(5, value.toProto(constant));
        return constant;
    }

    /** Holds constant numbers by a name of its own making, which it returns. */
    public String constant(Tensor value) {
        return constant(fresh("constant"), value);
    }

    /** Adds a node of one output; returns the output's name, which is made up from the operator's. */
    public String node(String operator, List<String> from, Attribute... attributes) {
        String to = fresh(operator);
        node(operator, from, List.of(to), attributes);
        return to;
    }

    /**
     * Adds a node.
     *
     * @param operator its ONNX name: {@code Conv}, {@code MatMul}
     * @param from the values it takes; an empty name stands for an optional input that is left out
     * @param to the values it makes
     */
    public void node(String operator, List<String> from, List<String> to, Attribute... attributes) {
        for (String value : from) {
            if (!value.isEmpty()) {
                requireMade(value, operator + " takes");
            }
        }
        to.forEach(this::make);
        ProtoMessage node = new ProtoMessage();
        from.forEach(value -> node.text(1, value));
        to.forEach(value -> node.text(2, value));
        node.text(3, operator + "_to_" + to.getFirst());
        node.text(4, operator);
        for (Attribute attribute : attributes) {
            node.message(5, toProto(attribute));
        }
        nodes.message(1, node);
    }

    /** Gives a value that was made to the outside. */
    public void output(String output, ElementType type, Shape shape) {
        requireMade(output, "the graph gives");
        outputs.message(12, valueInfo(output, type, shape));
    }

    /** Writes a line about the network into the file; the last value of a key counts. */
    public void metadata(String key, String value) {
        metadata.put(key, value);
    }

    /** The file's content. */
    public byte[] toBytes() {
        ProtoMessage graph = new ProtoMessage();
        graph.append(nodes).text(2, name).append(constants).append(inputs).append(outputs);
        ProtoMessage model = new ProtoMessage()
                .varint(1, IR_VERSION)
                .text(2, PRODUCER)
                .message(7, graph)
                .message(8, new ProtoMessage().text(1, "").varint(2, OPERATOR_SET));
        metadata.forEach((key, value) ->
                model.message(14, new ProtoMessage().text(1, key).text(2, value)));
        return model.toBytes();
    }

    private String fresh(String what) {
        String candidate;
        do {
            candidate = what + "_" + unnamed++;
        } while (made.contains(candidate));
        return candidate;
    }

    private void make(String value) {
        if (value.isEmpty() || !made.add(value)) {
            throw new IllegalArgumentException(
                    "the value '" + value + "' is made twice or has no name; every value needs a name of its own");
        }
    }

    private void requireMade(String value, String who) {
        if (!made.contains(value)) {
            throw new IllegalArgumentException(
                    who + " '" + value + "', which nothing before it makes; add inputs and nodes in order");
        }
    }

    private static ProtoMessage valueInfo(String value, ElementType type, Shape shape) {
        ProtoMessage axes = new ProtoMessage();
        for (Shape.Axis axis : shape.axes()) {
            ProtoMessage length = new ProtoMessage();
            switch (axis) {
                case Shape.Axis.Fixed fixed -> length.varint(1, fixed.length());
                case Shape.Axis.Named named -> length.text(2, named.name());
            }
            axes.message(1, length);
        }
        ProtoMessage tensor = new ProtoMessage().varint(1, type.code()).message(2, axes);
        return new ProtoMessage().text(1, value).message(2, new ProtoMessage().message(1, tensor));
    }

    /** {@code AttributeProto}: the value's field, then the number of its kind in {@code AttributeType}. */
    private static ProtoMessage toProto(Attribute attribute) {
        ProtoMessage message = new ProtoMessage().text(1, attribute.name());
        return switch (attribute) {
            case Attribute.OfFloat one -> message.fixed32(2, one.value()).varint(20, 1);
            case Attribute.OfInt one -> message.varint(3, one.value()).varint(20, 2);
            case Attribute.OfString one -> message.text(4, one.value()).varint(20, 3);
            case Attribute.OfTensor one ->
                message.message(5, one.value().toProto("")).varint(20, 4);
            case Attribute.OfInts many -> {
                many.values().forEach(value -> message.varint(8, value));
                yield message.varint(20, 7);
            }
        };
    }
}
