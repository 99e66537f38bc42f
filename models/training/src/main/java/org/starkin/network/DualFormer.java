package org.starkin.network;

/**
 * Two embeddings of one star, each told by the other: DualFormer (Kamai et al. 2025, arXiv 2507.10666, section 3). Values become tokens; in each
 * block the tokens of one embedding look at their own and at the other's with the same queries, and both answers are summed; each embedding
 * goes through a perceptron of its own. Ours is smaller than the paper's: eight values a token and 64 numbers in each, where the paper has one
 * and 256. Immutable.
 */
public final class DualFormer {

    /** The values of each embedding that goes in. */
    public static final int GIVEN = 128;

    /** The values of each that comes out. */
    public static final int WIDTH = 64;

    private static final int A_TOKEN = 8;
    private static final int TOKENS = GIVEN / A_TOKEN;
    private static final int HEADS = 4;
    private static final int HEAD = WIDTH / HEADS;
    private static final int BLOCKS = 2;
    private static final int INNER = 128;
    private static final double FORGETTING = 0.1;
    private static final double PLAIN = 1;

    private DualFormer() {}

    /** What two embeddings became, {@code [n, 64]} each. */
    public record Both<T>(T one, T other) {}

    /** The tokens of an embedding of {@code [n, 128]}: {@code [n, 16, 64]}. */
    static <T> T tokens(Ops<T> ops, String name, T embedding) {
        T scaled = ops.scale(embedding, Math.sqrt(GIVEN));
        T parts = ops.reshape(scaled, -1, TOKENS, A_TOKEN);
        T tokens = Layers.linear(ops, name + ".token", parts, A_TOKEN, WIDTH);
        return ops.add(tokens, ops.parameter(name + ".place", new Init.Normal(0.1, 1), TOKENS, WIDTH));
    }

    /** Both after all blocks, their tokens averaged. */
    static <T> Both<T> looked(Ops<T> ops, T one, T other) {
        T x = one;
        T y = other;
        for (int block = 0; block < BLOCKS; block++) {
            String name = "dual." + block;
            Looks<T> ofX = Looks.of(ops, name + ".one", x);
            Looks<T> ofY = Looks.of(ops, name + ".other", y);
            x = perceptron(ops, name + ".one", ops.add(x, seen(ops, name + ".one", ofX, ofY)));
            y = perceptron(ops, name + ".other", ops.add(y, seen(ops, name + ".other", ofY, ofX)));
        }
        return new Both<>(
                ops.mean(Layers.norm(ops, "dual.one.end", x, WIDTH), 1),
                ops.mean(Layers.norm(ops, "dual.other.end", y, WIDTH), 1));
    }

    /** Queries, keys and values, by head: {@code [n, heads, tokens, head]}. */
    private record Looks<T>(T queries, T keys, T values) {

        static <T> Looks<T> of(Ops<T> ops, String name, T tokens) {
            T normed = Layers.norm(ops, name + ".norm", tokens, WIDTH);
            return new Looks<>(
                    byHead(ops, Layers.linear(ops, name + ".query", normed, WIDTH, WIDTH, PLAIN)),
                    byHead(ops, Layers.linear(ops, name + ".key", normed, WIDTH, WIDTH, PLAIN)),
                    byHead(ops, Layers.linear(ops, name + ".value", normed, WIDTH, WIDTH, PLAIN)));
        }

        private static <T> T byHead(Ops<T> ops, T tokens) {
            return ops.transpose(ops.reshape(tokens, -1, TOKENS, HEADS, HEAD), 0, 2, 1, 3);
        }
    }

    private static <T> T seen(Ops<T> ops, String name, Looks<T> own, Looks<T> other) {
        T summed = ops.add(attended(ops, own.queries(), own), attended(ops, own.queries(), other));
        T joined = ops.reshape(ops.transpose(summed, 0, 2, 1, 3), -1, TOKENS, WIDTH);
        return ops.dropout(Layers.linear(ops, name + ".seen", joined, WIDTH, WIDTH, PLAIN), FORGETTING);
    }

    private static <T> T attended(Ops<T> ops, T queries, Looks<T> at) {
        T scores = ops.matrixProduct(queries, ops.transpose(at.keys(), 0, 1, 3, 2));
        return ops.matrixProduct(ops.softmax(ops.scale(scores, 1 / Math.sqrt(HEAD))), at.values());
    }

    private static <T> T perceptron(Ops<T> ops, String name, T tokens) {
        T normed = Layers.norm(ops, name + ".inner.norm", tokens, WIDTH);
        T inner = ops.gelu(Layers.linear(ops, name + ".inner", normed, WIDTH, INNER));
        return ops.add(tokens, ops.dropout(Layers.linear(ops, name + ".outer", inner, INNER, WIDTH), FORGETTING));
    }
}
