package org.starkin.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.starkin.encoder.NetworkInput;
import org.starkin.encoder.PointValue;
import org.starkin.encoder.SequenceCard;
import org.starkin.encoder.SequenceInput;

/**
 * The network of the {@code starclr} encoder, after StarCLR (Ding, Chen et al. 2026, arXiv 2604.24516): the points of one
 * passband as tokens of time and flux, a transformer, and the mean over the points. A token is a linear map of the
 * scaled flux plus sines and cosines of the time since the first point. Nothing else is seen: no error, no passband, no
 * magnitude, no period.
 *
 * <p>Its time basis is mended. StarCLR's shortest period is one day, and each of its frequencies has either a sine or a
 * cosine, so that half the phases of each are out of sight; stars that vary within hours look alike to it. Here every
 * frequency has both, and the periods go from 0.05 days (delta Scuti stars) to 10,000 days. Times are of single
 * precision: 10,000 days after the first point they are known to 0.001 days, a fiftieth of the shortest period.
 *
 * <p>The layers are normalised before each of their halves (Xiong et al. 2020, arXiv 2002.04745), so that they learn
 * without a long warm-up. The padding takes no part: it is attended to by no point and is not in the mean. Immutable.
 */
public final class StarClrNetwork implements Network {

    /** The values of a vector. */
    public static final int DIMENSION = 128;

    /** How the network is given points. */
    public static final SequenceCard SEQUENCE = new SequenceCard(
            List.of(
                    input("time", PointValue.TIME),
                    input("brightness", PointValue.BRIGHTNESS),
                    input("padding", PointValue.MASK)),
            SequenceCard.Brightness.FLUX_SCALED,
            SequenceCard.Time.DAYS_SINCE_FIRST,
            0,
            SequenceCard.Passbands.FULLEST,
            List.of(),
            256,
            SequenceCard.Longer.EVENLY,
            SequenceCard.PadTo.POWER_OF_TWO,
            SequenceCard.Mask.PADDING);

    private static final int LAYERS = 3;
    private static final int HEADS = 4;
    private static final int WIDTH = DIMENSION;
    private static final int HEAD = WIDTH / HEADS;
    private static final int HIDDEN = 256;
    private static final double FORGETTING = 0.1;

    private static final double SHORTEST_DAYS = 0.05;
    private static final double LONGEST_DAYS = 1e4;
    private static final int FREQUENCIES = WIDTH / 2;

    /** Added to the score of padding: e to this is zero. */
    private static final double NEVER = -1e4;

    /** The gain of linear maps without a rectifier behind them, and of those that a sum takes up: small at first. */
    private static final double STRAIGHT = 1;

    private static final double ADDED = 0.3;

    private static SequenceInput input(String name, PointValue value) {
        return new SequenceInput(name, List.of(value), SequenceInput.Element.FLOAT32, true);
    }

    @Override
    public List<NetworkInput> inputs() {
        return List.of();
    }

    @Override
    public Optional<SequenceCard> sequence() {
        return Optional.of(SEQUENCE);
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public <T> T embed(Ops<T> ops, Given<T> given) {
        T never = ops.scale(given.of(PointValue.MASK), NEVER);
        T attended = ops.reshape(never, 0, 1, 1, -1);
        T x = tokens(ops, given.of(PointValue.TIME), given.of(PointValue.BRIGHTNESS));
        for (int layer = 0; layer < LAYERS; layer++) {
            String name = "layer" + layer;
            x = ops.add(x, attention(ops, name + ".attention", x, attended));
            x = ops.add(x, perceptron(ops, name + ".perceptron", x));
        }
        T shares = ops.softmax(ops.reshape(never, 0, 1, -1));
        T mean = ops.matrixProduct(shares, Layers.norm(ops, "out.norm", x, WIDTH));
        return ops.unitLength(ops.reshape(mean, -1, WIDTH));
    }

    private static <T> T tokens(Ops<T> ops, T time, T brightness) {
        T frequencies = ops.parameter("time.frequencies", new Init.Fixed(frequencies()), 1, FREQUENCIES);
        T angles = ops.matrixProduct(time, frequencies);
        T when = ops.concat(2, List.of(ops.sin(angles), ops.cos(angles)));
        T token = ops.add(Layers.linear(ops, "flux", brightness, 1, WIDTH, STRAIGHT), when);
        return ops.dropout(Layers.norm(ops, "token.norm", token, WIDTH), FORGETTING);
    }

    /** Radians a day, their periods in equal ratios from the shortest to the longest. */
    private static List<Double> frequencies() {
        double ratio = LONGEST_DAYS / SHORTEST_DAYS;
        List<Double> frequencies = new ArrayList<>();
        IntStream.range(0, FREQUENCIES)
                .mapToDouble(i -> SHORTEST_DAYS * Math.pow(ratio, i / (FREQUENCIES - 1.0)))
                .forEach(periodDays -> frequencies.add(2 * Math.PI / periodDays));
        return frequencies;
    }

    private static <T> T attention(Ops<T> ops, String name, T in, T never) {
        T x = Layers.norm(ops, name + ".norm", in, WIDTH);
        T all = Layers.linear(ops, name + ".in", x, WIDTH, 3 * WIDTH, STRAIGHT);
        T queries = ops.transpose(head(ops, all, 0), 0, 2, 1, 3);
        T keys = ops.transpose(head(ops, all, 1), 0, 2, 3, 1);
        T values = ops.transpose(head(ops, all, 2), 0, 2, 1, 3);
        T scores = ops.matrixProduct(ops.scale(queries, 1 / Math.sqrt(HEAD)), keys);
        T seen = ops.matrixProduct(ops.softmax(ops.add(scores, never)), values);
        T joined = ops.reshape(ops.transpose(seen, 0, 2, 1, 3), 0, 0, WIDTH);
        return Layers.linear(ops, name + ".out", joined, WIDTH, WIDTH, ADDED);
    }

    /** {@code [n, points, heads, head]} of the queries, the keys or the values. */
    private static <T> T head(Ops<T> ops, T all, int which) {
        return ops.reshape(ops.slice(all, 2, (long) which * WIDTH, (which + 1L) * WIDTH), 0, 0, HEADS, HEAD);
    }

    private static <T> T perceptron(Ops<T> ops, String name, T in) {
        T x = Layers.norm(ops, name + ".norm", in, WIDTH);
        T hidden = ops.gelu(Layers.linear(ops, name + ".in", x, WIDTH, HIDDEN));
        return Layers.linear(ops, name + ".out", hidden, HIDDEN, WIDTH, ADDED);
    }
}
